import { type Band, calibrationError, type Judgement, reliability } from './measures/reliability.ts';
import { auroc, cutoff } from './measures/roc.ts';
import { type Share, share, shareWhere } from './measures/share.ts';
import { firstScore, type Scored, type ScoredSet } from './score.ts';
import { STRANGERS_GOALS, type Standing, stand } from './standing.ts';

/** What strangers get. Shares are of the questions in scope, of the neighbours or of the far ones, as named. */
export interface StrangersFigures {
  /** In scope. */
  readonly right: Share;
  readonly visible: Share;
  readonly wrong: Share;
  /** A right one answered, or among the candidates of a hedged reply. */
  readonly five: Share;
  readonly neighboursAnswered: Share;
  readonly farAnswered: Share;
  readonly farOffered: Share;
  /** In scope: first candidate right, and scored above `threshold`. */
  readonly rightAtFivePercent: Share;
  /** The score above which 5 % of what is out of scope lies, at most; null where nothing is out of scope. */
  readonly threshold: number | null;
  /** Of the first candidate's score, in against out of scope; null where either is missing. */
  readonly auroc: number | null;
  /** In scope: what was shown (a sure answer, candidates, or nothing) holds a right one. */
  readonly coverage: Share;
  /** Mean number of answers shown to a question in scope: one if sure, none if declined; null without any. */
  readonly shown: number | null;
  /** The same over hedged replies alone. */
  readonly hedged: number | null;
  /** Over all questions; the first candidate of one out of scope is never right. */
  readonly calibrationError: number | null;
  readonly reliability: readonly Band[];
}

export const GROUPS = ['all', 'zh', 'en'] as const;
export type Group = (typeof GROUPS)[number];

export interface StrangersReport {
  readonly groups: Readonly<Record<Group, StrangersFigures>>;
  /** Of all languages together. */
  readonly standings: readonly Standing[];
}

const OUT_ANSWERED = 0.05;

export function measureStrangers({ questions }: ScoredSet): StrangersReport {
  const chinese = questions.filter(({ question }) => question.lang !== 'en');
  const english = questions.filter(({ question }) => question.lang === 'en');
  const all = measure(questions);
  const standings = Object.entries(STRANGERS_GOALS).map(([name, goal]) =>
    stand(name, numberOf(all[name as keyof typeof STRANGERS_GOALS]), goal),
  );
  return { groups: { all, zh: measure(chinese), en: measure(english) }, standings };
}

const numberOf = (figure: Share | number | null): number | null =>
  figure === null || typeof figure === 'number' ? figure : figure.of === 0 ? null : figure.share;

function measure(questions: readonly Scored[]): StrangersFigures {
  const inside = questions.filter(({ question }) => question.expect.length > 0);
  const outside = questions.filter(({ question }) => question.expect.length === 0);
  const far = outside.filter(({ question }) => question.kind === 'far');
  const neighbours = outside.filter(({ question }) => question.kind !== 'far');
  const inScores = inside.map(scoreOf);
  const outScores = outside.map(scoreOf);
  const threshold = cutoff(outScores, OUT_ANSWERED);
  const bands = reliability(questions.map(judgement));
  const sizes = inside.map((one) => shown(one).size);
  const hedged = inside.filter(({ interpretation }) => interpretation.decision === 'suggest');
  return {
    right: shareWhere(inside, ({ result }) => result === 'right'),
    visible: shareWhere(inside, ({ visible }) => visible),
    wrong: shareWhere(inside, ({ result }) => result === 'wrong'),
    five: shareWhere(inside, ({ result }) => result === 'right' || result === 'offered'),
    neighboursAnswered: shareWhere(neighbours, ({ result }) => result === 'answered'),
    farAnswered: shareWhere(far, ({ result }) => result === 'answered'),
    farOffered: shareWhere(far, ({ interpretation }) => interpretation.decision === 'suggest'),
    rightAtFivePercent:
      threshold === null
        ? share(0, 0)
        : shareWhere(inside, (one) => isFirstRight(one) && scoreOf(one) > threshold),
    threshold,
    auroc: inside.length > 0 && outside.length > 0 ? auroc(inScores, outScores) : null,
    coverage: shareWhere(inside, (one) => one.question.expect.some((ref) => shown(one).has(ref))),
    shown: mean(sizes),
    hedged: mean(hedged.map((one) => shown(one).size)),
    calibrationError: calibrationError(bands),
    reliability: bands,
  };
}

const scoreOf = ({ interpretation }: Scored): number => firstScore(interpretation);

const isFirstRight = ({ question, interpretation: { candidates } }: Scored): boolean =>
  question.expect.includes(candidates[0]?.ref ?? '');

const judgement = (one: Scored): Judgement => ({ score: scoreOf(one), right: isFirstRight(one) });

/** The references that the reply lets see: the answer, or what a hedged one offers. */
function shown({ interpretation }: Scored): ReadonlySet<string> {
  const { decision, candidates } = interpretation;
  const refs = candidates.map(({ ref }) => ref);
  if (decision === 'answer') return new Set(refs.slice(0, 1));
  const { lead } = interpretation;
  return new Set(decision === 'suggest' ? [...(lead ? [lead] : []), ...refs] : []);
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
