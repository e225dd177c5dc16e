import type { Thresholds } from '../matching/judging/calibration.ts';
import type { Choice } from '../matching/judging/choice.ts';
import { HELP } from '../matching/labels.ts';
import type { JudgedCase } from './calibrate.ts';

/** How the thresholds were found, kept beside them. */
export interface Figures {
  /** Left-out examples in all, and those of them that strangers wrote. */
  readonly leftOut: number;
  readonly strangers: number;
  /** Of the strangers' questions in scope, by the thresholds chosen, cross-validated; shares 0 … 1. */
  readonly first: number;
  readonly right: number;
  readonly wrong: number;
  readonly offered: number;
  /** How many candidates are offered on average. */
  readonly offeredEach: number;
  readonly nearAnswered: number;
  readonly farOffered: number;
  /** Probability bands and how often the first candidate was right in them. */
  readonly reliability: readonly {
    readonly from: number;
    readonly count: number;
    readonly right: number;
  }[];
}

/**
 * What a user forgives. Lines written for a bank are harder to tell from each other's answers than what people type
 * (their labels are finer than most questions), and their neighbours easier to tell from ours: real strangers' wrong
 * answers are about two thirds of these, their neighbours' five times as many (`npm run eval`).
 */
const MAX_WRONG = 0.045;
const MAX_NEAR_ANSWERED = 0.02;
/** Candidates under a message that is none of our business are noise. */
const MAX_NOISE = 0.15;
/** Of neighbours as well, in a folder that does not yet say what is none of its business. */
const MAX_NOISE_UNREFUSED = 0.08;
/** More candidates than this, on average, are no choice but a list. */
const MOST_OFFERED = 2.5;
/** Below this the best candidate is a guess: it is offered, not shown. */
const LEAD_FROM = 0.12;
/** Questions about the bot are few and unlike any other; a missed one is worse than one too many. */
const HELP_FROM = 0.25;
/** A young folder has hardly more than the general questions to go by, which "how do I …" resembles. */
const HELP_FROM_YOUNG = 0.6;
const GROWN = 20_000;

const round = (value: number): number => Math.round(value * 1000) / 1000;
const share = (some: number, all: number): number => some / Math.max(1, all);

/** Probability that a question is one the knowledge answers. */
const oursIn = ({ ranked, refusal }: Choice): number =>
  1 - refusal - (ranked.find(({ label }) => label === HELP)?.probability ?? 0);
const answersIn = ({ ranked }: Choice) => ranked.filter(({ label }) => label !== HELP);
const scoreOf = ({ choice }: JudgedCase): number => answersIn(choice)[0]?.probability ?? 0;
const isRight = ({ of, choice }: JudgedCase): boolean => of.right.has(answersIn(choice)[0]?.label ?? '');

/** Chosen by the strangers' examples where there are enough, and so that they hold in each language. */
/** @param refuses whether the folder holds refusals of its own; without them neighbours are noise as well */
export function chooseThresholds(judged: readonly JudgedCase[], refuses = true): Thresholds {
  const sample = sampleOf(judged);
  const languages = [true, false].map((chinese) => sample.filter(({ of }) => of.chinese === chinese));
  const steps = Array.from({ length: 91 }, (_, i) => 0.05 + i * 0.01);
  const answer =
    steps.find((at) =>
      languages.every((some) => {
        const { wrong, nearAnswered } = ratesAt(some, at);
        return wrong <= MAX_WRONG && nearAnswered <= MAX_NEAR_ANSWERED;
      }),
    ) ?? 0.9;
  const idle = judged.filter(({ of }) => of.scope === 'far' || (!refuses && of.scope === 'near'));
  const suggest =
    steps.find(
      (at) =>
        share(idle.filter(({ choice }) => oursIn(choice) >= at).length, idle.length) <=
        (refuses ? MAX_NOISE : MAX_NOISE_UNREFUSED),
    ) ?? answer;
  const from = round(Math.min(suggest, answer));
  return {
    answer: round(answer),
    lead: LEAD_FROM,
    suggest: from,
    offer: offerFor(
      sample.filter(({ of }) => of.scope === 'in'),
      from,
    ),
    help: judged.length >= GROWN ? HELP_FROM : HELP_FROM_YOUNG,
  };
}

const ENOUGH = 200;

function sampleOf(judged: readonly JudgedCase[]): readonly JudgedCase[] {
  const strangers = judged.filter(({ of }) => of.stranger);
  return strangers.filter(({ of }) => of.scope === 'in').length >= ENOUGH ? strangers : judged;
}

function ratesAt(some: readonly JudgedCase[], answer: number) {
  const inside = some.filter(({ of }) => of.scope === 'in');
  const near = some.filter(({ of }) => of.scope === 'near');
  const sure = inside.filter((one) => scoreOf(one) >= answer);
  const right = sure.filter(isRight).length;
  return {
    right: share(right, inside.length),
    wrong: share(sure.length - right, inside.length),
    nearAnswered: share(near.filter((one) => scoreOf(one) >= answer).length, near.length),
  };
}

/** How many candidates are offered on average, and how often the right one is among them. */
function setsAt(inside: readonly JudgedCase[], { suggest, offer }: Pick<Thresholds, 'suggest' | 'offer'>) {
  const sets = inside
    .filter(({ choice }) => oursIn(choice) >= suggest)
    .map(({ of, choice }) => {
      const least = offer * oursIn(choice);
      const set = answersIn(choice)
        .filter(({ probability }, i) => i === 0 || probability >= least)
        .slice(0, 5);
      return { size: set.length, holds: set.some(({ label }) => of.right.has(label)) };
    });
  return {
    offered: share(sets.filter(({ holds }) => holds).length, inside.length),
    size: share(
      sets.reduce((sum, { size }) => sum + size, 0),
      sets.length,
    ),
  };
}

/** As many candidates as can be offered without offering too many: the more there are, the oftener they hold the answer. */
const offerFor = (inside: readonly JudgedCase[], suggest: number): number =>
  [0.002, 0.004, 0.006, 0.008, 0.01, 0.015, 0.02, 0.03, 0.05, 0.08].find(
    (offer) => setsAt(inside, { suggest, offer }).size <= MOST_OFFERED,
  ) ?? 0.1;

export function figuresOf(judged: readonly JudgedCase[], thresholds: Thresholds): Figures {
  const sample = sampleOf(judged);
  const inside = sample.filter(({ of }) => of.scope === 'in');
  const far = judged.filter(({ of }) => of.scope === 'far');
  const rates = ratesAt(sample, thresholds.answer);
  const sets = setsAt(inside, thresholds);
  const reliability = Array.from({ length: 10 }, (_, band) => band / 10).map((from) => {
    const within = sample.filter((one) => {
      const p = scoreOf(one);
      return one.of.scope !== 'help' && p >= from && (p < from + 0.1 || from === 0.9);
    });
    return { from, count: within.length, right: round(share(within.filter(isRight).length, within.length)) };
  });
  return {
    leftOut: judged.length,
    strangers: sample.length,
    first: round(share(inside.filter(isRight).length, inside.length)),
    right: round(rates.right),
    wrong: round(rates.wrong),
    offered: round(sets.offered),
    offeredEach: round(sets.size),
    nearAnswered: round(rates.nearAnswered),
    farOffered: round(
      share(far.filter(({ choice }) => oursIn(choice) >= thresholds.suggest).length, far.length),
    ),
    reliability,
  };
}
