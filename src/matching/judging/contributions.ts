import { type ChoiceModel, scoreBy, standardise } from './choice.ts';
import type { CandidateColumn, RefusalColumn } from './columns.ts';
import type { Evidence } from './evidence.ts';

/** What one piece of evidence did to a score. */
export interface Contribution {
  readonly column: CandidateColumn | RefusalColumn;
  /** As gathered. */
  readonly value: number;
  /** By how much the score would be lower were the value an average one. */
  readonly effect: number;
}

/**
 * Why a meaning scored as it did: each column in turn is set to its mean, and the difference is its contribution.
 * With a hidden layer they need not add up to the score; their order and signs are what explains.
 *
 * @param label the meaning, or null for refusing
 */
export function contributions(
  model: ChoiceModel,
  { candidates, refusal }: Evidence,
  label: string | null,
): Contribution[] {
  const about = standardise(refusal, model.refusal);
  const found = label === null ? null : candidates.find((candidate) => candidate.label === label);
  if (found === undefined) return [];
  const own = found === null ? about : standardise(found.features, model.candidate);
  const scorer = found === null ? model.none : model.meaning;
  const score = (values: readonly number[]) =>
    scoreBy(scorer, values, found === null ? values : [...values, ...about]);
  const whole = score(own);
  const columns: readonly { readonly column: CandidateColumn | RefusalColumn }[] =
    found === null ? model.refusal : model.candidate;
  const values = (found === null ? refusal : found.features) as Readonly<Record<string, number>>;
  return columns.map(({ column }, i) => ({
    column,
    value: values[column] ?? 0,
    effect: whole - score(own.map((value, k) => (k === i ? 0 : value))),
  }));
}
