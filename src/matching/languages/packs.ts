import type { Words } from '../../knowledge/knowledge.ts';
import type { Language, Text, WrittenLanguage } from '../../knowledge/text.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import { type LanguagePack, ORDINALS, type Script, type Sign } from './language.ts';

/**
 * Every language that is understood, in the order in which they are tried: first the scripts that are one
 * language's own, last the one that a text without any letters is taken for.
 */
export const LANGUAGE_PACKS: readonly [LanguagePack, ...LanguagePack[]] = [CHINESE, ENGLISH];

const [FIRST] = LANGUAGE_PACKS;
const LAST = LANGUAGE_PACKS.at(-1) ?? FIRST;

/** Null for a text whose script shows no language. */
export const packOf = (language: Language | null): LanguagePack =>
  LANGUAGE_PACKS.find(({ languages }) => languages.some((one) => one === language)) ?? LAST;

export const packWritten = (written: WrittenLanguage): LanguagePack =>
  LANGUAGE_PACKS.find((pack) => pack.written === written) ?? LAST;

export const packOfScript = (script: Script): LanguagePack =>
  LANGUAGE_PACKS.find((pack) => pack.script === script) ?? LAST;

/** Whether a text has a sign of something in any language. */
export const says = (sign: Sign, text: string): boolean =>
  LANGUAGE_PACKS.some((pack) => pack[sign]?.test(text) === true);

/** One pattern for a courtesy in every language, for taking it out. */
export const oneOf = (courtesy: 'greets' | 'thanks'): RegExp =>
  new RegExp(LANGUAGE_PACKS.map((pack) => pack[courtesy].source).join('|'));

/** Which of several shown things a text picks: 0 the first, −1 the last; null where it picks none. */
export function pickedPosition(text: string): number | null {
  const found = ORDINALS.find((ordinal) =>
    LANGUAGE_PACKS.some(({ ordinals }) => ordinals[ordinal].test(text)),
  );
  return found === undefined ? null : { last: -1, first: 0, second: 1, third: 2 }[found];
}

/** A text in every language, as questions have it: Chinese in Simplified alone. */
export const plainNames = (text: Text): string[] => LANGUAGE_PACKS.map(({ languages }) => text[languages[0]]);

/** Words of every language. */
export const allWords = (words: Words): string[] => LANGUAGE_PACKS.flatMap(({ written }) => words[written]);
