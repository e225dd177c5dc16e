import type { Analysis } from './analyse.ts';
import { type Example, HELP, REFUSALS } from './examples.ts';
import { BUCKETS, type Features, hash, hashFeatures } from './features.ts';
import { type Dataset, type LinearModel, packSamples, predict, train } from './linear.ts';

/** The three models' views of a text. */
export interface Views {
  readonly plain: LinearView;
  readonly tagged: LinearView;
  /** What is asked, whoever it is asked of: classes are shapes (`goal`, `overview@pair`), not answers. */
  readonly masked: LinearView;
}

export interface LinearView {
  readonly labels: readonly string[];
  readonly model: LinearModel;
  /** Inverse document frequency by feature id; 0 for a feature that is not used. */
  readonly idf: Float32Array;
}

export type ViewName = keyof Views;
export const VIEW_NAMES: readonly ViewName[] = ['plain', 'tagged', 'masked'];

/** An example with its analysis, which is made once and used by all views. */
export interface Prepared extends Example {
  readonly analysis: Analysis;
}

// From the ablation in docs/matching.md.
const EPOCHS = 6;
const RATE = 1;
const DROPOUT = 0.3;
/** What only one example has teaches nothing of others; leaving it out halves the models. */
const MIN_EXAMPLES = 2;

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
    features: hashFeatures(analysis[name], (id) => idf[id] ?? 0),
    target: index.get(labelOf(label)) ?? 0,
    weight,
  }));
  return { labels, idf, data: packSamples(samples) };
}

export const fitView = (data: Dataset, classes: number): LinearModel =>
  train(data, { buckets: BUCKETS, classes, epochs: EPOCHS, rate: RATE, dropout: DROPOUT, seed: 1 });

/** A text's probability of each label of a view. */
export function readView(view: LinearView, named: ReadonlyMap<string, number>): Float32Array {
  return predict(view.model, viewFeatures(view, named));
}

export const viewFeatures = ({ idf }: LinearView, named: ReadonlyMap<string, number>): Features =>
  hashFeatures(named, (id) => idf[id] ?? 0);

/**
 * What a reference asks, less of whom: `operations.goal` → `goal`, `operations~sales.goal` → `goal@2`, an
 * overview → `overview`. Standing questions, help and refusals stand for themselves.
 */
export function shapeOf(label: string): string {
  if (label === HELP || label.startsWith('#') || label.includes('/')) return label;
  const [head = '', aspect = 'overview'] = label.split('.');
  const sides = head.split('~').length;
  return sides === 1 ? aspect : `${aspect}@${sides}`;
}

export const isRefusal = (label: string): boolean => (REFUSALS as readonly string[]).includes(label);

function inverseFrequencies(texts: readonly ReadonlyMap<string, number>[]): Float32Array {
  const counts = new Uint32Array(BUCKETS);
  for (const named of texts)
    for (const id of new Set([...named.keys()].map(hash))) counts[id] = (counts[id] ?? 0) + 1;
  const scale = Math.log(Math.max(2, texts.length));
  return Float32Array.from(counts, (count) =>
    count < MIN_EXAMPLES ? 0 : Math.log(1 + texts.length / (1 + count)) / scale,
  );
}
