import type { Knowledge, Row } from '../../knowledge/knowledge.ts';
import { type AnswerRef, subjectsRef } from '../../knowledge/ref.ts';
import type { Text } from '../../knowledge/text.ts';
import { confusedWith } from './cards.ts';
import { type Line, likeness, linesOf, names } from './facts.ts';
import { isSharedWith } from './shared.ts';

export type Side = Row['sides'][number];

/** A statement that is true of one subject, and others of which it is not; what a quiz's questions are made of. */
export interface Riddle {
  /** The same for all of one kind: `metrics`. */
  readonly key: string;
  readonly label: Text;
  readonly side: Side;
  /** At least one; all told apart from the right one in writing. */
  readonly others: readonly Side[];
  /** What makes it a poorer question, 0 … 1; from 1 on it is asked only where there is no other. */
  readonly poorness: number;
  /** Where the difference is explained. */
  readonly ref: AnswerRef;
}

/** Statements that share more than this are no statements to tell apart. */
const TOO_LIKE = 0.34;
/** From here on two subjects share a statement, and it tells neither from the rest. */
const SHARED = 0.8;
/** The statement gives its subject's name away, or says that nothing is known. */
const GIVEN_AWAY = 1;
const SAYS_NOTHING = /资料没有|文中没有/;
/** A row's own label says little without its table. */
const BARE = 0.4;

/** Knowledge never changes, and a quiz is asked for at every press. */
const made = new WeakMap<Knowledge, Map<string, readonly Riddle[]>>();

/** All riddles about the subjects of one group. */
export function riddlesOf(knowledge: Knowledge, group: string): readonly Riddle[] {
  const groups = made.get(knowledge) ?? new Map<string, readonly Riddle[]>();
  made.set(knowledge, groups);
  const known = groups.get(group);
  if (known) return known;
  const lines = linesOf(knowledge, group);
  const told = new Map([...knowledge.subjects.keys()].map((id) => [id, confusedWith(knowledge, id)]));
  const riddles = lines.flatMap((line) =>
    line.sides.flatMap((side) => riddle(knowledge, lines, line, side, told.get(side.subject) ?? []) ?? []),
  );
  groups.set(group, riddles);
  return riddles;
}

function riddle(
  knowledge: Knowledge,
  lines: readonly Line[],
  { key, label, sides, ref }: Line,
  side: Side,
  told: readonly string[],
): Riddle | null {
  const rest = sides.filter((other) => other.subject !== side.subject);
  if (rest.some(({ text }) => likeness(text, side.text) >= SHARED)) return null;
  const own = namesOf(knowledge, side.subject);
  // Whoever may be confused with a third that the statement names is no wrong answer for certain.
  const thirds = [...knowledge.subjects.keys()].filter(
    (id) =>
      id !== side.subject &&
      names(side.text, nameOf(knowledge, id)) &&
      !own.some((name) => names(name, nameOf(knowledge, id))),
  );
  const apart = (other: Side) =>
    told.includes(other.subject) &&
    likeness(side.text, other.text) <= TOO_LIKE &&
    !thirds.some((id) => id === other.subject || confusedWith(knowledge, id).includes(other.subject)) &&
    !isSharedWith(knowledge, side.text, other.subject);
  const others = rest.filter(apart);
  if (others.length === 0) return null;
  if (others.length === 1) others.push(...strangers(lines, key, side, sides, apart));
  const poorness =
    (knowledge.aspects.has(key) ? 0 : BARE) +
    (own.some((name) => names(side.text, name)) || SAYS_NOTHING.test(side.text['zh-Hans']) ? GIVEN_AWAY : 0);
  return { key, label, side, others, poorness, ref: ref ?? subjectsRef([side.subject], key) };
}

/** Where nobody has set three side by side: somebody else's statement of the kind that shares no word with this. */
function strangers(
  lines: readonly Line[],
  key: string,
  side: Side,
  taken: readonly Side[],
  apart: (other: Side) => boolean,
): Side[] {
  const kin = lines.filter((line) => line.key === key);
  if (kin.some(({ sides }) => sides.length > 2)) return [];
  const others = kin.flatMap(({ sides }) => sides);
  const unlike = (subject: string) =>
    others.every((other) => other.subject !== subject || likeness(side.text, other.text) === 0);
  const free = others.filter(
    (other) =>
      !taken.some(({ subject }) => subject === other.subject) && apart(other) && unlike(other.subject),
  );
  return free.slice(0, 1);
}

/** A subject's name and its other names. */
function namesOf(knowledge: Knowledge, id: string): Text[] {
  const { zh = [], en = [] } = knowledge.subjects.get(id)?.aliases ?? {};
  const same = (name: string): Text => ({ 'zh-Hans': name, 'zh-Hant': name, en: name });
  return [nameOf(knowledge, id), ...[...zh, ...en].map(same)];
}

const nameOf = (knowledge: Knowledge, id: string): Text =>
  knowledge.subjects.get(id)?.name ?? { 'zh-Hans': id, 'zh-Hant': id, en: id };
