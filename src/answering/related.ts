import type { Knowledge } from '../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, subjectsRef } from '../knowledge/ref.ts';

/** More than a row and a half of buttons is noise. */
export const MAX_RELATED = 5;

/**
 * What to offer after an answer: what its curator chose, then the overview behind an aspect, then the next
 * aspects of the same subjects, then written comparisons with one of them. Never itself, never twice.
 */
export function relatedRefs(knowledge: Knowledge, ref: AnswerRef, chosen: readonly AnswerRef[]): AnswerRef[] {
  const related: AnswerRef[] = [];
  const offer = (target: AnswerRef) => {
    const living = knowledge.redirects.get(target) ?? target;
    if (living !== ref && !related.includes(living)) related.push(living);
  };
  for (const target of chosen) offer(target);
  const parsed = parseRef(ref);
  if (parsed?.kind === 'subjects') {
    const { subjects, aspect } = parsed;
    if (aspect !== undefined) offer(subjectsRef(subjects));
    if (subjects.length > 1) for (const id of subjects) offer(subjectsRef([id], aspect));
    for (const next of nextAspects(knowledge, subjects, aspect)) offer(next);
    for (const target of knowledge.entries.keys()) {
      const other = parseRef(target);
      const shares = other?.kind === 'subjects' && other.subjects.length > 1 && !other.aspect;
      if (shares && subjects.some((id) => other.subjects.includes(id))) offer(target);
    }
  }
  return related.filter((target) => exists(knowledge, target)).slice(0, MAX_RELATED);
}

/** The written answer on the next aspect of the same subjects; null where there is no other. */
export function furtherAspect(knowledge: Knowledge, ref: AnswerRef): AnswerRef | null {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects') return null;
  return nextAspects(knowledge, parsed.subjects, parsed.aspect).find((next) => next !== ref) ?? null;
}

/** Written answers on the same subjects, beginning with the aspect after this one. */
function nextAspects(
  knowledge: Knowledge,
  subjects: readonly string[],
  aspect: string | undefined,
): AnswerRef[] {
  const order = [...knowledge.aspects.keys()];
  const start = aspect === undefined ? 0 : order.indexOf(aspect) + 1;
  return [...order.slice(start), ...order.slice(0, start)]
    .map((id) => subjectsRef(subjects, id))
    .filter((target) => knowledge.entries.has(target));
}

function exists(knowledge: Knowledge, ref: AnswerRef): boolean {
  if (knowledge.entries.has(ref)) return true;
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects' || parsed.subjects.length < 2) return false;
  const { subjects, aspect } = parsed;
  if (!subjects.every((id) => knowledge.subjects.has(id))) return false;
  const having = subjects.filter(
    (id) => aspect !== undefined && knowledge.subjects.get(id)?.aspects.includes(aspect),
  );
  return aspect === undefined || having.length > 1;
}
