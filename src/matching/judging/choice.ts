import type { CandidateColumn, RefusalColumn } from './columns.ts';
import type { Evidence } from './evidence.ts';

/**
 * A choice among what a question may mean, with "none of these" as one more option: the options compete, and the
 * result is a probability for each. A conditional logit (McFadden 1974) whose scores are the sum of a linear part and
 * a small hidden layer: what speaks against an answer in a short question that names a subject may speak for nothing
 * in a story, and a sum alone cannot tell the two apart.
 */
export interface ChoiceModel {
  /** The evidence by name, and what brings each to mean 0 and deviation 1. */
  readonly candidate: readonly Scaled<CandidateColumn>[];
  readonly refusal: readonly Scaled<RefusalColumn>[];
  /** Fitted alike but for where they began; their probabilities are averaged, which steadies them. */
  readonly members: readonly Member[];
}

/** A model and how much it counts beside others; the weights sum to 1. */
export interface Weighed {
  readonly model: ChoiceModel;
  readonly weight: number;
}

export interface Member {
  /** Scores a meaning by its own columns; its hidden layer sees those of refusal as well, after them. */
  readonly meaning: Scorer;
  /** Scores refusal by its columns. */
  readonly none: Scorer;
}

export interface Scaled<Column extends string> {
  readonly column: Column;
  readonly mean: number;
  readonly spread: number;
}

/** A linear part and a hidden layer with tanh; `hidden[unit]` holds a weight for each input, then the unit's bias. */
export interface Scorer {
  readonly linear: readonly number[];
  readonly hidden: readonly (readonly number[])[];
  /** Weight of each hidden unit. */
  readonly out: readonly number[];
}

export interface Choice {
  /** Best first. */
  readonly ranked: readonly { readonly label: string; readonly probability: number }[];
  readonly refusal: number;
}

export function choose({ candidates, refusal }: Evidence, models: readonly Weighed[]): Choice {
  const shares = new Float64Array(candidates.length);
  let refused = 0;
  for (const { model, weight } of models) {
    const about = standardise(refusal, model.refusal);
    const options = candidates.map(({ features }) => standardise(features, model.candidate));
    for (const { meaning, none } of model.members) {
      const scores = options.map((own) => scoreBy(meaning, own, [...own, ...about]));
      const against = scoreBy(none, about, about);
      const max = Math.max(against, ...scores);
      const powers = scores.map((score) => Math.exp(score - max));
      const power = Math.exp(against - max);
      const part = weight / (powers.reduce((a, b) => a + b, power) * model.members.length);
      for (const [i, each] of powers.entries()) shares[i] = (shares[i] as number) + each * part;
      refused += power * part;
    }
  }
  const ranked = candidates
    .map(({ label }, i) => ({ label, probability: shares[i] as number }))
    // By label where the probabilities tie, so that the same question always gets the same order.
    .sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1));
  return { ranked, refusal: refused };
}

/** Values further out than this were never learnt from: they are taken for as far as that. */
const FURTHEST = 6;

export const standardise = <Column extends string>(
  features: Readonly<Record<Column, number>>,
  columns: readonly Scaled<Column>[],
): number[] =>
  columns.map(({ column, mean, spread }) =>
    Math.max(-FURTHEST, Math.min(FURTHEST, (features[column] - mean) / spread)),
  );

export function scoreBy(
  { linear, hidden, out }: Scorer,
  own: readonly number[],
  all: readonly number[],
): number {
  let score = dot(linear, own);
  for (const [unit, weights] of hidden.entries())
    score += (out[unit] as number) * Math.tanh(dot(weights, all) + (weights[all.length] as number));
  return score;
}

function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (weights[i] as number) * (values[i] as number);
  return sum;
}
