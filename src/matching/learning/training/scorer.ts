import { BLOCK, makeKernel } from './kernel.ts';
import type { Dataset } from './trainLinear.ts';

/** The weights in training, and what scores a sample by them. */
export interface Scorer {
  /** Of a row of weights, in numbers; at least the number of classes. What lies beyond them stays 0. */
  readonly width: number;
  /** `weights[row * width + class]`; all 0 at first, moved by whoever trains. */
  readonly weights: Float32Array;
  /** Where the row of each feature of the dataset begins in `weights`, beside its `ids` and `values`. */
  readonly bases: Uint32Array;
  /** What {@link score} wrote last, by class. */
  readonly scores: Float32Array;
  /** Scores a sample of the dataset by the weights as they are now. */
  score(sample: number): void;
}

/** @param rows feature id → row; @param used how many rows there are */
export type MakeScorer = (data: Dataset, rows: Int32Array, used: number, classes: number) => Scorer;

/** By vectors where the machine has them, else by plain code. */
export const makeFastScorer: MakeScorer = (data, rows, used, classes) =>
  makeVectorScorer(data, rows, used, classes) ?? makePlainScorer(data, rows, used, classes);

/** As it would be written down. Rounds to 32 bits after each step, as vectors do. */
export const makePlainScorer: MakeScorer = ({ starts, ids, values }, rows, used, classes) => {
  const weights = new Float32Array(used * classes);
  const scores = new Float32Array(classes);
  const bases = new Uint32Array(ids.length);
  for (let p = 0; p < ids.length; p++) bases[p] = (rows[ids[p] as number] as number) * classes;
  return {
    width: classes,
    weights,
    bases,
    scores,
    score(sample) {
      scores.fill(0);
      const end = starts[sample + 1] as number;
      for (let p = starts[sample] as number; p < end; p++) {
        const base = bases[p] as number;
        const value = values[p] as number;
        for (let c = 0; c < classes; c++)
          scores[c] = (scores[c] as number) + Math.fround((weights[base + c] as number) * value);
      }
    },
  };
};

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Null where there are no vectors. */
export function makeVectorScorer(
  { starts, ids, values }: Dataset,
  rows: Int32Array,
  used: number,
  classes: number,
): Scorer | null {
  const stride = Math.ceil((classes * FLOAT) / BLOCK) * BLOCK;
  // One after another: the weights, the scores, the places of every sample's rows, and their values.
  const scoresAt = used * stride;
  const rowsAt = scoresAt + stride;
  const apart = ids.length * FLOAT;
  const kernel = makeKernel(rowsAt + 2 * apart);
  if (!kernel) return null;
  const { buffer } = kernel.memory;
  const width = stride / FLOAT;
  const bases = new Uint32Array(buffer, rowsAt, ids.length);
  for (let p = 0; p < ids.length; p++) bases[p] = (rows[ids[p] as number] as number) * width;
  new Float32Array(buffer, rowsAt + apart, ids.length).set(values);
  return {
    width,
    weights: new Float32Array(buffer, 0, scoresAt / FLOAT),
    bases,
    scores: new Float32Array(buffer, scoresAt, classes),
    score(sample) {
      const from = rowsAt + (starts[sample] as number) * FLOAT;
      const to = rowsAt + (starts[sample + 1] as number) * FLOAT;
      kernel.sum(from, to, apart, scoresAt, stride);
    },
  };
}
