import type { Trained } from '../judging/evidence.ts';
import type { LinearModel } from '../judging/linear.ts';
import type { Coverage, NeighbourIndex } from '../judging/neighbours.ts';
import type { LinearView } from '../judging/views.ts';
import { BUCKETS } from '../reading/features.ts';
import type { Training } from './train.ts';

/** What training made, without what can be left out of a file: most weights are 0, and lists of numbers rise. */
export interface Packed {
  readonly views: Readonly<Record<'plain' | 'tagged' | 'masked', PackedView>>;
  readonly neighbours: PackedIndex;
  readonly coverage: PackedCoverage;
  readonly pairs: PackedCoverage;
  readonly beside: Trained['beside'];
  readonly vocabulary: Training['vocabulary'];
  readonly lexicon: Training['lexicon'];
  readonly texts: readonly string[];
  readonly settled: Training['settled'];
}

interface PackedView {
  readonly labels: readonly string[];
  readonly classes: number;
  readonly scale: number;
  /** The feature of each row. */
  readonly ids: Int32Array;
  readonly idf: Float32Array;
  /** For each row one after another: how many weights are not 0, and the distance from one such class to the next. */
  readonly places: Uint8Array;
  readonly weights: Int8Array;
}

interface PackedIndex {
  readonly labels: readonly string[];
  readonly labelOf: Int32Array;
  /** For each feature one after another: how many examples have it, and the distance from one to the next. */
  readonly places: Uint8Array;
  /** In units of 1 / {@link STEPS}. */
  readonly weights: Uint8Array;
}

interface PackedCoverage {
  /** For each label one after another: how many features it has, and for each its distance from the last and count. */
  readonly places: Uint8Array;
  readonly labels: readonly string[];
  readonly anywhere: Uint16Array;
}

/** Neighbours' weights are kept so coarse, and are learnt so coarse: a matcher from a file judges like a new one. */
const STEPS = 255;

/** As coarse as it will be kept. */
export const coarse = (weights: Float32Array): Float32Array =>
  weights.map((weight) => Math.round(weight * STEPS) / STEPS);

export function pack({ trained, ...rest }: Training): Packed {
  const { views, neighbours, coverage, pairs, beside } = trained;
  return {
    views: { plain: packView(views.plain), tagged: packView(views.tagged), masked: packView(views.masked) },
    neighbours: packIndex(neighbours),
    coverage: packCoverage(coverage),
    pairs: packCoverage(pairs),
    beside,
    ...rest,
  };
}

export function unpack({ views, neighbours, coverage, pairs, beside, ...rest }: Packed): Training {
  return {
    trained: {
      views: {
        plain: unpackView(views.plain),
        tagged: unpackView(views.tagged),
        masked: unpackView(views.masked),
      },
      neighbours: unpackIndex(neighbours),
      coverage: unpackCoverage(coverage),
      pairs: unpackCoverage(pairs),
      beside,
    },
    ...rest,
  };
}

function packView({ labels, model, idf }: LinearView): PackedView {
  const { classes, scale, rows, weights } = model;
  const count = weights.length / Math.max(1, classes);
  const ids = new Int32Array(count);
  for (let id = 0; id < rows.length; id++) if ((rows[id] as number) >= 0) ids[rows[id] as number] = id;
  const places = writer();
  const kept: number[] = [];
  for (let row = 0; row < count; row++) {
    const base = row * classes;
    let some = 0;
    for (let c = 0; c < classes; c++) if (weights[base + c] !== 0) some += 1;
    places.write(some);
    let last = 0;
    for (let c = 0; c < classes; c++) {
      if (weights[base + c] === 0) continue;
      places.write(c - last);
      last = c;
      kept.push(weights[base + c] as number);
    }
  }
  return {
    labels,
    classes,
    scale,
    ids,
    idf: Float32Array.from(ids, (id) => idf[id] ?? 0),
    places: places.done(),
    weights: Int8Array.from(kept),
  };
}

function unpackView({ labels, classes, scale, ids, idf, places, weights }: PackedView): LinearView {
  const rows = new Int32Array(BUCKETS).fill(-1);
  const wide = new Float32Array(BUCKETS);
  const all = new Int8Array(ids.length * classes);
  const read = reader(places);
  let at = 0;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number;
    rows[id] = row;
    wide[id] = idf[row] as number;
    const base = row * classes;
    let c = 0;
    for (let left = read(); left > 0; left--) {
      c += read();
      all[base + c] = weights[at++] as number;
    }
  }
  const model: LinearModel = { classes, weights: all, scale, rows };
  return { labels, model, idf: wide };
}

function packIndex({ labels, labelOf, starts, examples, weights }: NeighbourIndex): PackedIndex {
  const places = writer();
  for (let id = 0; id < BUCKETS; id++) {
    const [start, end] = [starts[id] as number, starts[id + 1] as number];
    places.write(end - start);
    let last = 0;
    for (let p = start; p < end; p++) {
      places.write((examples[p] as number) - last);
      last = examples[p] as number;
    }
  }
  return {
    labels,
    labelOf,
    places: places.done(),
    weights: Uint8Array.from(weights, (weight) => Math.round(weight * STEPS)),
  };
}

function unpackIndex({ labels, labelOf, places, weights }: PackedIndex): NeighbourIndex {
  const starts = new Int32Array(BUCKETS + 1);
  const examples = new Int32Array(weights.length);
  const values = new Float32Array(weights.length);
  const read = reader(places);
  let at = 0;
  for (let id = 0; id < BUCKETS; id++) {
    let example = 0;
    for (let left = read(); left > 0; left--) {
      example += read();
      examples[at] = example;
      values[at] = (weights[at] as number) / STEPS;
      at += 1;
    }
    starts[id + 1] = at;
  }
  return { labels, labelOf, starts, examples, weights: values };
}

function packCoverage({ rows, anywhere }: Coverage): PackedCoverage {
  const places = writer();
  for (const { ids, counts } of rows.values()) {
    places.write(ids.length);
    for (let k = 0; k < ids.length; k++) {
      places.write((ids[k] as number) - (k > 0 ? (ids[k - 1] as number) : 0));
      places.write(counts[k] as number);
    }
  }
  return { labels: [...rows.keys()], places: places.done(), anywhere };
}

function unpackCoverage({ labels, places, anywhere }: PackedCoverage): Coverage {
  const read = reader(places);
  const rows = labels.map((label) => {
    const size = read();
    const row = { ids: new Int32Array(size), counts: new Uint8Array(size) };
    for (let k = 0; k < size; k++) {
      row.ids[k] = read() + (k > 0 ? (row.ids[k - 1] as number) : 0);
      row.counts[k] = read();
    }
    return [label, row] as const;
  });
  return { rows: new Map(rows), anywhere };
}

/** Whole numbers from 0 on, small ones in a byte (LEB128). */
function writer() {
  let bytes = new Uint8Array(1 << 16);
  let size = 0;
  return {
    write(value: number): void {
      if (size + 5 > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2);
        wider.set(bytes);
        bytes = wider;
      }
      let rest = value;
      for (; rest > 0x7f; rest >>>= 7) bytes[size++] = (rest & 0x7f) | 0x80;
      bytes[size++] = rest;
    },
    done: (): Uint8Array => bytes.slice(0, size),
  };
}

function reader(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
}
