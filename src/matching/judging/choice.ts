import type { Evidence } from './evidence.ts';

/**
 * A conditional logit (McFadden 1974) over what a question may mean, with "none of these" as one more option:
 * the candidates compete with each other and with refusal, and the result is a probability for each.
 */
export interface ChoiceModel {
  readonly candidate: readonly number[];
  readonly refusal: readonly number[];
}

export interface Choice {
  /** Best first. */
  readonly ranked: readonly { readonly label: string; readonly probability: number }[];
  readonly refusal: number;
}

export function choose({ candidates, refusal }: Evidence, model: ChoiceModel): Choice {
  const scores = candidates.map(({ features }) => dot(features, model.candidate));
  const refused = dot(refusal, model.refusal);
  const max = Math.max(refused, ...scores);
  const powers = scores.map((score) => Math.exp(score - max));
  const none = Math.exp(refused - max);
  const sum = powers.reduce((a, b) => a + b, none);
  const ranked = candidates
    .map(({ label }, i) => ({ label, probability: (powers[i] ?? 0) / sum }))
    // By label where the probabilities tie, so that the same question always gets the same order.
    .sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1));
  return { ranked, refusal: none / sum };
}

/** Of two columns of the same length. */
export const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};
