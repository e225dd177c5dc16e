import { LANGUAGE_PACKS, says } from '../languages/packs.ts';
import type { Span } from './spans.ts';

/** Whether a text sets things side by side. */
export const asksComparison = (text: string): boolean => says('compares', text);

/**
 * The side of a comparison that nothing in the lexicon names: 研发 in 运营和研发的区别, `customer success` in
 * "sales vs customer success". Null where there is no comparison, no known side, or no stranger.
 */
export function unknownSide(text: string, spans: readonly Span[]): string | null {
  const subjects = spans.filter(({ meaning }) => meaning.kind === 'subject');
  if (subjects.length === 0 || !asksComparison(text)) return null;
  for (const { start, end } of subjects) {
    const after = text.slice(end);
    const before = text.slice(0, start);
    for (const { besideAfter } of LANGUAGE_PACKS) {
      const match = besideAfter.exec(after);
      if (match?.[1] === undefined) continue;
      const at = end + match[0].length - match[1].length;
      if (isStranger(match[1], at, subjects)) return match[1].trim();
    }
    for (const { besideBefore } of LANGUAGE_PACKS) {
      const match = besideBefore.exec(before);
      if (match?.[1] === undefined) continue;
      const at = match.index + match[0].lastIndexOf(match[1]);
      if (isStranger(match[1], at, subjects)) return match[1].trim();
    }
  }
  return null;
}

function isStranger(side: string, start: number, subjects: readonly Span[]): boolean {
  const name = side.trim();
  if (name === '' || says('nobody', name)) return false;
  return !subjects.some((span) => span.start < start + side.length && start < span.end);
}

/** Whether the subjects' names follow each other with nothing between them but what joins a list. */
export function isList(text: string, spans: readonly Span[]): boolean {
  const names = spans.filter(({ meaning }) => meaning.kind === 'subject');
  return (
    names.length > 1 &&
    names.every(({ start }, i) => i === 0 || says('lists', text.slice(names[i - 1]?.end, start).trim()))
  );
}

/** Whether a text says nothing besides what the spans cover but words that a plain comparison is made of. */
export function onlyCompares(text: string, spans: readonly Span[]): boolean {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  for (const pack of LANGUAGE_PACKS) rest = pack.withoutComparing(rest);
  return /^[\s\p{P}\p{S}]*$/u.test(rest);
}
