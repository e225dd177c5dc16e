import { type Collector, fold, makeCollector, start, step } from './collector.ts';
import { splitPinyin, syllables } from './pinyin.ts';
import { stem, type Token, tokenise } from './tokens.ts';

/** A text as weighted features; parallel arrays, each feature once. */
export interface Features {
  /** Hashed names, 0 … {@link BUCKETS} − 1. */
  readonly ids: Int32Array;
  /** Unit length in the Euclidean sense. */
  readonly weights: Float32Array;
}

/** What a text has before any of it is weighed against other texts; parallel arrays, each name once. */
export interface TextFeatures {
  /** Hashed names: of `w:goal`, `2:运营`, `p:yun'ying`. Two names may share one. */
  readonly ids: Int32Array;
  /** Position of each in {@link KINDS}. */
  readonly kinds: Uint8Array;
}

/** 2^17 buckets: with some 60 000 features of a bank in use, few collide. */
export const BUCKETS = 1 << 17;

/**
 * The families of features, how their names begin, and how much each counts before normalisation; chosen by
 * `npm run eval` (docs/matching.md).
 */
const KINDS = [
  { name: 'word', prefix: 'w:', weight: 1 },
  { name: 'wordPair', prefix: 'w2:', weight: 0.7 },
  { name: 'threeLetters', prefix: 'g3:', weight: 0.35 },
  { name: 'fourLetters', prefix: 'g4:', weight: 0.35 },
  { name: 'han', prefix: '1:', weight: 0.6 },
  { name: 'hanPair', prefix: '2:', weight: 1 },
  { name: 'hanTriple', prefix: '3:', weight: 0.6 },
  { name: 'syllable', prefix: 'p1:', weight: 0.2 },
  { name: 'syllablePair', prefix: 'p:', weight: 0.35 },
  { name: 'typedSyllable', prefix: 'p1:', weight: 0.4 },
  { name: 'typedSyllablePair', prefix: 'p:', weight: 0.7 },
  { name: 'tag', prefix: 't:', weight: 1.5 },
  { name: 'maskedTag', prefix: 't:', weight: 0.7 },
] as const;
type KindName = (typeof KINDS)[number]['name'];

const WEIGHTS = Float64Array.from(KINDS, ({ weight }) => weight);
const kindOf = (name: KindName): number => KINDS.findIndex((kind) => kind.name === name);
const STARTS = KINDS.map(({ prefix }) => step(start, prefix));

const WORD = kindOf('word');
const WORD_PAIR = kindOf('wordPair');
const THREE_LETTERS = kindOf('threeLetters');
const FOUR_LETTERS = kindOf('fourLetters');
const HAN = kindOf('han');
const HAN_PAIR = kindOf('hanPair');
const HAN_TRIPLE = kindOf('hanTriple');
const SYLLABLE = kindOf('syllable');
const SYLLABLE_PAIR = kindOf('syllablePair');
const TYPED_SYLLABLE = kindOf('typedSyllable');
const TYPED_SYLLABLE_PAIR = kindOf('typedSyllablePair');

/** Replaces a mistyped word by the known one it most resembles; the identity where there is none. */
export type Spell = (word: string) => string;

/** The features of a normalised text. */
export function featuresOf(text: string, spell: Spell): TextFeatures {
  const collector = begin();
  const tokens = tokenise(text);
  let previous = '^';
  for (const token of tokens) {
    if (token.kind === 'han') {
      addHan(token.text, collector);
      previous = '#';
    } else {
      const word = stem(spell(token.text));
      add(collector, WORD, word);
      if (previous !== '#') add(collector, WORD_PAIR, previous, ' ', word);
      addLetters(word, collector);
      previous = word;
    }
  }
  addTypedPinyin(tokens, collector);
  return collector.finish(BUCKETS);
}

/** What two names have together that neither has by itself: the word pair or the characters at their border. */
export function crossing(text: string, border: number, spell: Spell): TextFeatures {
  const halves = [text.slice(0, border), text.slice(border)].map((half) => featuresOf(half, spell));
  const apart = new Set(halves.flatMap(({ ids }) => [...ids]));
  const { ids, kinds } = featuresOf(text, spell);
  const across = [...ids.keys()].filter((k) => !apart.has(ids[k] as number));
  return {
    ids: Int32Array.from(across, (k) => ids[k] as number),
    kinds: Uint8Array.from(across, (k) => kinds[k] as number),
  };
}

