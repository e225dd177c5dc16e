import { listOf } from '../../answering/lists.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, subjectsRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';

/** What the knowledge is about, for telling a reader: nothing of it is written into the code. */

/** Names of the first shelf of subjects, joined: what somebody can ask about. */
export function scope(knowledge: Knowledge, language: Language): string {
  const [group] = knowledge.groups.keys();
  const subjects = [...knowledge.subjects.values()];
  const first = subjects.filter((subject) => subject.group === group);
  const named = (first.length > 0 ? first : subjects).slice(0, MOST_NAMED);
  return listOf(
    named.map(({ name }) => name[language]),
    language,
  );
}

const MOST_NAMED = 8;

/** The comparison about which most is written: what newcomers ask first. */
function mainComparison(knowledge: Knowledge): AnswerRef | null {
  let best: AnswerRef | null = null;
  let most = -1;
  for (const ref of knowledge.entries.keys()) {
    const parsed = parseRef(ref);
    if (parsed?.kind !== 'subjects' || parsed.subjects.length !== 2 || parsed.aspect !== undefined) continue;
    const aspects = [...knowledge.entries.keys()].filter((other) => other.startsWith(`${ref}.`)).length;
    if (aspects > most) [best, most] = [ref, aspects];
  }
  return best;
}

/** A question that the knowledge answers, as an example. */
export function example(knowledge: Knowledge, language: Language): string {
  const ref = mainComparison(knowledge) ?? [...knowledge.entries.keys()][0];
  return (ref && knowledge.entries.get(ref)?.title[language]) ?? '';
}

/** A comparison and the subjects it is made of, then others: so that help leads somewhere with one tap. */
export function starters(knowledge: Knowledge): AnswerRef[] {
  const comparison = mainComparison(knowledge);
  const parsed = comparison ? parseRef(comparison) : null;
  const sides = parsed?.kind === 'subjects' ? parsed.subjects.map((id) => subjectsRef([id])) : [];
  const others = [...knowledge.subjects.keys()].map((id) => subjectsRef([id]));
  return [...new Set([...(comparison ? [comparison] : []), ...sides, ...others])].slice(0, 5);
}
