import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, MAX_COMPARED, type ParsedRef, parseRef, subjectsRef } from '../../knowledge/ref.ts';
import { LANGUAGE_PACKS, packOf, says } from '../languages/packs.ts';
import type { Analysis } from '../reading/analyse.ts';
import { asksComparison, isList } from '../reading/comparison.ts';
import { namedAfter, pickOne } from './parties.ts';
import { pointsAtStanding } from './standing.ts';

/**
 * Follow-ups: "and sales?", 那缺点呢, "compare the two". What a question leaves out is taken from what its asker
 * was last shown: the subjects, the aspect, or both; or the standing question that "it" points to. A complete
 * question takes nothing.
 */
export interface FollowUp {
  /** The subjects that are now meant; none where a standing question is. */
  readonly subjects: readonly string[];
  /** The aspect that is now meant, where the words alone settle it. */
  readonly aspect: string | undefined;
  /** The question with what it left out put back, for the models to read. */
  readonly completed: string;
  /** Whether its words say themselves what is meant: a name, an aspect, one of those shown, all of them together. */
  readonly settles: boolean;
}

type Shown = Extract<ParsedRef, { kind: 'subjects' }>;
type Exists = (ref: string) => boolean;
/** Subjects and aspect, before they are put in words. */
type Meant = Pick<FollowUp, 'subjects' | 'aspect' | 'settles'>;

export function followUp(
  knowledge: Knowledge,
  analysis: Analysis,
  recent: readonly AnswerRef[],
  exists: Exists,
): FollowUp | null {
  const shown = recent.map(parseRef).flatMap((ref) => (ref?.kind === 'subjects' ? [ref] : []));
  const [last] = shown;
  const standing = pointsAtStanding(knowledge, analysis, recent, last?.subjects ?? [], exists);
  if (standing !== null)
    return { subjects: [], aspect: undefined, settles: false, completed: `${standing} ${textOf(analysis)}` };
  if (!last || !isElliptical(analysis)) return null;
  const named = namedAfter(knowledge, analysis, last.subjects);
  const meant =
    onePicked(analysis, last) ??
    (named.length > 0
      ? withNamed(analysis, named, last, shown, exists)
      : withoutNames(analysis, last, shown));
  return inWords(knowledge, analysis, meant);
}

const textOf = ({ normalised: { text } }: Analysis): string => text;

function isElliptical(analysis: Analysis): boolean {
  const { normalised, subjects, aspects } = analysis;
  const { text, language } = normalised;
  const pointing = POINTING.some((sign) => says(sign, text));
  const short = packOf(language).isShort(text);
  // A short message that points at nothing and asks for nothing is chat, not a follow-up.
  const asks = aspects.length > 0 || asksComparison(text) || says('several', text);
  if (subjects.length === 0) return pointing || (short && asks);
  // Two names and "what is the difference": complete.
  if (
    subjects.length > 1 &&
    says('wholeDifference', text) &&
    !says('pronoun', text) &&
    !says('several', text)
  )
    return false;
  return pointing || isBlank(besideNames(text, analysis));
}

const POINTING = [
  'opensFollowUp',
  'opensBeside',
  'endsFollowUp',
  'pointsBack',
  'adds',
  'likens',
  'replaces',
  'within',
] as const;

/** What a question says besides the subjects it names; empty for "sales?". */
function besideNames(text: string, { spans }: Analysis): string {
  let rest = '';
  let last = 0;
  for (const { start, end, meaning } of spans) {
    if (meaning.kind !== 'subject') continue;
    rest += text.slice(last, start);
    last = end;
  }
  return rest + text.slice(last);
}

const isBlank = (text: string): boolean => /^[\s\p{P}]*$/u.test(text);

/** "and marketing?", 营销呢: nobody says what is to be done with it. */
const onlyJoins = (analysis: Analysis): boolean =>
  isBlank(
    LANGUAGE_PACKS.reduce(
      (rest, pack) => pack.withoutJoining(rest.trim()),
      besideNames(textOf(analysis), analysis),
    ),
  );

/** The aspect asked for: another than what was shown, where several are cued. */
const askedAspect = ({ aspects }: Analysis, last: Shown): string | undefined =>
  aspects.find((id) => id !== last.aspect) ?? aspects[0];

function onePicked(analysis: Analysis, last: Shown): Meant | null {
  const picked = pickOne(textOf(analysis), last.subjects);
  return picked === null ? null : { subjects: [picked], aspect: askedAspect(analysis, last), settles: true };
}

