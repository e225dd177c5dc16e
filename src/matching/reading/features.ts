import { splitPinyin, syllables } from './pinyin.ts';
import { stem, type Token, tokenise } from './tokens.ts';

/** A text as weighted features; parallel arrays, each feature once. */
export interface Features {
  /** Hashed names, 0 … {@link BUCKETS} − 1. */
  readonly ids: Int32Array;
  /** Unit length in the Euclidean sense. */
  readonly weights: Float32Array;
}

/** 2^17 buckets: with some 60 000 features of a bank in use, few collide. */
export const BUCKETS = 1 << 17;

/** How much a family of features counts before normalisation; chosen by `npm run eval` (docs/matching.md). */
const WEIGHT = {
  word: 1,
  wordPair: 0.7,
  latinGram: 0.35,
  han: 0.6,
  hanPair: 1,
  hanTriple: 0.6,
  syllablePair: 0.35,
  syllable: 0.2,
} as const;

/** Replaces a mistyped word by the known one it most resembles; the identity where there is none. */
export type Spell = (word: string) => string;

/** Named features of a normalised text, before hashing: `w:goal`, `2:运营`, `p:yun'ying`. */
export function namedFeatures(text: string, spell: Spell): Map<string, number> {
  const named = new Map<string, number>();
  const add = (name: string, weight: number) => named.set(name, Math.max(named.get(name) ?? 0, weight));
  const tokens = tokenise(text);
  let previous = '^';
  for (const token of tokens) {
    if (token.kind === 'han') {
      addHan(token.text, add);
      previous = '#';
    } else {
      const word = stem(spell(token.text));
      add(`w:${word}`, WEIGHT.word);
      if (previous !== '#') add(`w2:${previous} ${word}`, WEIGHT.wordPair);
      addGrams(word, add);
      previous = word;
    }
  }
  addTypedPinyin(tokens, add);
  return named;
}

type Add = (name: string, weight: number) => void;

function addHan(run: string, add: Add): void {
  const characters = [...run];
  const sounds = syllables(run);
  for (let i = 0; i < characters.length; i++) {
    add(`1:${characters[i]}`, WEIGHT.han);
    add(`p1:${sounds[i]}`, WEIGHT.syllable);
    if (i + 1 < characters.length) {
      add(`2:${characters[i]}${characters[i + 1]}`, WEIGHT.hanPair);
      add(`p:${sounds[i]}'${sounds[i + 1]}`, WEIGHT.syllablePair);
    }
    if (i + 2 < characters.length)
      add(`3:${characters[i]}${characters[i + 1]}${characters[i + 2]}`, WEIGHT.hanTriple);
  }
}

function addGrams(word: string, add: Add): void {
  if (word.length < 4) return;
  const padded = `_${word}_`;
  for (let i = 0; i + 3 <= padded.length; i++) {
    add(`g3:${padded.slice(i, i + 3)}`, WEIGHT.latinGram);
    if (i + 4 <= padded.length) add(`g4:${padded.slice(i, i + 4)}`, WEIGHT.latinGram);
  }
}

/** Pinyin typed out (`yunying he xiaoshou de qubie`) meets the sounds of written Chinese. */
function addTypedPinyin(tokens: readonly Token[], add: Add): void {
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
    add(`p1:${typed[i]}`, WEIGHT.syllable * 2);
    if (i + 1 < typed.length) add(`p:${typed[i]}'${typed[i + 1]}`, WEIGHT.syllablePair * 2);
  }
}

/** Inverse document frequency of a hashed feature; 0 leaves it out. */
export type Idf = (id: number) => number;

export function hashFeatures(named: ReadonlyMap<string, number>, idf: Idf): Features {
  const sums = new Map<number, number>();
  for (const [name, weight] of named) {
    const id = hash(name);
    const value = weight * idf(id);
    if (value > 0) sums.set(id, (sums.get(id) ?? 0) + value);
  }
  const ids = Int32Array.from(sums.keys());
  const weights = Float32Array.from(sums.values());
  let square = 0;
  for (const weight of weights) square += weight * weight;
  const norm = Math.sqrt(square) || 1;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / norm;
  return { ids, weights };
}

/** FNV-1a over UTF-16 units, folded to {@link BUCKETS}. */
export function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    h ^= name.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  return (h >>> 0) % BUCKETS;
}