/** The same with tags beside it: `n:2`, `set:operations~sales`. No text has a feature that is a tag. */
export function withTags(
  features: TextFeatures,
  kind: 'tag' | 'maskedTag',
  tags: readonly string[],
): TextFeatures {
  const collector = begin();
  for (const tag of tags) add(collector, kindOf(kind), tag);
  const { ids, kinds } = collector.finish(BUCKETS);
  const size = features.ids.length;
  const all = { ids: new Int32Array(size + ids.length), kinds: new Uint8Array(size + ids.length) };
  all.ids.set(features.ids);
  all.ids.set(ids, size);
  all.kinds.set(features.kinds);
  all.kinds.set(kinds, size);
  return all;
}

/** Hashed names of certain kinds, each once. */
export function idsOfKinds({ ids, kinds }: TextFeatures, ...wanted: readonly KindName[]): number[] {
  const numbers = wanted.map(kindOf);
  const found = new Set<number>();
  for (let k = 0; k < ids.length; k++) if (numbers.includes(kinds[k] as number)) found.add(ids[k] as number);
  return [...found];
}

let shared: Collector | undefined;

/** One for all texts, which are read one after another: clearing costs less than making. */
function begin(): Collector {
  shared ??= makeCollector();
  shared.clear();
  return shared;
}

function add(collector: Collector, kind: number, ...parts: readonly string[]): void {
  let state = STARTS[kind] as number;
  for (const part of parts) state = step(state, part);
  collector.add(state, kind);
}

function addHan(run: string, collector: Collector): void {
  const characters = [...run];
  const sounds = syllables(run);
  for (let i = 0; i < characters.length; i++) {
    const [a = '', b, c] = [characters[i], characters[i + 1], characters[i + 2]];
    const sound = sounds[i] as string;
    add(collector, HAN, a);
    add(collector, SYLLABLE, sound);
    if (b === undefined) continue;
    add(collector, HAN_PAIR, a, b);
    add(collector, SYLLABLE_PAIR, sound, "'", sounds[i + 1] as string);
    if (c !== undefined) add(collector, HAN_TRIPLE, a, b, c);
  }
}

function addLetters(word: string, collector: Collector): void {
  if (word.length < 4) return;
  const padded = `_${word}_`;
  for (let i = 0; i + 3 <= padded.length; i++) {
    add(collector, THREE_LETTERS, padded.slice(i, i + 3));
    if (i + 4 <= padded.length) add(collector, FOUR_LETTERS, padded.slice(i, i + 4));
  }
}

/** Pinyin typed out (`yunying he xiaoshou de qubie`) meets the sounds of written Chinese. */
function addTypedPinyin(tokens: readonly Token[], collector: Collector): void {
  const typed: string[] = [];
  let words = 0;
  for (const token of tokens) {
    if (token.kind === 'han') return;
    words += 1;
    const split = splitPinyin(token.text);
    if (split) typed.push(...split);
  }
  if (words === 0 || typed.length < 2) return;
  for (let i = 0; i < typed.length; i++) {
    add(collector, TYPED_SYLLABLE, typed[i] as string);
    if (i + 1 < typed.length)
      add(collector, TYPED_SYLLABLE_PAIR, typed[i] as string, "'", typed[i + 1] as string);
  }
}

const sums = new Float64Array(BUCKETS);

/** @param idf inverse document frequency by hashed feature; 0 leaves it out */
export function weigh({ ids, kinds }: TextFeatures, idf: ArrayLike<number>): Features {
  // Names that share a bucket count together, where the first of them stands.
  const order = new Int32Array(ids.length);
  let count = 0;
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    const value = (WEIGHTS[kinds[k] as number] as number) * (idf[id] ?? 0);
    if (value <= 0) continue;
    if (sums[id] === 0) order[count++] = id;
    sums[id] = (sums[id] as number) + value;
  }
  const weights = new Float32Array(count);
  let square = 0;
  for (let k = 0; k < count; k++) {
    const id = order[k] as number;
    weights[k] = sums[id] as number;
    square += (weights[k] as number) ** 2;
    sums[id] = 0;
  }
  const norm = Math.sqrt(square) || 1;
  for (let k = 0; k < count; k++) weights[k] = (weights[k] as number) / norm;
  return { ids: order.slice(0, count), weights };
}

/** FNV-1a over UTF-16 units, folded to {@link BUCKETS}. */
export const hash = (name: string): number => fold(step(start, name), BUCKETS);
