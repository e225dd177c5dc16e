import type { Answer } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { paginate } from '../message/pages.ts';
import { isPictured } from './pictured.ts';
import { partsOf } from './plain.ts';

/** An answer cut for a phone. */
export interface Views {
  /** What is read first, then all that it leaves out, in as many messages as that takes. */
  readonly pages: readonly string[];
  /** What is read first where the rows stand in a picture; null where there is none. */
  readonly besidePicture: string | null;
}

/** Of the first view, with its title: about one screen. Words; in Chinese, characters. */
const FIRST_VIEW: Readonly<Record<Language, number>> = { 'zh-Hans': 240, 'zh-Hant': 240, en: 120 };

/** @param overhead UTF-16 units of what stands around each page */
export function viewsOf(knowledge: Knowledge, answer: Answer, language: Language, overhead: number): Views {
  const { opening, advice, rows, rest } = partsOf(knowledge, answer, language);
  const head = [opening, advice].flatMap((part) => part ?? []);
  const all = [...head, ...rows, ...rest.flatMap((part) => part.split('\n\n'))];
  const fits = (parts: readonly string[]) =>
    sizeOf([answer.title[language], ...parts].join('\n'), language) <= FIRST_VIEW[language];
  // What an answer is made of first stands there whatever its length.
  let taken = head.length > 0 ? 1 : Math.min(1, rows.length);
  while (taken < all.length && fits(all.slice(0, taken + 1))) taken += 1;
  // A line that announces a list goes with it.
  while (taken > head.length && taken < all.length && /[：:]$/.test(all[taken - 1] ?? '')) taken -= 1;
  // “Here is what each is” must not stand alone.
  if (answer.origin === 'derived' && taken === head.length && rows.length > 0) taken += 1;
  const first = all.slice(0, taken).join('\n\n');
  const pictured = isPictured(answer) && head.length > 0;
  // A row in a picture is there to be read in words as well.
  const left = pictured ? all.slice(Math.min(taken, head.length)) : all.slice(taken);
  return {
    pages: [first, ...(left.length > 0 ? paginate(left, overhead) : [])],
    besidePicture: pictured ? head.join('\n\n') : null,
  };
}

/** Words of Latin letters and, each for itself, Chinese characters; marks and punctuation count for nothing. */
export const sizeOf = (text: string, language: Language): number =>
  language === 'en'
    ? (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.–-]*/gu) ?? []).length
    : (text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu) ?? []).length;
