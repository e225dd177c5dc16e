import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { type AnswerRef, MAX_COMPARED, parseRef, subjectsRef } from '../../knowledge/ref.ts';
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

const HAN_OPENING = /^(?:那么?|然后|还有|另外|再|好|行|ok|嗯|所以|咁)/;
const HAN_ENDING = /呢[?？!！~。]*$/;
const HAN_POINTER =
  /它们?|他们?|她们?|佢哋?|两者|这俩|那俩|俩|两个|二者|这两|那两|三者|三个|这三|四个|其中|前者|后者|最后一?个|第[一二三四]个|又|也|同样|换成|一样吗|彼此|互相|那个|这个/;
const LATIN_OPENING = /^(?:and|so|but|ok|okay|also|then|what about|how about|what of|now|or)\b/;
const LATIN_POINTER =
  /\b(?:it|its|it's|they|them|their|that|that's|those|these|this|the two|the three|both|each|the other|the others|the last|the first|the second|the third|the latter|the former|the same|one another|each other|the downsides?|the upsides?|too|as well|likewise|same question)\b/;

/** A question this short that names nobody leaves something out. Chinese characters, or Latin words. */
const SHORT_HAN = 14;
const SHORT_WORDS = 9;
/** 好, ok, 那行: an opening with nothing behind it. Code points. */
const MIN_FOLLOW_UP = 3;

const PLURAL =
  /两者|这俩|那俩|俩|两个|二者|这两|那两|三者|三个|这三|三种|一起|彼此|互相|side by side|\bthem\b|the two|both|the three|each other|one another|\bthose\b|compare/;
/** Asks of another what was asked before; `same` here compares nothing. */
const LIKEWISE =
  /\bsame (?:for|with|goes|question|thing for)\b|\btoo\b|\bas well\b|\blikewise\b|也|同样|换成/;
const WHOLE = /区别|不同|差别|差异|一回事|一样|\bdiffer\w*|\bsame\b/;
const POINTER = /它|他|她|佢|那个|这个|两者|\b(?:it|that|this|they|them)\b/;

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
      !LIKEWISE.test(text) &&
      (POINTER.test(text) || PLURAL.test(text) || analysis.aspects.length === 0);
    const joined = /加上|放进|算进|带上|连同|\b(?:add|include|plus)\b/.test(text);
    if (beside || joined || /[三四]个/.test(text)) {
      const before = /[三四]个|三者|the three/.test(text)
        ? shown.slice(0, 2).flatMap(({ subjects }) => subjects)
        : last.subjects;
      const all = [...new Set([...before, ...named])];
      // "How is that different from …?" asks of the whole; "compare them" goes on with what was spoken of.
      const carried = WHOLE.test(text) ? undefined : last.aspect;
      if (all.length >= 2 && all.length <= MAX_COMPARED)
        return make(knowledge, analysis, all, aspect ?? carried);
    }
    const same =
      last.aspect !== undefined && exists(subjectsRef(named, last.aspect)) ? last.aspect : undefined;
    return make(knowledge, analysis, named, aspect ?? same);
  }
  if ((PLURAL.test(text) || asksComparison(text)) && last.subjects.length === 1) {
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

function isElliptical({ normalised: { text, hasHan }, subjects, aspects, spans }: Analysis): boolean {
  const pointing =
    (HAN_OPENING.test(text) && [...text].length > MIN_FOLLOW_UP) ||
    HAN_ENDING.test(text) ||
    HAN_POINTER.test(text) ||
    (LATIN_OPENING.test(text) && /\s\S+\s*\S/.test(text)) ||
    LATIN_POINTER.test(text);
  const size = hasHan
    ? [...text].filter((char) => /\p{Script=Han}/u.test(char)).length
    : text.split(/\s+/).length;
  const short = size <= (hasHan ? SHORT_HAN : SHORT_WORDS);
  // A short message that points at nothing and asks for nothing is chat, not a follow-up.
  if (subjects.length === 0) return pointing || (short && (aspects.length > 0 || asksComparison(text)));
  // Two names and "what is the difference": complete.
  if (subjects.length > 1 && WHOLE.test(text) && !POINTER.test(text) && !PLURAL.test(text)) return false;
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
  if (subjects.length < 2) return null;
  const at = (index: number) => subjects.at(index) ?? null;
  if (/最后一?[个種种]|后者|\bthe (?:last|latter)\b/.test(text)) return at(-1);
  if (/第一[个種种]|前者|\bthe (?:first|former)\b/.test(text)) return at(0);
  if (/第二[个種种]|\bthe second\b/.test(text)) return at(1);
  if (/第三[个種种]|\bthe third\b/.test(text)) return at(2);
  return null;
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
  const words = text
    .replace(/^(?:那么?|还有|其中)|的?呢[?？]?$|那个|那种|是?做什么的?|是?干嘛的?|的|[?？,，\s]/g, ' ')
    .replace(/\b(?:and|what|how|about|the|one|of|is|so|then|ones?)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word.length >= 2);
  const shown = last.flatMap((id) => knowledge.subjects.get(id) ?? []);
  const groups = new Set(shown.map(({ group }) => group));
  const isHalf = ({ name, group }: Subject): boolean => {
    const zh = name['zh-Hans'];
    const [first = '', ...others] = name.en.toLowerCase().split(' ');
    const rest = others.join(' ');
    const hanHalf = words.find((word) => zh.startsWith(word) && zh.length > word.length);
    const latinHalf = rest !== '' && words.includes(first);
    // A word that is a name itself stands for itself: "marketing" is not the marketing department.
    if (subjects.length === 0 && groups.has(group)) return hanHalf !== undefined || latinHalf;
    const tail = hanHalf === undefined ? null : zh.slice(hanHalf.length);
    return shown.some(
      (subject) =>
        (tail !== null && subject.name['zh-Hans'].endsWith(tail)) ||
        (latinHalf && subject.name.en.toLowerCase().endsWith(rest)),
    );
  };
  return [...knowledge.subjects.values()]
    .filter((subject) => !last.includes(subject.id) && isHalf(subject))
    .map(({ id }) => id)
    .sort();
}

function make(
  knowledge: Knowledge,
  { normalised: { text, hasHan } }: Analysis,
  subjects: readonly string[],
  aspect: string | undefined,
): FollowUp {
  const sorted = [...subjects].sort();
  const key = hasHan ? 'zh-Hans' : 'en';
  const names = sorted.map((id) => knowledge.subjects.get(id)?.name[key] ?? id);
  const asked = aspect === undefined ? '' : (knowledge.aspects.get(aspect)?.name[key] ?? '');
  const completed = hasHan
    ? `${names.join('和')}${asked ? `的${asked}` : ''} ${text}`
    : `${names.join(' and ')} ${asked} ${text}`;
  return { subjects: sorted, aspect, completed };
}

/** The reference that the words alone settle, if there is such an answer. */
export function settledRef(
  { subjects, aspect }: FollowUp,
  exists: (ref: string) => boolean,
): AnswerRef | null {
  const ref = subjectsRef(subjects, aspect);
  return exists(ref) ? ref : null;
}
