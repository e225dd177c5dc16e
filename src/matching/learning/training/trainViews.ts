import type { LinearModel } from '../../judging/linear.ts';
import type { LinearView, ViewName } from '../../judging/views.ts';
import { shapeOf } from '../../labels.ts';
import type { Analysis } from '../../reading/analyse.ts';
import { BUCKETS, type TextFeatures, weigh } from '../../reading/features.ts';
import type { Example } from '../examples.ts';
import { type Dataset, packSamples, trainLinear } from './trainLinear.ts';

/** An example with its analysis, which is made once and used by all views. */
export interface Prepared extends Example {
  readonly analysis: Analysis;
}

// From the comparison of trainers in docs/matching.md.
const EPOCHS = 5;
const AGGRESSIVENESS = 0.3;
/** What only one example has teaches nothing of others; leaving it out halves the models. */
const MIN_EXAMPLES = 2;
/** In a small folder the word that tells two answers apart may stand in one example alone. */
const SMALL = 3000;

export function trainView(name: ViewName, examples: readonly Prepared[]): LinearView {
  const { data, ...rest } = viewTask(name, examples);
  return { ...rest, model: fitView(data, rest.labels.length) };
}

/** All that a thread needs to fit a view, and what the view has besides. */
export function viewTask(
  name: ViewName,
  examples: readonly Prepared[],
): { readonly labels: readonly string[]; readonly idf: Float32Array; readonly data: Dataset } {
  const labelOf = name === 'masked' ? shapeOf : (label: string) => label;
  const labels = [...new Set(examples.map(({ label }) => labelOf(label)))];
  const index = new Map(labels.map((label, i) => [label, i]));
  const idf = inverseFrequencies(examples.map(({ analysis }) => analysis[name]));
  const samples = examples.map(({ analysis, label, weight }) => ({
    features: weigh(analysis[name], idf),
    target: index.get(labelOf(label)) ?? 0,
    weight,
  }));
  return { labels, idf, data: packSamples(samples) };
}

export const fitView = (data: Dataset, classes: number): LinearModel =>
  trainLinear(data, { buckets: BUCKETS, classes, epochs: EPOCHS, aggressiveness: AGGRESSIVENESS, seed: 1 });

function inverseFrequencies(texts: readonly TextFeatures[]): Float32Array {
  const counts = new Uint32Array(BUCKETS);
  // The last text that was counted for a feature, so that two names in one bucket count once.
  const counted = new Int32Array(BUCKETS).fill(-1);
  for (const [at, { ids }] of texts.entries())
    for (const id of ids) {
      if (counted[id] === at) continue;
      counted[id] = at;
      counts[id] = (counts[id] as number) + 1;
    }
  const scale = Math.log(Math.max(2, texts.length));
  const least = texts.length < SMALL ? 1 : MIN_EXAMPLES;
  return Float32Array.from(counts, (count) =>
    count < least ? 0 : Math.log(1 + texts.length / (1 + count)) / scale,
  );
}
