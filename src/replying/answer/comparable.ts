import { isAnswerable } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, MAX_COMPARED, parseRef, subjectsRef } from '../../knowledge/ref.ts';

/** Subjects with which those of an answer can be compared: of the same shelf first, then in the knowledge's order. */
export function comparable(knowledge: Knowledge, ref: AnswerRef): string[] {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects' || parsed.subjects.length >= MAX_COMPARED) return [];
  const { subjects } = parsed;
  const groups = new Set(subjects.map((id) => knowledge.subjects.get(id)?.group));
  const others = [...knowledge.subjects.values()].filter(
    ({ id }) => !subjects.includes(id) && isAnswerable(knowledge, subjectsRef([...subjects, id])),
  );
  return [
    ...others.filter(({ group }) => groups.has(group)),
    ...others.filter(({ group }) => !groups.has(group)),
  ].map(({ id }) => id);
}

/** Whether there is anything to compare an answer's subjects with. */
export function isComparable(knowledge: Knowledge, ref: AnswerRef): boolean {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects' || parsed.subjects.length >= MAX_COMPARED) return false;
  const { subjects } = parsed;
  return [...knowledge.subjects.keys()].some(
    (id) => !subjects.includes(id) && isAnswerable(knowledge, subjectsRef([...subjects, id])),
  );
}

/**
 * An answer's subjects beside others, by the same aspect where that says something. Null where there are too many,
 * or nothing to set side by side.
 */
export function comparedWith(
  knowledge: Knowledge,
  ref: AnswerRef,
  others: readonly string[],
): AnswerRef | null {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects') return null;
  const subjects = [...new Set([...parsed.subjects, ...others])];
  if (subjects.length > MAX_COMPARED || subjects.length === parsed.subjects.length) return null;
  const targets = [
    ...(parsed.aspect === undefined ? [] : [subjectsRef(subjects, parsed.aspect)]),
    subjectsRef(subjects),
  ];
  return targets.find((target) => isAnswerable(knowledge, target)) ?? null;
}
