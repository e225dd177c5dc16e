import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { LANGUAGES } from '../../knowledge/text.ts';
import { allWords, plainNames } from '../languages/packs.ts';
import { type Beginnings, beginningsOf } from './beginnings.ts';
import { normalise } from './normalise.ts';
import { syllables } from './pinyin.ts';
import { stem, tokenise } from './tokens.ts';

/** What a name, look-alike or cue stands for. */
export type Meaning =
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'aspect'; readonly id: string }
  /** A key term of a standing question or guide; the id is its reference. */
  | { readonly kind: 'topic'; readonly id: string }
  /** A look-alike: it covers its characters, so that no name is seen in them. */
  | { readonly kind: 'other'; readonly id: string };

/** Names, look-alikes and cues, ready to be found inside a sentence. */
export interface Lexicon {
  /** Chinese names and cues, as written in Simplified. */
  readonly han: ReadonlyMap<string, readonly Meaning[]>;
  readonly longestHan: number;
  /** Latin names and cues with letters and digits only, stemmed word by word: `e-commerce` → `ecommerc`. */
  readonly latin: ReadonlyMap<string, readonly Meaning[]>;
  /** Most words in a Latin name. */
  readonly longestLatin: number;
  /** Chinese subject names by their sounds: `yun'ying` → the names that sound so. */
  readonly sounds: ReadonlyMap<string, readonly { readonly name: string; readonly meaning: Meaning }[]>;
  /** Pinyin written together, as people type it: `yunying`. */
  readonly typed: ReadonlyMap<string, Meaning>;
  readonly longestSound: number;
  /** What anything here begins with, so that most of a text need not be looked up. */
  readonly beginnings: Beginnings;
}

/** Pinyin shorter than this turns up inside English words. */
const MIN_TYPED = 6;

export function makeLexicon(knowledge: Knowledge, converter: ScriptConverter): Lexicon {
  const han = new Map<string, Meaning[]>();
  const latin = new Map<string, Meaning[]>();
  const sounds = new Map<string, { name: string; meaning: Meaning }[]>();
  const typed = new Map<string, Meaning>();
  let longestLatin = 1;
  const push = (map: Map<string, Meaning[]>, key: string, meaning: Meaning) => {
    const meanings = map.get(key);
    if (!meanings) map.set(key, [meaning]);
    else if (!meanings.some((known) => known.kind === meaning.kind && known.id === meaning.id))
      meanings.push(meaning);
  };
  const add = (raw: string, meaning: Meaning) => {
    const { text } = normalise(raw, converter);
    const tokens = tokenise(text);
    if (tokens.length === 0) return;
    if (tokens.some(({ kind }) => kind === 'han')) {
      // A name of both scripts (增长 hacker) is kept as written without spaces.
      const key = text.replace(/[\s\p{P}]+/gu, '');
      push(han, key, meaning);
      if (meaning.kind !== 'subject' || !/^\p{Script=Han}{2,}$/u.test(key)) return;
      const heard = syllables(key);
      const list = sounds.get(heard.join("'")) ?? [];
      if (!list.some(({ name }) => name === key))
        sounds.set(heard.join("'"), [...list, { name: key, meaning }]);
      const together = heard.join('');
      if (together.length >= MIN_TYPED && !typed.has(together)) typed.set(together, meaning);
    } else {
      longestLatin = Math.max(longestLatin, tokens.length);
      push(latin, latinKey(tokens.map((token) => token.text)), meaning);
    }
  };
  for (const { id, name, aliases, notThis } of knowledge.subjects.values()) {
    for (const text of [
      ...LANGUAGES.map((language) => name[language]),
      id.replaceAll('-', ' '),
      ...allWords(aliases),
    ])
      add(text, { kind: 'subject', id });
    for (const text of allWords(notThis)) add(text, { kind: 'other', id });
  }
  for (const { ref, keyTerms } of knowledge.entries.values())
    for (const text of keyTerms ? allWords(keyTerms) : []) add(text, { kind: 'topic', id: ref });
  for (const { id, name, cues } of knowledge.aspects.values())
    for (const text of [...plainNames(name), ...allWords(cues)]) add(text, { kind: 'aspect', id });

  const longest = (keys: Iterable<string>, size: (key: string) => number) =>
    [...keys].reduce((most, key) => Math.max(most, size(key)), 1);
  return {
    han,
    latin,
    sounds,
    typed,
    longestHan: longest(han.keys(), (key) => key.length),
    longestLatin,
    longestSound: longest(sounds.keys(), (key) => key.split("'").length),
    beginnings: beginningsOf(han.keys(), sounds.keys(), [...latin.keys(), ...typed.keys()]),
  };
}

/** The key under which a run of Latin words is looked up; joined, since people join and split words at will. */
export const latinKey = (words: readonly string[]): string =>
  words.map((word, index) => (index === words.length - 1 ? stem(word) : word)).join('');
