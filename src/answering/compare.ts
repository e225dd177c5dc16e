import type { Citation, Entry, Knowledge, Row, Subject } from '../knowledge/knowledge.ts';
import { type AnswerRef, subjectsRef } from '../knowledge/ref.ts';
import type { Language, Text } from '../knowledge/text.ts';
import type { Answer } from './answer.ts';
import { allOf } from './lists.ts';

/**
 * Sets subjects side by side from their own answers' `brief`s: every aspect that at least two of them have, or
 * the one asked for. Null where a subject is unknown or there is nothing to set side by side.
 */
export function deriveComparison(
  knowledge: Knowledge,
  ids: readonly string[],
  aspect?: string,
): Omit<Answer, 'related' | 'origin'> | null {
  const subjects = ids.flatMap((id) => knowledge.subjects.get(id) ?? []);
  if (subjects.length < 2 || subjects.length !== ids.length) return null;
  const aspects = aspect === undefined ? comparedAspects(knowledge, subjects) : [aspect];
  const used: Entry[] = [];
  const rows = aspects.flatMap((id): Row[] => {
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
    const overviews = subjects.flatMap(({ id }) => knowledge.entries.get(id as AnswerRef) ?? []);
    if (overviews.length !== subjects.length) return null;
    rows.unshift({
      label: OVERVIEW,
      sides: overviews.map((entry) => ({ subject: entry.ref, text: entry.point })),
    });
    used.push(...overviews);
  }
  return {
    ref: subjectsRef(ids, aspect),
    title: comparisonTitle(subjects, aspect === undefined ? undefined : knowledge.aspects.get(aspect)?.name),
    rows,
    sources: distinct(used.flatMap(({ sources }) => sources)),
  };
}

const OVERVIEW: Text = { 'zh-Hans': '一句话', 'zh-Hant': '一句話', en: 'in a sentence' };

/** What at least two of them have each for itself: an aspect that they share as a whole compares nothing. */
function comparedAspects(knowledge: Knowledge, subjects: readonly Subject[]): string[] {
  return [...knowledge.aspects.values()]
    .filter(({ id, shared }) => !shared && subjects.filter(({ aspects }) => aspects.includes(id)).length >= 2)
    .map(({ id }) => id);
}

function comparisonTitle(subjects: readonly Subject[], aspect: Text | undefined): Text {
  const names = (language: Language) => subjects.map(({ name }) => name[language]);
  const en = names('en').join(' versus ');
  return {
    'zh-Hans': `${allOf(names('zh-Hans'), 'zh-Hans')}的${aspect ? `${aspect['zh-Hans']}对比` : '区别'}`,
    'zh-Hant': `${allOf(names('zh-Hant'), 'zh-Hant')}的${aspect ? `${aspect['zh-Hant']}對比` : '區別'}`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}${aspect ? `: ${aspect.en}` : ''}`,
  };
}

function distinct(citations: readonly Citation[]): Citation[] {
  const seen = new Map(
    citations.map((citation) => [`${citation.source}/${citation.author ?? ''}`, citation]),
  );
  return [...seen.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}
