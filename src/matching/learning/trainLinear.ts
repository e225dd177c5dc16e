import { type LinearModel, softmax } from '../judging/linear.ts';
import type { Features } from '../reading/features.ts';
import { mulberry32, shuffle } from './random.ts';

/** Samples laid end to end, so that they cross to a thread at no cost. */
export interface Dataset {
  /** Sample `i` has the features `ids[starts[i] … starts[i + 1] − 1]`, with `values` likewise. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** Class of each sample. */
  readonly targets: Int32Array;
  /** How much each sample counts; 1 is usual. */
  readonly weights: Float32Array;
}

export interface Sample {
  readonly features: Features;
  readonly target: number;
  readonly weight: number;
}

export function packSamples(samples: readonly Sample[]): Dataset {
  const starts = new Int32Array(samples.length + 1);
  for (const [i, { features }] of samples.entries()) starts[i + 1] = (starts[i] ?? 0) + features.ids.length;
  const total = starts[samples.length] ?? 0;
  const ids = new Int32Array(total);
  const values = new Float32Array(total);
  for (const [i, { features }] of samples.entries()) {
    ids.set(features.ids, starts[i]);
    values.set(features.weights, starts[i]);
  }
  return {
    starts,
    ids,
    values,
    targets: Int32Array.from(samples, ({ target }) => target),
    weights: Float32Array.from(samples, ({ weight }) => weight),
  };
}

export interface TrainOptions {
  readonly buckets: number;
  readonly classes: number;
  readonly epochs: number;
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** Share of a sample's features left out each time it is shown, so that no answer hangs on one word. */
  readonly dropout: number;
  /** The order in which samples are shown follows from it alone: the same seed gives the same model. */
  readonly seed: number;
}

/**
 * Trains by AdaGrad (Duchi, Hazan & Singer 2011), one accumulator a feature, with dropout on the features, and
 * rounds the weights to 8 bits.
 */
export function train(data: Dataset, options: TrainOptions): LinearModel {
  const { classes, epochs, rate, dropout } = options;
  const rows = new Int32Array(options.buckets).fill(-1);
  let used = 0;
  for (const id of data.ids) if (rows[id] === -1) rows[id] = used++;
  let longest = 0;
  for (let i = 0; i < data.targets.length; i++)
    longest = Math.max(longest, (data.starts[i + 1] as number) - (data.starts[i] as number));
  const weights = new Float32Array(used * classes);
  const seen = new Float32Array(used);
  const bias = new Float32Array(classes);
  const scores = new Float32Array(classes);
  const shown = new Int32Array(longest);
  const values = new Float32Array(longest);
  const grown = 1 / Math.sqrt(1 - dropout);
  const order = Array.from(data.targets, (_, index) => index);
  const random = mulberry32(options.seed);

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const target = data.targets[index] as number;
      const weight = data.weights[index] as number;
      const end = data.starts[index + 1] as number;
      let count = 0;
      for (let p = data.starts[index] as number; p < end; p++) {
        if (random() < dropout) continue;
        shown[count] = (rows[data.ids[p] as number] as number) * classes;
        values[count++] = (data.values[p] as number) * grown;
      }
      scores.set(bias);
      for (let k = 0; k < count; k++) {
        const base = shown[k] as number;
        const value = values[k] as number;
        for (let c = 0; c < classes; c++)
          scores[c] = (scores[c] as number) + (weights[base + c] as number) * value;
      }
      softmax(scores);
      scores[target] = (scores[target] as number) - 1;
      let gradient = 0;
      for (let c = 0; c < classes; c++) gradient += (scores[c] as number) ** 2;
      gradient *= weight * weight;
      for (let c = 0; c < classes; c++)
        bias[c] = (bias[c] as number) - BIAS_RATE * weight * (scores[c] as number);
      for (let k = 0; k < count; k++) {
        const base = shown[k] as number;
        const row = base / classes;
        const value = values[k] as number;
        seen[row] = (seen[row] as number) + gradient * value * value;
        const move = (rate / Math.sqrt((seen[row] as number) + 1e-6)) * weight * value;
        for (let c = 0; c < classes; c++)
          weights[base + c] = (weights[base + c] as number) - move * (scores[c] as number);
      }
    }
  }
  return { classes, ...quantise(weights), bias, rows };
}

/** Plain gradient steps for the biases, which every sample moves. */
const BIAS_RATE = 0.02;

function quantise(weights: Float32Array): { weights: Int8Array; scale: number } {
  let max = 0;
  for (const weight of weights) max = Math.max(max, Math.abs(weight));
  const scale = max / 127 || 1;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
