import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef, STANDING, subjectsRef } from '../../knowledge/ref.ts';
import { TOUR_LENGTH } from './tourId.ts';

/** One stop of a tour: which answer it is about, and which side of it it shows. */
export interface Card {
  readonly kind: 'overview' | 'aspect' | 'comparison' | 'whoToAsk' | 'further';
  readonly ref: AnswerRef;
}

const ASPECTS = 4;
const COMPARISONS = 3;

/**
 * A newcomer's path, made from the knowledge: the team itself, its first aspects, what it is confused with, whom to
 * ask, and a standing question. Where something is missing, more of the others takes its place; shorter than
 * {@link TOUR_LENGTH} only where little is known.
 */
export function tourOf(knowledge: Knowledge, subject: string): Card[] {
  const aspects = (knowledge.subjects.get(subject)?.aspects ?? []).map(
    (aspect): Card => ({ kind: 'aspect', ref: subjectsRef([subject], aspect) }),
  );
  const comparisons = comparisonsWith(knowledge, subject);
  const compared = comparisons.map((ref): Card => ({ kind: 'comparison', ref }));
  const asking = comparisons.find((ref) => knowledge.entries.get(ref)?.whoToAsk);
  const overview: Card = { kind: 'overview', ref: subjectsRef([subject]) };
  const who: Card[] = asking ? [{ kind: 'whoToAsk', ref: asking }] : [];
  const further = relatedTo(knowledge, subject);

  const room = () => TOUR_LENGTH - 1 - taken.aspects - taken.comparisons - who.length - taken.further;
  const taken = {
    aspects: Math.min(aspects.length, ASPECTS),
    comparisons: Math.min(compared.length, COMPARISONS),
    further: Math.min(further.length, 1),
  };
  taken.aspects += Math.min(room(), aspects.length - taken.aspects);
  taken.comparisons += Math.min(room(), compared.length - taken.comparisons);
  taken.further += Math.min(room(), further.length - taken.further);
  return [
    overview,
    ...aspects.slice(0, taken.aspects),
    ...compared.slice(0, taken.comparisons),
    ...who,
    ...further.slice(0, taken.further),
  ];
}

/** Written comparisons with a subject: pairs first, and of them those about which most is written. */
export function comparisonsWith({ entries }: Knowledge, subject: string): AnswerRef[] {
  const refs = [...entries.keys()];
  const weight = (ref: AnswerRef) => refs.filter((other) => other.startsWith(`${ref}.`)).length;
  return refs
    .flatMap((ref) => {
      const parsed = parseRef(ref);
      if (parsed?.kind !== 'subjects' || parsed.aspect !== undefined) return [];
      const { subjects } = parsed;
      return subjects.length > 1 && subjects.includes(subject)
        ? [{ ref, size: subjects.length, weight: weight(ref) }]
        : [];
    })
    .sort((a, b) => a.size - b.size || b.weight - a.weight)
    .map(({ ref }) => ref);
}

/** Subjects that a written comparison tells apart from this one, those first about which most is written. */
export function confusedWith(knowledge: Knowledge, subject: string): string[] {
  const others = comparisonsWith(knowledge, subject).flatMap((ref) => {
    const parsed = parseRef(ref);
    return parsed?.kind === 'subjects' ? parsed.subjects.filter((id) => id !== subject) : [];
  });
  return [...new Set(others)].filter((id) => knowledge.subjects.has(id));
}

/** Standing questions about a subject, those first that lead to most of it, then whatever its answers lead to, step by step. */
function relatedTo({ entries }: Knowledge, subject: string): Card[] {
  const about = (ref: string) => {
    const parsed = parseRef(ref);
    return parsed?.kind === 'subjects' && parsed.subjects.includes(subject);
  };
  const own = [...entries.values()].filter(({ ref }) => about(ref));
  const questions = [...entries.values()]
    .filter(({ ref, related, glossary }) => leadsOnTours(ref) && !glossary && related.some(about))
    .sort((a, b) => b.related.filter(about).length - a.related.filter(about).length)
    .map(({ ref }) => ref);
  const found: AnswerRef[] = [...questions];
  const queue = [...own.flatMap(({ related }) => related), ...questions];
  const seen = new Set<AnswerRef>(queue);
  for (let ref = queue.shift(); ref !== undefined && found.length < TOUR_LENGTH; ref = queue.shift()) {
    const entry = entries.get(ref);
    if (!entry) continue;
    if (!about(ref) && !found.includes(ref)) found.push(ref);
    for (const next of entry.related)
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  }
  return found.map((ref): Card => ({ kind: 'further', ref }));
}

function leadsOnTours(ref: string): boolean {
  const parsed = parseRef(ref);
  return parsed !== null && parsed.kind !== 'subjects' && STANDING[parsed.kind].onTours;
}
