import { BUCKETS, type Features, idsOfKinds, type TextFeatures } from '../reading/features.ts';

/** The examples by their features, for "which known questions is this most like?". */
export interface NeighbourIndex {
  readonly labels: readonly string[];
  /** Label of each example, as an index into `labels`. */
  readonly labelOf: Int32Array;
  /** Postings of feature `f`: `examples[starts[f] … starts[f + 1] − 1]`, weights likewise. */
  readonly starts: Int32Array;
  readonly examples: Int32Array;
  readonly weights: Float32Array;
}

/** What is known of the neighbourhood of a text, by label. */
export interface Nearest {
  /** Cosines of the label's two examples that are most like the text; 0 … 1. */
  readonly first: number;
  readonly second: number;
  /** The label's share of the examples most like the text, nearer ones counting more; 0 … 1. */
  readonly share: number;
  /** Position of the nearest example; −1 where none shares a feature. */
  readonly example: number;
}

/** What stands in more than this share of the examples makes none of them near, and takes most of the time. */
const COMMON = 0.1;
/** In a small folder nothing is left out: so many examples are looked at in no time. */
const FEW = 2000;
/** How many examples make a neighbourhood. */
const AROUND = 12;

export function makeNeighbourIndex(
  features: readonly Features[],
  exampleLabels: readonly string[],
): NeighbourIndex {
  const labels = [...new Set(exampleLabels)];
  const number = new Map(labels.map((label, i) => [label, i]));
  const labelOf = Int32Array.from(exampleLabels, (label) => number.get(label) ?? 0);
  const starts = new Int32Array(BUCKETS + 1);
  for (const { ids } of features) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const total = starts[BUCKETS] ?? 0;
  const examples = new Int32Array(total);
  const weights = new Float32Array(total);
  const next = starts.slice();
  for (const [example, { ids, weights: values }] of features.entries())
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] as number;
      const at = next[id] as number;
      next[id] = at + 1;
      examples[at] = example;
      weights[at] = values[k] as number;
    }
  return { labels, labelOf, starts, examples, weights };
}

/** By label; a label that shares nothing with the text is left out. */
export function nearest(index: NeighbourIndex, { ids, weights }: Features): Map<string, Nearest> {
  const { starts, examples, weights: held, labelOf } = index;
  const sums = new Float32Array(labelOf.length);
  const most = Math.max(FEW, COMMON * labelOf.length);
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    const value = weights[k] as number;
    const start = starts[id] as number;
    const end = starts[id + 1] as number;
    if (end - start > most) continue;
    for (let p = start; p < end; p++) {
      const example = examples[p] as number;
      sums[example] = (sums[example] as number) + (held[p] as number) * value;
    }
  }
  const first = new Float32Array(index.labels.length);
  const second = new Float32Array(index.labels.length);
  const which = new Int32Array(index.labels.length).fill(-1);
  // The nearest examples, best first; the last place is the one to beat.
  const around = new Int32Array(AROUND).fill(-1);
  const cosines = new Float32Array(AROUND);
  for (let example = 0; example < sums.length; example++) {
    const sum = sums[example] as number;
    if (sum <= 0) continue;
    const label = labelOf[example] as number;
    if (sum > (first[label] as number)) {
      second[label] = first[label] as number;
      first[label] = sum;
      which[label] = example;
    } else if (sum > (second[label] as number)) second[label] = sum;
    if (sum <= (cosines[AROUND - 1] as number)) continue;
    let at = AROUND - 1;
    for (; at > 0 && (cosines[at - 1] as number) < sum; at--) {
      cosines[at] = cosines[at - 1] as number;
      around[at] = around[at - 1] as number;
    }
    cosines[at] = sum;
    around[at] = example;
  }
  const shares = new Float32Array(index.labels.length);
  let total = 0;
  for (let at = 0; at < AROUND && (around[at] as number) >= 0; at++) {
    const weight = (cosines[at] as number) ** 3;
    const label = index.labelOf[around[at] as number] as number;
    shares[label] = (shares[label] as number) + weight;
    total += weight;
  }
  const found = new Map<string, Nearest>();
  for (const [i, label] of index.labels.entries()) {
    const example = which[i] as number;
    if (example < 0) continue;
    const share = total > 0 ? (shares[i] as number) / total : 0;
    found.set(label, { first: first[i] as number, second: second[i] as number, share, example });
  }
  return found;
}

/**
 * How often each content feature stands in the examples of each label: tells what of a question nothing in
 * the knowledge explains.
 */
export interface Coverage {
  /** By label: sorted feature ids and, for each, in how many examples it stands (at most 255). */
  readonly rows: ReadonlyMap<string, { readonly ids: Int32Array; readonly counts: Uint8Array }>;
  /** Over all answers, by feature id, at most 65535. */
  readonly anywhere: Uint16Array;
}

export function makeCoverage(
  examples: readonly { readonly label: string; readonly content: readonly number[] }[],
): Coverage {
  const counted = new Map<string, Map<number, number>>();
  const anywhere = new Uint16Array(BUCKETS);
  for (const { label, content } of examples) {
    if (label.startsWith('#')) continue;
    const row = counted.get(label) ?? new Map<number, number>();
    counted.set(label, row);
    for (const id of content) {
      row.set(id, (row.get(id) ?? 0) + 1);
      anywhere[id] = Math.min(65535, (anywhere[id] ?? 0) + 1);
    }
  }
  const rows = new Map(
    [...counted].map(([label, row]) => {
      const ids = Int32Array.from(row.keys()).sort();
      return [label, { ids, counts: Uint8Array.from(ids, (id) => Math.min(255, row.get(id) ?? 0)) }];
    }),
  );
  return { rows, anywhere };
}

/** In how many examples of a label a feature stands. */
export function countIn(coverage: Coverage, label: string, id: number): number {
  const row = coverage.rows.get(label);
  if (!row) return 0;
  let low = 0;
  let high = row.ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = row.ids[middle] as number;
    if (found === id) return row.counts[middle] as number;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Words and pairs of Chinese characters carry the content; the rest repeats them. */
export const contentIds = (features: TextFeatures): number[] => idsOfKinds(features, 'word', 'hanPair');

/** Two words or three characters in a row: what is said of the content, not which. */
export const pairIds = (features: TextFeatures): number[] => idsOfKinds(features, 'wordPair', 'hanTriple');
