import type { Knowledge, Row } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, subjectsRef } from '../../knowledge/ref.ts';
import { LANGUAGES, type Language, type Text } from '../../knowledge/text.ts';

/** Statements of one kind about several subjects, of which each fits one. */
export interface Line {
  /** The same for all lines of the same kind: `metrics`. */
  readonly key: string;
  readonly label: Text;
  readonly sides: Row['sides'];
  /** Where the difference is explained; without one, that of the sides. */
  readonly ref: AnswerRef | null;
}

/** What the knowledge sets side by side within one group: rows of written comparisons, then the `brief`s of an aspect. */
export function linesOf(knowledge: Knowledge, group: string): Line[] {
  const inGroup = (subject: string) => knowledge.subjects.get(subject)?.group === group;
  const lines: Line[] = [];
  for (const { ref, rows } of knowledge.entries.values()) {
    const parsed = parseRef(ref);
    if (parsed?.kind !== 'subjects' || !parsed.subjects.every(inGroup)) continue;
    for (const { aspect, label, sides } of rows)
      lines.push({ key: aspect ?? `${ref} ${label.en}`, label, sides, ref });
  }
  for (const { id, name } of knowledge.aspects.values()) {
    const sides = [...knowledge.subjects.keys()].filter(inGroup).flatMap((subject) => {
      const text = knowledge.entries.get(subjectsRef([subject], id))?.brief;
      return text ? [{ subject, text }] : [];
    });
    if (sides.length > 1) lines.push({ key: id, label: name, sides, ref: null });
  }
  return lines;
}

/** A text's parts for comparing: words of four letters and more, pairs of Chinese characters. */
export function partsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const han = text.match(/\p{Script=Han}{2,}/gu) ?? [];
  return new Set([
    ...words,
    ...han.flatMap((run) => [...run].slice(1).map((char, i) => `${[...run][i]}${char}`)),
  ]);
}

/** How much of the shorter of two texts stands in the other as well, 0 … 1, in the language where it is most. */
export function likeness(a: Text, b: Text): number {
  const shares = LANGUAGES.map((language) => {
    const left = partsOf(a[language]);
    const right = partsOf(b[language]);
    const common = [...left].filter((part) => right.has(part)).length;
    const least = Math.min(left.size, right.size);
    return a[language] === b[language] ? 1 : least === 0 ? 0 : common / least;
  });
  return Math.max(...shares);
}

/** A text as something to look for names in: words of Latin letters are told apart, Chinese has no spaces. */
const SEARCHED: Readonly<Record<Language, (text: string) => string>> = {
  'zh-Hans': (text) => text,
  'zh-Hant': (text) => text,
  en: (text) => ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `,
};

/** Whether a statement gives a name away, in whatever language. */
export const names = (statement: Text, name: Text): boolean =>
  LANGUAGES.some((language) =>
    SEARCHED[language](statement[language]).includes(SEARCHED[language](name[language])),
  );
