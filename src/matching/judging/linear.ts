import type { Features } from '../reading/features.ts';

/** A linear classifier over hashed features: one score a class, each the sum of its features' weights. */
export interface LinearModel {
  readonly classes: number;
  /** `weights[row * classes + class]`, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Feature id → row of `weights`, −1 where no training text had it. */
  readonly rows: Int32Array;
}

/**
 * The score of each class. About 1 or more for the class of a text like those learnt from; near 0 for all of them
 * where a text has little in common with any: so the height of a score says something, not its lead alone.
 */
export function scoresOf({ classes, weights, scale, rows }: LinearModel, features: Features): Float32Array {
  const scores = new Float32Array(classes);
  for (let k = 0; k < features.ids.length; k++) {
    const row = rows[features.ids[k] as number] as number;
    if (row < 0) continue;
    const value = (features.weights[k] as number) * scale;
    const base = row * classes;
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] as number) + (weights[base + c] as number) * value;
  }
  return scores;
}

/** A margin of 1, which training asks for, is then odds of e^8 against each other class. */
const SHARPNESS = 8;

/** Scores as probabilities of all classes; they sum to 1. */
export function probabilitiesOf(scores: Float32Array): Float32Array {
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > max) max = score;
  const powers = new Float32Array(scores.length);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const power = Math.exp(SHARPNESS * ((scores[c] as number) - max));
    powers[c] = power;
    sum += power;
  }
  for (let c = 0; c < powers.length; c++) powers[c] = (powers[c] as number) / sum;
  return powers;
}
