import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, STANDING } from '../../knowledge/ref.ts';
import type { Text } from '../../knowledge/text.ts';
import { IMPLIED } from './wording.ts';

/** Answers that are looked at together. */
export interface Shelf {
  readonly id: string;
  readonly name: Text;
  /** Written answers, in the order in which they are shown; at least one. */
  readonly refs: readonly AnswerRef[];
}

/**
 * Every written answer on one shelf: a subject's on its group's, each subject's together; a standing answer's on its
 * folder's, `comparisons` holds the rest. In the order of the groups; these follow where the
 * knowledge does not name them.
 */
export function shelvesOf(knowledge: Knowledge): Shelf[] {
  const names = new Map([...knowledge.groups, ...IMPLIED.filter(([id]) => !knowledge.groups.has(id))]);
  const subjects = [...knowledge.subjects.keys()];
  const aspects = [undefined, ...knowledge.aspects.keys()];
  const own = subjects.flatMap((id) =>
    aspects.flatMap((aspect) => {
      const ref = (aspect === undefined ? id : `${id}.${aspect}`) as AnswerRef;
      return knowledge.entries.has(ref) ? [ref] : [];
    }),
  );
  const refs = [...new Set([...own, ...knowledge.entries.keys()])];
  return [...names].flatMap(([id, name]) => {
    const held = refs.filter((ref) => groupOf(knowledge, ref) === id);
    return held.length > 0 ? [{ id, name, refs: held }] : [];
  });
}

/** The id of the shelf on which an answer stands. */
export function groupOf(knowledge: Knowledge, ref: AnswerRef): string {
  const parsed = parseRef(ref);
  if (parsed && parsed.kind !== 'subjects')
    return knowledge.entries.get(ref)?.glossary ? 'glossary' : STANDING[parsed.kind].shelf;
  const [only, ...others] = parsed?.subjects ?? [];
  const group = only === undefined ? undefined : knowledge.subjects.get(only)?.group;
  return others.length > 0 || group === undefined ? 'comparisons' : group;
}
