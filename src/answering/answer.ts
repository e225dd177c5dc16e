import type { Citation, Entry, Knowledge, Row } from '../knowledge/knowledge.ts';
import { type AnswerRef, canonicalRef, parseRef } from '../knowledge/ref.ts';
import type { Text } from '../knowledge/text.ts';
import { deriveComparison, lesserAspects } from './compare.ts';
import { relatedRefs } from './related.ts';

/** An answer in all languages, before anything is decided on how it looks. */
export interface Answer {
  readonly ref: AnswerRef;
  readonly title: Text;
  readonly point?: Text;
  readonly body?: Text;
  readonly example?: Text;
  readonly rows: readonly Row[];
  readonly inOneSentence?: Text;
  readonly whoToAsk?: Text;
  /** Which to choose when; never beside `whoToAsk`. */
  readonly whenToChoose?: Text;
  /** Comparisons only: that one side is a part or a kind of another, in a sentence without its full stop. */
  readonly partOf?: Text;
  readonly sources: readonly Citation[];
  /** What a reader is likely to want next, most useful first; each resolves. */
  readonly related: readonly AnswerRef[];
  /** Whether a curator wrote it, or it was set side by side from the subjects' own answers. */
  readonly origin: 'written' | 'derived';
}

export type Answered =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** No such answer (any more): `near` are living references that share a subject with it. */
  | { readonly kind: 'stale'; readonly near: readonly AnswerRef[] };

/** Resolves a reference, following redirects. Total: whatever the text, something courteous can be said. */
export function answer(knowledge: Knowledge, reference: string): Answered {
  const target = living(knowledge, reference);
  const entry = target && knowledge.entries.get(target);
  if (entry) return { kind: 'answer', answer: fromEntry(knowledge, entry) };
  const derived = target && derive(knowledge, target);
  if (derived)
    return {
      kind: 'answer',
      answer: {
        ...derived,
        related: relatedRefs(knowledge, target, furtherRows(knowledge, target)),
        origin: 'derived',
      },
    };
  const parsed = target && parseRef(target);
  const subjects = parsed?.kind === 'subjects' ? parsed.subjects : [];
  return { kind: 'stale', near: subjects.filter((id) => knowledge.subjects.has(id)) as AnswerRef[] };
}

/** Whether a reference leads to an answer, written or derived. */
export const isAnswerable = (knowledge: Knowledge, reference: string): boolean =>
  titleOf(knowledge, reference) !== null;

/** The title of whatever stands behind a reference; null where nothing does. */
export function titleOf(knowledge: Knowledge, reference: string): Text | null {
  const target = living(knowledge, reference);
  if (!target) return null;
  return knowledge.entries.get(target)?.title ?? derive(knowledge, target)?.title ?? null;
}

/** The canonical reference that took its place, or itself; null where the text is none. */
function living({ redirects }: Knowledge, reference: string): AnswerRef | null {
  const ref = canonicalRef(redirects.get(reference) ?? reference);
  return ref && (redirects.get(ref) ?? ref);
}

function derive(knowledge: Knowledge, ref: AnswerRef): ReturnType<typeof deriveComparison> {
  const parsed = parseRef(ref);
  return parsed?.kind === 'subjects' ? deriveComparison(knowledge, parsed.subjects, parsed.aspect) : null;
}

/** Of a derived comparison as a whole: the aspects that it leaves to a button. */
function furtherRows(knowledge: Knowledge, ref: AnswerRef): readonly AnswerRef[] {
  const parsed = parseRef(ref);
  const whole = parsed?.kind === 'subjects' && parsed.aspect === undefined;
  return whole ? lesserAspects(knowledge, parsed.subjects).slice(0, MOST_FURTHER) : [];
}

/** More would leave no room for the sides themselves. */
const MOST_FURTHER = 2;

function fromEntry(knowledge: Knowledge, entry: Entry): Answer {
  const { ref, title, point, body, example, rows, inOneSentence, whoToAsk, whenToChoose, partOf, sources } =
    entry;
  return {
    ref,
    title,
    point,
    ...(body && { body }),
    ...(example && { example }),
    rows,
    ...(inOneSentence && { inOneSentence }),
    ...(whoToAsk && { whoToAsk }),
    ...(whenToChoose && { whenToChoose }),
    ...(partOf && { partOf: partOf.says }),
    sources,
    related: relatedRefs(knowledge, ref, entry.related),
    origin: 'written',
  };
}
