import type { LinearModel } from '../../judging/linear.ts';
import type { Features } from '../../reading/features.ts';
import { mulberry32, shuffle } from './random.ts';
import { type MakeScorer, makeFastScorer } from './scorer.ts';

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
  /** Most that one sample of weight 1 may move the weights at once: C of PA-I. */
  readonly aggressiveness: number;
  /** The order in which samples are shown follows from it alone: the same seed gives the same model. */
  readonly seed: number;
}

/**
 * Trains by the averaged passive–aggressive algorithm (PA-I for several classes: Crammer et al. 2006, with the
 * averaging of Freund & Schapire 1999), and rounds the weights to 8 bits. A sample that is told from every other
 * class by a margin of 1 teaches nothing; else its own class and its strongest rival move apart, no other.
 *
 * @param makeScorer what sums the scores; whichever it is, the model is the same to the last bit
 */
export function trainLinear(
  data: Dataset,
  options: TrainOptions,
  makeScorer: MakeScorer = makeFastScorer,
): LinearModel {
  const { classes, epochs, aggressiveness } = options;
  const rows = new Int32Array(options.buckets).fill(-1);
  let used = 0;
  for (const id of data.ids) if (rows[id] === -1) rows[id] = used++;
  const { width, weights, bases, scores, score } = makeScorer(data, rows, used, classes);
  /** Each move times the moment at which it was made: from it the average over all moments follows. */
  const dated = new Float32Array(used * width);
  const order = Array.from(data.targets, (_, index) => index);
  const random = mulberry32(options.seed);
  let moment = 1;

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const target = data.targets[index] as number;
      const start = data.starts[index] as number;
      const end = data.starts[index + 1] as number;
      score(index);
      moment += 1;
      const rival = strongest(scores, classes, target);
      if (rival < 0) continue;
      const loss = 1 - (scores[target] as number) + (scores[rival] as number);
      if (loss <= 0) continue;
      let square = 0;
      for (let p = start; p < end; p++) square += (data.values[p] as number) ** 2;
      if (square === 0) continue;
      const step = Math.min(aggressiveness * (data.weights[index] as number), loss / (2 * square));
      for (let p = start; p < end; p++) {
        const base = bases[p] as number;
        const move = step * (data.values[p] as number);
        weights[base + target] = (weights[base + target] as number) + move;
        weights[base + rival] = (weights[base + rival] as number) - move;
        dated[base + target] = (dated[base + target] as number) + moment * move;
        dated[base + rival] = (dated[base + rival] as number) - moment * move;
      }
    }
  }
  for (let i = 0; i < weights.length; i++)
    weights[i] = (weights[i] as number) - (dated[i] as number) / moment;
  return { classes, ...quantise(weights, classes, width), rows };
}

/** The class, other than the target, with the highest score; −1 where there is no other. */
function strongest(scores: Float32Array, classes: number, target: number): number {
  let rival = -1;
  let best = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c++)
    if (c !== target && (scores[c] as number) > best) {
      best = scores[c] as number;
      rival = c;
    }
  return rival;
}

/** Rows of `width`, of which the first `classes` count, to rows of 8-bit numbers side by side. */
function quantise(
  weights: Float32Array,
  classes: number,
  width: number,
): { weights: Int8Array; scale: number } {
  let max = 0;
  for (let i = 0; i < weights.length; i++) max = Math.max(max, Math.abs(weights[i] as number));
  const scale = max / 127 || 1;
  const count = weights.length / width;
  // A plain loop: mapping a typed array through a function takes a fifth of the time and most of the memory.
  const rounded = new Int8Array(count * classes);
  for (let row = 0; row < count; row++)
    for (let c = 0; c < classes; c++)
      rounded[row * classes + c] = Math.round((weights[row * width + c] as number) / scale);
  return { weights: rounded, scale };
}
