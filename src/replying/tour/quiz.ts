import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Text } from '../../knowledge/text.ts';
import { type Riddle, riddlesOf, type Side } from './riddles.ts';
import { QUIZ_LENGTH } from './tourId.ts';

/** One statement, and the two or three subjects of which it may be true; it is true of one. */
export interface QuizQuestion {
  readonly label: Text;
  readonly statement: Text;
  readonly options: readonly Side[];
  /** The option that is right, counted from 0. */
  readonly right: number;
  /** Where the difference is explained. */
  readonly ref: AnswerRef;
}

const OPTIONS = 3;
/** Between two one may guess. */
const TWO_ONLY = 0.5;
/** Of a quiz's questions at most so many have the team itself for an answer: else one may guess. */
const OWN = 3;

interface Candidate {
  readonly riddle: Riddle;
  readonly options: readonly Side[];
  /** Lower comes first: chance, and on top of it what makes a question poorer. */
  readonly score: number;
}

/**
 * Up to {@link QUIZ_LENGTH} questions about a team and what it is confused with: the same seed, the same questions
 * in the same order, in every language. Empty where the knowledge sets nothing side by side.
 */
export function makeQuiz(knowledge: Knowledge, subject: string, seed: number): QuizQuestion[] {
  const group = knowledge.subjects.get(subject)?.group;
  if (group === undefined) return [];
  const candidates = riddlesOf(knowledge, group)
    .map((riddle) => candidate(riddle, subject, seed))
    .sort((a, b) => a.score - b.score);
  const chosen: Candidate[] = [];
  const choose = (fits: (one: Candidate) => boolean, most: number) => {
    for (const one of candidates) {
      if (chosen.length >= QUIZ_LENGTH || chosen.filter(fits).length >= most) return;
      if (fits(one) && !chosen.some((other) => same(one.riddle, other.riddle))) chosen.push(one);
    }
  };
  const own = ({ riddle }: Candidate) => riddle.side.subject === subject;
  const beside = (one: Candidate) => !own(one) && one.options.some((option) => option.subject === subject);
  const good = ({ riddle }: Candidate) => riddle.poorness < 1;
  choose((one) => good(one) && own(one), OWN);
  choose((one) => good(one) && beside(one), QUIZ_LENGTH);
  choose((one) => good(one) && own(one), QUIZ_LENGTH);
  choose(good, QUIZ_LENGTH);
  choose(() => true, QUIZ_LENGTH);
  return chosen
    .sort((a, b) => chance(seed, `order ${a.riddle.key}`) - chance(seed, `order ${b.riddle.key}`))
    .map(({ riddle: { label, side, ref }, options }) => ({
      label,
      statement: side.text,
      options,
      right: options.indexOf(side),
      ref,
    }));
}

const same = (a: Riddle, b: Riddle): boolean => a.key === b.key || a.side.text.en === b.side.text.en;

/** The team itself is among the options wherever it can be. */
function candidate(riddle: Riddle, subject: string, seed: number): Candidate {
  const { key, side, others, poorness } = riddle;
  const draw = (what: string) => (a: Side, b: Side) =>
    chance(seed, `${what} ${key} ${a.subject}`) - chance(seed, `${what} ${key} ${b.subject}`);
  const wrong = [...others]
    .sort(draw('wrong'))
    .sort((a, b) => Number(b.subject === subject) - Number(a.subject === subject))
    .slice(0, OPTIONS - 1);
  const options = [side, ...wrong].sort(draw('place'));
  const guessed = options.length < OPTIONS ? TWO_ONLY : 0;
  const score = chance(seed, `${key} ${side.subject} ${side.text.en}`) + poorness + guessed;
  return { riddle, options, score };
}

/** A number from 0 to 1 that looks like chance and is the same every time (FNV-1a). */
function chance(seed: number, text: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed} ${text}`) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // The last letters must reach the first bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}
