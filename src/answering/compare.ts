import type { Citation, Entry, Knowledge, Row, Subject } from '../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, subjectsRef } from '../knowledge/ref.ts';
import { LANGUAGES, type Language, type Text } from '../knowledge/text.ts';
import type { Answer } from './answer.ts';
import { allOf } from './lists.ts';
import { withoutName } from './nameless.ts';
import { COMPARISON_WORDING, OVERVIEW } from './wording.ts';

/**
 * Sets subjects side by side from their own answers' `brief`s: what each is, then every aspect that all of them have,
 * or the one asked for, which two of them must have. Null where a subject is unknown or there is nothing to set side
 * by side.
 */
export function deriveComparison(
  knowledge: Knowledge,
  ids: readonly string[],
  aspect?: string,
): Omit<Answer, 'related' | 'origin'> | null {
  const subjects = ids.flatMap((id) => knowledge.subjects.get(id) ?? []);
  if (subjects.length < 2 || subjects.length !== ids.length) return null;
  const used: Entry[] = [];
  const rows = (aspect === undefined ? sharedAspects(knowledge, subjects) : [aspect]).flatMap((id): Row[] => {
    const name = knowledge.aspects.get(id)?.name;
    const sides = subjects.flatMap((subject) => {
      const entry = knowledge.entries.get(`${subject.id}.${id}` as AnswerRef);
      if (!entry?.brief) return [];
      used.push(entry);
      return [{ subject: subject.id, text: entry.brief }];
    });
    return name && sides.length >= 2 ? [{ aspect: id, label: name, sides }] : [];
  });
  if (aspect !== undefined && rows.length === 0) return null;
  if (aspect === undefined) {
    const overviews = subjects.flatMap((subject) => {
      const entry = knowledge.entries.get(subject.id as AnswerRef);
      return entry ? [{ subject, entry }] : [];
    });
    if (overviews.length !== subjects.length) return null;
    rows.unshift({
      label: OVERVIEW,
      sides: overviews.map(({ subject, entry }) => ({
        subject: subject.id,
        text: withoutName(entry.point, subject),
      })),
    });
    used.push(...overviews.map(({ entry }) => entry));
  }
  const whole = subjects.find(({ partOf }) => partOf && ids.includes(partOf.subject))?.partOf;
  return {
    ref: subjectsRef(ids, aspect),
    title: comparisonTitle(
      knowledge,
      subjects,
      aspect === undefined ? undefined : knowledge.aspects.get(aspect)?.name,
    ),
    ...(aspect === undefined && { point: pointOf(knowledge, ids) }),
    ...(whole && { partOf: whole.says }),
    rows,
    sources: distinct(used.flatMap(({ sources }) => sources)),
  };
}

/** Aspects that some of a comparison's subjects have, but not all: each is a comparison of its own. */
export const lesserAspects = (knowledge: Knowledge, ids: readonly string[]): AnswerRef[] => {
  const subjects = ids.flatMap((id) => knowledge.subjects.get(id) ?? []);
  return aspectsOf(knowledge, subjects)
    .filter(({ count }) => count >= 2 && count < subjects.length)
    .map(({ id }) => subjectsRef(ids, id));
};

/** What all of them have each for itself. */
const sharedAspects = (knowledge: Knowledge, subjects: readonly Subject[]): string[] =>
  aspectsOf(knowledge, subjects)
    .filter(({ count }) => count === subjects.length)
    .map(({ id }) => id);

/** How many have something to say on each aspect; one that they share as a whole compares nothing. */
const aspectsOf = (knowledge: Knowledge, subjects: readonly Subject[]) =>
  [...knowledge.aspects.values()]
    .filter(({ shared }) => !shared)
    .map(({ id }) => ({ id, count: subjects.filter(({ aspects }) => aspects.includes(id)).length }));

/** Whether the documents compare them at all, as far as somebody has written it down. */
function pointOf({ entries }: Knowledge, ids: readonly string[]): Text {
  const compared = [...entries.keys()].some((ref) => {
    const parsed = parseRef(ref);
    return parsed?.kind === 'subjects' && ids.every((id) => parsed.subjects.includes(id));
  });
  return inEach((language) => {
    const words = COMPARISON_WORDING[language];
    return compared ? words.sideBySide : words.neverCompared(ids.length);
  });
}

function comparisonTitle(knowledge: Knowledge, subjects: readonly Subject[], aspect: Text | undefined): Text {
  const title = inEach((language) => {
    const words = COMPARISON_WORDING[language];
    const names = subjects.map((subject) => named(knowledge, subject, language));
    const joined = language === 'en' ? names.join(' versus ') : allOf(names, language);
    return aspect ? words.byAspect(joined, aspect[language]) : words.difference(joined);
  });
  return { ...title, en: title.en.charAt(0).toUpperCase() + title.en.slice(1) };
}

/** In English with the article that the subject's own title gives it: “What the hybrid model is”. */
function named({ entries }: Knowledge, { id, name }: Subject, language: Language): string {
  const title = entries.get(id as AnswerRef)?.title.en.toLowerCase() ?? '';
  const [, after] = title.split(`the ${name.en.toLowerCase()}`);
  // “What the direct sales model is” is about direct sales: the article belongs to a longer name.
  const article = language === 'en' && after !== undefined && /^(?:’s\b|\s+(?:is|does)\b|\?|$)/.test(after);
  return article ? `the ${name[language]}` : name[language];
}

const inEach = (make: (language: Language) => string): Text =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as unknown as Text;

function distinct(citations: readonly Citation[]): Citation[] {
  const seen = new Map(
    citations.map((citation) => [`${citation.source}/${citation.author ?? ''}`, citation]),
  );
  return [...seen.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}
