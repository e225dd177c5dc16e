import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Language } from '../../knowledge/text.ts';
import { LANGUAGE_PACKS, oneOf, says } from '../languages/packs.ts';

/** A question as the matcher reads it. */
export interface Normalised {
  /** As typed, trimmed and cut to {@link MAX_QUESTION}. */
  readonly original: string;
  /** Simplified, lower case, half-width, without accents, mentions, emoji or links. */
  readonly text: string;
  /** The language its script shows; null where the text has neither Chinese nor Latin letters. */
  readonly language: Language | null;
  /** Set where it is nothing but that: all of it is then left in the text. */
  readonly courtesy: Courtesy | null;
  readonly hasHan: boolean;
  readonly hasLatin: boolean;
}

export type Courtesy = 'greeting' | 'thanks';

/** Longer than any question; bounds the work a hostile message can cause. Code points. */
export const MAX_QUESTION = 600;

/** What Discord leaves in a message: mentions, channels, custom emoji, timestamps, commands; and links. */
const RESIDUE = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:)-?[\d:\w]*>|https?:\/\/\S+/g;

export function normalise(input: string, converter: ScriptConverter): Normalised {
  const original = [...input].slice(0, MAX_QUESTION).join('').trim();
  // One character may decompose into many, so the text is cut again.
  const plain = [...original.replace(RESIDUE, ' ').normalize('NFKC')].slice(0, MAX_QUESTION).join('');
  const hasHan = /\p{Script=Han}/u.test(plain);
  const simplified = hasHan ? converter.toHans(plain) : plain;
  const folded = simplified
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    // Taking accents off can bring forth what looks like residue; it goes the same way.
    .replace(RESIDUE, ' ')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\p{Extended_Pictographic}\p{Cf}\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const courtesy = courtesyOf(folded);
  const text = courtesy === null ? withoutCourtesies(folded) : folded;
  const hasLatin = /\p{Script=Latin}/u.test(text);
  const scripts = { Han: hasHan, Latin: hasLatin };
  const pack = LANGUAGE_PACKS.find(({ script }) => scripts[script]);
  const language = pack?.variant(plain, converter) ?? null;
  return { original, text, language, courtesy, hasHan, hasLatin };
}

const GREETING = oneOf('greets');
const THANKS = oneOf('thanks');

/** Greetings before and thanks after a question say nothing of it. Where there is nothing else, they stay. */
function withoutCourtesies(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(GREETING, '').replace(THANKS, '').trim();
  }
  return rest === '' ? text : rest;
}

/** What a text is that has nothing but greetings and thanks in it; both together are thanks. */
function courtesyOf(text: string): Courtesy | null {
  let rest = bare(text);
  if (rest === '') return null;
  let thanked = false;
  while (rest !== '') {
    const thanks = says('gratitude', rest);
    const found = thanks ? 'gratitude' : 'greeting';
    const next = LANGUAGE_PACKS.reduce((left, pack) => shorter(left, rest.replace(pack[found], '')), rest);
    if (next === rest) return null;
    thanked ||= thanks;
    rest = bare(next);
  }
  return thanked ? 'thanks' : 'greeting';
}

const bare = (text: string): string => text.replace(/^[\s\p{P}\p{S}]+/u, '');
const shorter = (a: string, b: string): string => (b.length < a.length ? b : a);
