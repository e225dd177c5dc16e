import type { Features } from '../reading/features.ts';

/** A softmax regression over hashed features: one score a class, each the sum of its features' weights. */
export interface LinearModel {
  readonly classes: number;
  /** `weights[feature * classes + class]`, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
  /** Feature id → row of `weights`, −1 where no training text had it. */
  readonly rows: Int32Array;
}

/** Probabilities of all classes; sums to 1. */
export function predict(model: LinearModel, features: Features): Float32Array {
  const { classes, weights, scale, rows } = model;
  const scores = Float32Array.from(model.bias);
  for (let k = 0; k < features.ids.length; k++) {
    const row = rows[features.ids[k] as number] as number;
    if (row < 0) continue;
    const value = (features.weights[k] as number) * scale;
    const base = row * classes;
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] as number) + (weights[base + c] as number) * value;
  }
  softmax(scores);
  return scores;
}

/** In place. */
export function softmax(scores: Float32Array): void {
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > max) max = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp((scores[c] as number) - max);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}
