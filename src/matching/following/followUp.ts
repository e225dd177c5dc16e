import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { type AnswerRef, MAX_COMPARED, parseRef, subjectsRef } from '../../knowledge/ref.ts';
import { LANGUAGE_PACKS, packOf, pickedPosition, says } from '../languages/packs.ts';
import type { Analysis } from '../reading/analyse.ts';
import { asksComparison } from '../reading/comparison.ts';

/**
 * Follow-ups: "and sales?", 那缺点呢, "compare the two". What a question leaves out is taken from what its asker
 * was last shown: the subjects, the aspect, or both. A complete question takes nothing.
 */
export interface FollowUp {
  /** The subjects that are now meant. */
  readonly subjects: readonly string[];
  /** The aspect that is now meant, where the words alone settle it. */
  readonly aspect: string | undefined;
  /** The question with what it left out put back, for the models to read. */
  readonly completed: string;
}

export function followUp(
  knowledge: Knowledge,
  analysis: Analysis,
  recent: readonly AnswerRef[],
  exists: (ref: string) => boolean,
): FollowUp | null {
  const shown = recent.map(parseRef).flatMap((ref) => (ref?.kind === 'subjects' ? [ref] : []));
  const [last] = shown;
  if (!last || !isElliptical(analysis)) return null;
  const { text } = analysis.normalised;
  const siblings = siblingsNamed(knowledge, analysis, last.subjects);
  const named = siblings.length > 0 ? siblings : analysis.subjects;
  const aspect = analysis.aspects.find((id) => id !== last.aspect) ?? analysis.aspects[0];

  const picked = pickOne(text, last.subjects);
  if (picked !== null) return make(knowledge, analysis, [picked], aspect);
  if (named.length > 0) {
    // "what about sales?" asks the same of another; "is it the same as marketing?" sets it beside what was shown.
    const beside =
      asksComparison(text) &&
      !says('likewise', text) &&
      (says('pronoun', text) || says('several', text) || analysis.aspects.length === 0);
    if (beside || says('adds', text) || says('countsTogether', text)) {
      const before = says('threeOrMore', text)
        ? shown.slice(0, 2).flatMap(({ subjects }) => subjects)
        : last.subjects;
      const all = [...new Set([...before, ...named])];
      // "How is that different from …?" asks of the whole; "compare them" goes on with what was spoken of.
      const carried = says('wholeDifference', text) ? undefined : last.aspect;
      if (all.length >= 2 && all.length <= MAX_COMPARED)
        return make(knowledge, analysis, all, aspect ?? carried);
    }
    const same =
      last.aspect !== undefined && exists(subjectsRef(named, last.aspect)) ? last.aspect : undefined;
    return make(knowledge, analysis, named, aspect ?? same);
  }
  if ((says('several', text) || asksComparison(text)) && last.subjects.length === 1) {
    const other = shown
      .slice(1)
      .find(({ subjects }) => subjects.length === 1 && subjects[0] !== last.subjects[0]);
    if (other) {
      const shared = other.aspect === last.aspect ? last.aspect : undefined;
      return make(knowledge, analysis, [...last.subjects, ...other.subjects], aspect ?? shared);
    }
  }
  return make(knowledge, analysis, last.subjects, aspect);
}

function isElliptical({ normalised: { text, language }, subjects, aspects, spans }: Analysis): boolean {
  const pointing = says('opensFollowUp', text) || says('endsFollowUp', text) || says('pointsBack', text);
  const short = packOf(language).isShort(text);
  // A short message that points at nothing and asks for nothing is chat, not a follow-up.
  if (subjects.length === 0) return pointing || (short && (aspects.length > 0 || asksComparison(text)));
  // Two names and "what is the difference": complete.
  if (
    subjects.length > 1 &&
    says('wholeDifference', text) &&
    !says('pronoun', text) &&
    !says('several', text)
  )
    return false;
  if (pointing) return true;
  // Nothing but names: "sales?"
  const named = spans.reduce(
    (sum, { start, end, meaning }) => sum + (meaning.kind === 'subject' ? end - start : 0),
    0,
  );
  return text.replace(/[\s\p{P}]/gu, '').length <= named;
}

/** "the last one", 第二个: one of several that were shown. */
function pickOne(text: string, subjects: readonly string[]): string | null {
  const position = subjects.length < 2 ? null : pickedPosition(text);
  return position === null ? null : (subjects.at(position) ?? null);
}

/**
 * After 产品运营, 用户的呢 means 用户运营, and 电商那个 means 电商运营: a first half stands for the whole name
 * where the second half is that of what was shown.
 */
function siblingsNamed(
  knowledge: Knowledge,
  { normalised: { text }, subjects }: Analysis,
  last: readonly string[],
): string[] {
  const words = LANGUAGE_PACKS.reduce((rest, pack) => pack.withoutFillers(rest), text)
    .split(/[?？,，\s]+/)
    .filter((word) => word.length >= 2);
  const shown = last.flatMap((id) => knowledge.subjects.get(id) ?? []);
  const groups = new Set(shown.map(({ group }) => group));
  const isHalf = ({ name, group }: Subject): boolean => {
    const halves = LANGUAGE_PACKS.flatMap(({ languages: [plain], foldName, restOf }) => {
      const rest = restOf(foldName(name[plain]), words);
      return rest === null ? [] : [(other: Subject) => foldName(other.name[plain]).endsWith(rest)];
    });
    // A word that is a name itself stands for itself: "marketing" is not the marketing department.
    if (subjects.length === 0 && groups.has(group)) return halves.length > 0;
    return shown.some((subject) => halves.some((endsAlike) => endsAlike(subject)));
  };
  return [...knowledge.subjects.values()]
    .filter((subject) => !last.includes(subject.id) && isHalf(subject))
    .map(({ id }) => id)
    .sort();
}

function make(
  knowledge: Knowledge,
  { normalised: { text, language } }: Analysis,
  subjects: readonly string[],
  aspect: string | undefined,
): FollowUp {
  const sorted = [...subjects].sort();
  const pack = packOf(language);
  const [plain] = pack.languages;
  const names = sorted.map((id) => knowledge.subjects.get(id)?.name[plain] ?? id);
  const asked = aspect === undefined ? '' : (knowledge.aspects.get(aspect)?.name[plain] ?? '');
  return { subjects: sorted, aspect, completed: pack.complete(names, asked, text) };
}

/** The reference that the words alone settle, if there is such an answer. */
export function settledRef(
  { subjects, aspect }: FollowUp,
  exists: (ref: string) => boolean,
): AnswerRef | null {
  const ref = subjectsRef(subjects, aspect);
  return exists(ref) ? ref : null;
}
