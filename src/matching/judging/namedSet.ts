import { type AnswerRef, MAX_COMPARED, subjectsRef } from '../../knowledge/ref.ts';
import type { Analysis } from '../reading/analyse.ts';
import { asksComparison, isList, onlyCompares } from '../reading/comparison.ts';
import type { Span } from '../reading/spans.ts';
import { asksWhatItIs } from '../reading/strangers.ts';

/**
 * The comparison that a question spells out: two to four names set side by side ("compare sales, marketing and ops",
 * 直销和分销的缺点), an aspect at most, and not one word besides that a comparison does not have. Null where it says
 * anything more. Whether there is such an answer is not asked.
 */
export function namedSet(analysis: Analysis): AnswerRef | null {
  const { normalised, spans, subjects, topics, unknown } = analysis;
  const { text } = normalised;
  const aspects = aspectsBeside(spans);
  if (subjects.length < 2 || subjects.length > MAX_COMPARED || aspects.length > 1) return null;
  if (unknown !== null || topics.length > 0 || spans.some(({ meaning }) => meaning.kind === 'other'))
    return null;
  if (!asksComparison(text) && !(aspects.length === 1 && isList(text, spans))) return null;
  return onlyCompares(text, spans) ? subjectsRef(subjects, aspects[0]) : null;
}

/** What a question spells out, so that nothing else can be meant: a comparison, or whom it asks the whole of. */
export function spelledOut(analysis: Analysis): AnswerRef | null {
  const { normalised, spans, subjects } = analysis;
  return namedSet(analysis) ?? (asksWhatItIs(normalised.text, spans) ? subjectsRef(subjects) : null);
}

/** The aspects that are asked for, and not just a word inside a name (the team of `business team`). */
function aspectsBeside(spans: readonly Span[]): string[] {
  const names = spans.filter(({ meaning }) => meaning.kind === 'subject');
  const beside = spans.filter(
    ({ meaning, start, end }) =>
      meaning.kind === 'aspect' && !names.some((name) => name.start <= start && end <= name.end),
  );
  return [...new Set(beside.map(({ meaning }) => meaning.id))];
}