/** Some are named: they are added to those shown, take their place, or are asked the same. */
function withNamed(
  analysis: Analysis,
  named: readonly string[],
  last: Shown,
  shown: readonly Shown[],
  exists: Exists,
): Meant {
  const text = textOf(analysis);
  const asked = askedAspect(analysis, last);
  const kept = last.aspect !== undefined && exists(subjectsRef(named, last.aspect)) ? last.aspect : undefined;
  const alone = { subjects: named, aspect: asked ?? kept, settles: true };
  // 换成营销和销售: a list takes the place of all.
  if (says('replaces', text))
    return isList(text, analysis.spans) ? alone : { ...alone, ...replaced(named, last, asked) };
  // "what about sales?" asks the same of another; "is it the same as marketing?" sets it beside what was shown.
  const beside =
    says('opensBeside', text) ||
    says('likens', text) ||
    (asksComparison(text) &&
      !says('likewise', text) &&
      (says('pronoun', text) || says('several', text) || analysis.aspects.length === 0));
  const third =
    last.subjects.length > 1 && !named.every((id) => last.subjects.includes(id)) && onlyJoins(analysis);
  if (!(beside || third || says('adds', text) || says('countsTogether', text))) return alone;
  const before = says('threeOrMore', text) ? together(shown) : last.subjects;
  const all = [...new Set([...before, ...named])];
  if (all.length < 2 || all.length > MAX_COMPARED || all.length === named.length) return alone;
  // "How is that different from …?" asks of the whole; "compare them" goes on with what was spoken of.
  const ofTheWhole = says('wholeDifference', text) || says('likens', text);
  const carried = ofTheWhole ? undefined : last.aspect;
  const meant = { subjects: all, aspect: asked ?? carried, settles: true };
  if (asked !== undefined || carried === undefined || exists(subjectsRef(all, carried))) return meant;
  // Nothing sets all of them side by side in that: the new one alone says what was asked, else all do, in general.
  return third && kept !== undefined ? alone : { ...meant, aspect: undefined };
}

/** "marketing instead of sales": the others that were shown stay. */
function replaced(named: readonly string[], last: Shown, asked: string | undefined): Partial<Meant> {
  const into = named.filter((id) => !last.subjects.includes(id));
  if (into.length === 0 || into.length === named.length) return {};
  const stay = last.subjects.filter((id) => !named.includes(id));
  return { subjects: [...stay, ...into], aspect: asked ?? last.aspect };
}

/** Nobody is named: one or several of those shown are meant. */
function withoutNames(analysis: Analysis, last: Shown, shown: readonly Shown[]): Meant {
  const text = textOf(analysis);
  const asked = askedAspect(analysis, last);
  const several = says('several', text) || asksComparison(text);
  if (several && says('threeOrMore', text) && last.subjects.length < 3) {
    const all = together(shown);
    if (all.length >= 3) return { subjects: all, aspect: asked ?? sharedAspect(shown), settles: true };
  }
  if (several && last.subjects.length === 1) {
    const other = shown
      .slice(1)
      .find(({ subjects }) => subjects.length === 1 && subjects[0] !== last.subjects[0]);
    if (other)
      return {
        subjects: [...last.subjects, ...other.subjects],
        aspect: asked ?? sharedAspect([last, other]),
        settles: true,
      };
  }
  return { subjects: last.subjects, aspect: asked, settles: asked !== undefined };
}

const sharedAspect = ([first, ...others]: readonly Shown[]): string | undefined =>
  others.every(({ aspect }) => aspect === first?.aspect) ? first?.aspect : undefined;

/** All that were shown lately, the newest first, as long as they can be read side by side. */
function together(shown: readonly Shown[]): string[] {
  let all: string[] = [];
  for (const { subjects } of shown) {
    const more = [...new Set([...all, ...subjects])];
    if (more.length > MAX_COMPARED) break;
    all = more;
  }
  return all;
}

function inWords(knowledge: Knowledge, { normalised: { text, language } }: Analysis, meant: Meant): FollowUp {
  const subjects = [...meant.subjects].sort();
  const pack = packOf(language);
  const [plain] = pack.languages;
  const names = subjects.map((id) => knowledge.subjects.get(id)?.name[plain] ?? id);
  const asked = meant.aspect === undefined ? '' : (knowledge.aspects.get(meant.aspect)?.name[plain] ?? '');
  return { ...meant, subjects, completed: pack.complete(names, asked, text) };
}

/** The reference that the words alone settle, if there is such an answer. */
export function settledRef({ subjects, aspect, settles }: FollowUp, exists: Exists): AnswerRef | null {
  if (!settles) return null;
  const ref = subjectsRef(subjects, aspect);
  return exists(ref) ? ref : null;
}
