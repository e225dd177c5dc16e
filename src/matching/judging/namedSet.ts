import { type AnswerRef, MAX_COMPARED, subjectsRef } from '../../knowledge/ref.ts';
import { LANGUAGE_PACKS, says } from '../languages/packs.ts';
import type { Analysis } from '../reading/analyse.ts';
import { asksComparison } from '../reading/comparison.ts';

/**
 * The comparison that a question spells out: two to four names set side by side ("compare sales, marketing and ops",
 * 直销和分销的缺点), an aspect at most, and not one word besides that a comparison does not have. Null where it says
 * anything more. Whether there is such an answer is not asked.
 */
export function namedSet(analysis: Analysis): AnswerRef | null {
  const { normalised, spans, subjects, aspects, topics, unknown } = analysis;
  if (subjects.length < 2 || subjects.length > MAX_COMPARED || aspects.length > 1) return null;
  if (unknown !== null || topics.length > 0 || spans.some(({ meaning }) => meaning.kind === 'other'))
    return null;
  if (!asksComparison(normalised.text) && !(aspects.length === 1 && isList(analysis))) return null;
  let rest = normalised.text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  for (const pack of LANGUAGE_PACKS) rest = pack.withoutComparing(rest);
  return /^[\s\p{P}\p{S}]*$/u.test(rest) ? subjectsRef(subjects, aspects[0]) : null;
}

/** Whether the subjects' names follow each other with nothing between them but what joins a list. */
function isList({ normalised: { text }, spans }: Analysis): boolean {
  const names = spans.filter(({ meaning }) => meaning.kind === 'subject');
  return names.every(({ start }, i) => i === 0 || says('lists', text.slice(names[i - 1]?.end, start).trim()));
}
