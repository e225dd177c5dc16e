import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, subjectsRef } from '../../knowledge/ref.ts';
import { packOf, says } from '../languages/packs.ts';
import type { Analysis } from '../reading/analyse.ts';
import { asksComparison } from '../reading/comparison.ts';

/**
 * "Would that help a small team?" after a standing question or guide: what "that" is, in words; its first key term,
 * else its title. Null where nothing points at it: it was not shown last, the question names another, or sets side by
 * side or asks for something that the subjects shown before have.
 */
export function pointsAtStanding(
  knowledge: Knowledge,
  { normalised: { text, language }, topics, aspects, subjects }: Analysis,
  [newest]: readonly AnswerRef[],
  before: readonly string[],
  exists: (ref: string) => boolean,
): string | null {
  const kind = newest === undefined ? undefined : parseRef(newest)?.kind;
  if (newest === undefined || kind === undefined || kind === 'subjects') return null;
  if (!says('pointsAtOne', text) || topics.length > 0) return null;
  if (before.length > 0 && asksComparison(text)) return null;
  const ofSubjects = before.length > 0 && aspects.some((aspect) => exists(subjectsRef(before, aspect)));
  if (ofSubjects && subjects.length === 0) return null;
  const entry = knowledge.entries.get(newest);
  const pack = packOf(language);
  return entry?.keyTerms[pack.written][0] ?? entry?.title[pack.languages[0]] ?? null;
}
