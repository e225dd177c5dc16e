import { splitPinyin, syllables } from '../../../src/matching/reading/pinyin.ts';
import { stem, type Token, tokenise } from '../../../src/matching/reading/tokens.ts';

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

/**
 * The features of a text by their names, as they would be written down; what src/ puts together without ever writing
 * the names must come to the same. Weight by name: `w:goal`, `2:运营`, `p:yun'ying`.
 */
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
