import { LANGUAGE_PACKS, says } from '../languages/packs.ts';
import { asksComparison } from './comparison.ts';
import type { Span } from './spans.ts';

/** Two names that make a third thing, and where the second begins. */
export interface Compound {
  readonly text: string;
  /** Offset into `text`. */
  readonly border: number;
}

/**
 * Two subjects' names directly beside each other with nothing to join them, where a question asks what that is or
 * does, or asks something of it: `promotion operations` is neither. Null where things are set side by side, where
 * three or more stand in a row (a list), where one is said to be the other, or where the two are but words among
 * others ("sales marketing alignment"). What the lexicon knows as one name is one span, and so no compound.
 */
export function compoundName(text: string, spans: readonly Span[]): Compound | null {
  if (asksComparison(text) || says('several', text) || says('countsTogether', text)) return null;
  const names = spans.filter(({ meaning, how }) => meaning.kind === 'subject' && how === 'exact');
  for (let i = 0; i + 1 < names.length; i++) {
    const [before, first, second, after] = [names[i - 1], names[i], names[i + 1], names[i + 2]];
    if (!first || !second || !touch(text, first, second) || first.meaning.id === second.meaning.id) continue;
    if ((before && touch(text, before, first)) || (after && touch(text, second, after))) continue;
    if (says('equates', text.slice(0, first.start))) continue;
    const compound = text.slice(first.start, second.end);
    if (isAsked(text, compound, spans)) return { text: compound, border: second.start - first.start };
  }
  return null;
}

/** Whether a question asks about a name, whatever: it is all there is, or what it is, or something of it. */
function isAsked(text: string, name: string, spans: readonly Span[]): boolean {
  const asked = withoutEnd(text);
  if (asked === name || spans.some(({ meaning }) => meaning.kind === 'aspect')) return true;
  return ASKS_ABOUT.some((pattern) => name.startsWith(pattern.exec(asked)?.[1] ?? '\0'));
}

const ASKS_ABOUT = LANGUAGE_PACKS.flatMap(({ asksAbout }) => asksAbout);
const withoutEnd = (text: string): string => text.replace(/[\s\p{P}~]+$/u, '');

const touch = (text: string, first: Span, second: Span): boolean =>
  /^[ -]?$/.test(text.slice(first.end, second.start));

/**
 * Whom or what a whole question is about, where it asks what somebody is or does and the lexicon has no name in it:
 * `hr` in "what does HR do", 法务部 in 法务部的职责. Null where it asks something else or of somebody known.
 */
export function strangerAlone(text: string, spans: readonly Span[]): string | null {
  if (spans.some(({ meaning }) => meaning.kind === 'subject' || meaning.kind === 'topic')) return null;
  const asked = withoutEnd(text);
  for (const pattern of ASKS_ABOUT) {
    const match = pattern.exec(asked);
    const name = match?.[1];
    if (!match || name === undefined || says('nobody', name) || says('noName', name)) continue;
    const start = asked.indexOf(name, match.index);
    // "What is the goal" asks for something, of nobody.
    if (spans.some((span) => span.start < start + name.length && start < span.end)) continue;
    return name;
  }
  return null;
}

/** Whether all that a question asks is what the one whom it names is or does: "what does the sales team do". */
export function asksWhatItIs(text: string, spans: readonly Span[]): boolean {
  const [span, ...others] = spans;
  if (!span || others.length > 0 || span.meaning.kind !== 'subject' || span.how !== 'exact') return false;
  if (says('asksWho', text)) return false;
  const name = text.slice(span.start, span.end);
  return ASKS_ABOUT.some((pattern) => {
    const asked = pattern.exec(withoutEnd(text))?.[1];
    // A part of the name may be read as what follows names: the "team" of "sales team".
    return asked !== undefined && name.startsWith(asked);
  });
}
