import { type Share, shareWhere } from './measures/share.ts';
import type { Scored, ScoredSet } from './score.ts';
import { type Standing, stand, WRITTEN_GOALS } from './standing.ts';

export interface InScopeRow {
  readonly name: string;
  readonly right: Share;
  readonly visible: Share;
  readonly wrong: Share;
  /** Answered rightly, or a right one among the candidates. */
  readonly offered: Share;
}

export interface OutOfScopeRow {
  readonly name: string;
  /** As sure: a fault. */
  readonly answered: Share;
  readonly offered: Share;
}

/** What the tables of a set hold: counts by language and kind. */
export interface WrittenFigures {
  readonly inScope: readonly InScopeRow[];
  readonly outOfScope: readonly OutOfScopeRow[];
  /** Of the questions about the bot itself, helped; null where there are none. */
  readonly help: Share | null;
  /** Dialogue turns right, by language; null without dialogues. */
  readonly turns: { readonly 'zh-Hans': Share; readonly en: Share; readonly all: Share } | null;
  /** Empty where nothing was promised. */
  readonly standings: readonly Standing[];
}

/** A row's name, and the questions that it counts. */
export type Slice = readonly [name: string, of: (scored: Scored) => boolean];

export const everything: Slice = ['all', () => true];
export const ofKind = (kind: string): Slice => [kind, ({ question }) => question.kind === kind];
const ofLanguage = (lang: string): Slice => [lang, ({ question }) => question.lang === lang];
const isChinese = ({ question }: Scored) => question.lang !== 'en';
const isNear = ({ question }: Scored) => question.kind === 'near';

/** The figures of a set written for the project, against its floors. */
export function measureWritten(set: ScoredSet): WrittenFigures {
  const { inside, outside } = split(set);
  const figures = measureSlices(
    set,
    [
      everything,
      ['Chinese', isChinese],
      ...sorted(inside.map(({ question }) => question.lang)).map(ofLanguage),
      ...sorted(inside.map(({ question }) => question.kind)).map(ofKind),
    ],
    [
      ...sorted(outside.map(({ question }) => question.kind)).map(ofKind),
      ['near, Chinese', (scored) => isNear(scored) && isChinese(scored)],
      ['near, English', (scored) => isNear(scored) && !isChinese(scored)],
    ],
  );
  const all = figures.inScope.find(({ name }) => name === 'all');
  const measured: Readonly<Record<keyof typeof WRITTEN_GOALS, Share | undefined>> = {
    'right at once': all?.right,
    'wrong as sure': all?.wrong,
    'answered or offered': all?.offered,
    'near, answered as sure': figures.outOfScope.find(({ name }) => name === 'near')?.answered,
    'dialogue turns right': figures.turns?.all,
  };
  const standings = Object.entries(WRITTEN_GOALS).map(([name, goal]) =>
    stand(name, measured[name as keyof typeof WRITTEN_GOALS]?.share ?? null, goal),
  );
  return { ...figures, standings: standings.filter(({ value }) => value !== null) };
}

/** Counts a set by the slices given; those that hold nothing are left out. */
export function measureSlices(
  set: ScoredSet,
  inSlices: readonly Slice[],
  outSlices: readonly Slice[],
): WrittenFigures {
  const { inside, outside, meta } = split(set);
  const turns = (language?: string) =>
    shareWhere(
      set.turns.filter(({ dialogue }) => language === undefined || dialogue.lang === language),
      ({ right }) => right,
    );
  return {
    inScope: inSlices.flatMap(([name, of]) => inScopeRow(name, inside.filter(of))),
    outOfScope: outSlices.flatMap(([name, of]) => outOfScopeRow(name, outside.filter(of))),
    help: meta.length > 0 ? shareWhere(meta, ({ result }) => result === 'helped') : null,
    turns: set.turns.length > 0 ? { 'zh-Hans': turns('zh-Hans'), en: turns('en'), all: turns() } : null,
    standings: [],
  };
}

function split({ questions }: ScoredSet) {
  const isMeta = ({ question }: Scored) => question.kind === 'meta';
  return {
    inside: questions.filter((one) => !isMeta(one) && one.question.expect.length > 0),
    outside: questions.filter((one) => !isMeta(one) && one.question.expect.length === 0),
    meta: questions.filter(isMeta),
  };
}

function inScopeRow(name: string, some: readonly Scored[]): InScopeRow[] {
  if (some.length === 0) return [];
  return [
    {
      name,
      right: shareWhere(some, ({ result }) => result === 'right'),
      visible: shareWhere(some, ({ visible }) => visible),
      wrong: shareWhere(some, ({ result }) => result === 'wrong'),
      offered: shareWhere(some, ({ result }) => result === 'right' || result === 'offered'),
    },
  ];
}

function outOfScopeRow(name: string, some: readonly Scored[]): OutOfScopeRow[] {
  if (some.length === 0) return [];
  return [
    {
      name,
      answered: shareWhere(some, ({ result }) => result === 'answered'),
      offered: shareWhere(some, ({ interpretation }) => interpretation.decision === 'suggest'),
    },
  ];
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
