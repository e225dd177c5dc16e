import { scoreBy, standardise, type Weighed } from './choice.ts';
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
  models: readonly Weighed[],
  evidence: Evidence,
  label: string | null,
): Contribution[] {
  const sums = new Map<Contribution['column'], { value: number; effect: number }>();
  for (const weighed of models)
    for (const { column, value, effect } of byOne(weighed, evidence, label))
      sums.set(column, { value, effect: effect + (sums.get(column)?.effect ?? 0) });
  return [...sums].map(([column, both]) => ({ column, ...both }));
}

function byOne(
  { model, weight }: Weighed,
  { candidates, refusal }: Evidence,
  label: string | null,
): Contribution[] {
  const about = standardise(refusal, model.refusal);
  const found = label === null ? null : candidates.find((candidate) => candidate.label === label);
  if (found === undefined) return [];
  const own = found === null ? about : standardise(found.features, model.candidate);
  const score = (values: readonly number[]) =>
    model.members.reduce((sum, { meaning, none }) => {
      const all = found === null ? values : [...values, ...about];
      return sum + scoreBy(found === null ? none : meaning, values, all) / model.members.length;
    }, 0);
  const whole = score(own);
  const columns: readonly { readonly column: CandidateColumn | RefusalColumn }[] =
    found === null ? model.refusal : model.candidate;
  const values = (found === null ? refusal : found.features) as Readonly<Record<string, number>>;
  return columns.map(({ column }, i) => ({
    column,
    value: values[column] ?? 0,
    effect: weight * (whole - score(own.map((value, k) => (k === i ? 0 : value)))),
  }));
}
