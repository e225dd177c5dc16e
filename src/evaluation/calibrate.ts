import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Calibration } from '../matching/judging/calibration.ts';
import { type Choice, type ChoiceModel, choose } from '../matching/judging/choice.ts';
import { gather } from '../matching/judging/evidence.ts';
import { HELP } from '../matching/labels.ts';
import { fitChoice, type Judged } from '../matching/learning/fitChoice.ts';
import { leaveOut } from '../matching/learning/leaveOut.ts';
import type { Training } from '../matching/learning/train.ts';
import { analyse } from '../matching/reading/analyse.ts';
import { hash } from '../matching/reading/features.ts';
import { makeReader } from '../matching/reading/reader.ts';
import type { Question } from './questions.ts';

/** How the thresholds were found, kept beside them. */
export interface Figures {
  readonly leftOut: number;
  readonly questions: number;
  /** Of the in-scope ones, by the thresholds chosen, cross-validated. */
  readonly right: number;
  readonly wrong: number;
  readonly offered: number;
  readonly refusedAnswered: number;
  /** Probability bands and how often the first candidate was right in them. */
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly right: number;
  }[];
}

interface Case extends Judged {
  readonly text: string;
  /** In scope, refused, or about the bot. */
  readonly scope: 'in' | 'out' | 'help';
  readonly near: boolean;
  /** Written by somebody else than the phrasings; what a threshold is judged by. */
  readonly foreign: boolean;
}

/** Questions by other people say more about users than the bank's own phrasings, of which there are many more. */
const FOREIGN_WEIGHT = 6;
const FOLDS = 4;

// What a user forgives, with room to spare: other people's questions are harder than the project's own.
const MAX_WRONG = 0.015;
const MAX_NEAR_ANSWERED = 0.03;
/** Candidates under a message that is none of our business are noise. */
const MAX_NOISE = 0.1;
/** Questions about the bot are few and unlike any other; a missed one is worse than one too many. */
const HELP_FROM = 0.25;

export async function calibrate(
  knowledge: Knowledge,
  converter: ScriptConverter,
  training: Training,
  exists: (ref: string) => boolean,
  questions: readonly Question[],
  progress: (line: string) => void,
): Promise<{ calibration: Calibration; figures: Figures }> {
  const cases: Case[] = leaveOut(knowledge, converter, exists, FOLDS, progress).map(
    ({ text, label, evidence }) => ({
      text,
      evidence,
      right: new Set(label.startsWith('#') && label !== HELP ? [] : [label]),
      weight: 1,
      scope: label === HELP ? 'help' : label.startsWith('#') ? 'out' : 'in',
      near: label === '#near',
      foreign: false,
    }),
  );
  const reader = makeReader(knowledge, converter, training.vocabulary);
  for (const { q, expect, kind } of questions) {
    const help = kind === 'meta';
    cases.push({
      text: q,
      evidence: gather(training.trained, analyse(q, reader), exists),
      right: new Set(help ? [HELP] : expect),
      weight: FOREIGN_WEIGHT,
      scope: help ? 'help' : expect.length > 0 ? 'in' : 'out',
      near: kind === 'near',
      foreign: true,
    });
  }
  progress(`fitting on ${cases.length} questions`);
  const judged = crossChoices(cases);
  const thresholds = chooseThresholds(judged);
  return { calibration: { choice: fitChoice(cases), ...thresholds }, figures: describe(judged, thresholds) };
}

interface JudgedChoice {
  readonly of: Case;
  readonly choice: Choice;
}

/** Every case judged by a model fitted without it (two halves), so that thresholds are not chosen on what was fitted. */
function crossChoices(cases: readonly Case[]): JudgedChoice[] {
  const half = (one: Case) => hash(`half ${one.text}`) % 2;
  return [0, 1].flatMap((side) => {
    const model: ChoiceModel = fitChoice(cases.filter((one) => half(one) !== side));
    return cases
      .filter((one) => half(one) === side)
      .map((of) => ({ of, choice: choose(of.evidence, model) }));
  });
}

type Thresholds = Pick<Calibration, 'answer' | 'suggest' | 'help'>;

function chooseThresholds(judged: readonly JudgedChoice[]): Thresholds {
  const foreign = judged.filter(({ of }) => of.foreign);
  const sample = foreign.length >= 200 ? foreign : judged;
  const steps = Array.from({ length: 91 }, (_, i) => 0.05 + i * 0.01);
  const answer = steps.find((at) => {
    const { wrong, nearAnswered } = rates(sample, at);
    return wrong <= MAX_WRONG && nearAnswered <= MAX_NEAR_ANSWERED;
  });
  const least = answer ?? 0.9;
  const idle = judged.filter(({ of }) => of.scope === 'out' && !of.near);
  const suggest =
    steps.find(
      (at) => idle.filter(({ choice }) => ours(choice) >= at).length / Math.max(1, idle.length) <= MAX_NOISE,
    ) ?? least;
  return { answer: round(least), suggest: round(Math.min(suggest, least)), help: HELP_FROM };
}

/** Probability that the question is one the knowledge answers. */
const ours = ({ ranked, refusal }: Choice): number =>
  1 - refusal - (ranked.find(({ label }) => label === HELP)?.probability ?? 0);

const best = ({ ranked }: Choice) => ranked.find(({ label }) => label !== HELP);

function rates(
  judged: readonly JudgedChoice[],
  answer: number,
): { right: number; wrong: number; nearAnswered: number } {
  const inScope = judged.filter(({ of }) => of.scope === 'in');
  const near = judged.filter(({ of }) => of.near);
  const sure = (one: JudgedChoice) => (best(one.choice)?.probability ?? 0) >= answer;
  const right = inScope.filter((one) => sure(one) && one.of.right.has(best(one.choice)?.label ?? '')).length;
  return {
    right: right / Math.max(1, inScope.length),
    wrong: (inScope.filter(sure).length - right) / Math.max(1, inScope.length),
    nearAnswered: near.filter(sure).length / Math.max(1, near.length),
  };
}

/** Share of in-scope questions whose right answer is among the five that would be offered. */
function offered(judged: readonly JudgedChoice[], suggest: number): number {
  const inScope = judged.filter(({ of }) => of.scope === 'in');
  const found = inScope.filter(({ of, choice }) => {
    if (ours(choice) < suggest) return false;
    return choice.ranked
      .filter(({ label }) => label !== HELP)
      .slice(0, 5)
      .some(({ label }) => of.right.has(label));
  });
  return found.length / Math.max(1, inScope.length);
}

function describe(judged: readonly JudgedChoice[], { answer, suggest }: Thresholds): Figures {
  const foreign = judged.filter(({ of }) => of.foreign);
  const sample = foreign.length >= 200 ? foreign : judged;
  const { right, wrong } = rates(sample, answer);
  const refused = sample.filter(({ of }) => of.scope === 'out');
  const sure = refused.filter(({ choice }) => (best(choice)?.probability ?? 0) >= answer).length;
  const bands = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const reliability = bands.map((from) => {
    const inside = judged.filter(({ of, choice }) => {
      const p = best(choice)?.probability ?? 0;
      return of.scope !== 'help' && p >= from && (p < from + 0.1 || from === 0.9);
    });
    const hits = inside.filter(({ of, choice }) => of.right.has(best(choice)?.label ?? '')).length;
    return {
      from,
      to: round(from + 0.1),
      count: inside.length,
      right: round(hits / Math.max(1, inside.length)),
    };
  });
  return {
    leftOut: judged.length - foreign.length,
    questions: foreign.length,
    right: round(right),
    wrong: round(wrong),
    offered: round(offered(sample, suggest)),
    refusedAnswered: round(sure / Math.max(1, refused.length)),
    reliability,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The file that keeps the result; `today` as YYYY-MM-DD. */
export function calibrationSource(
  { calibration, figures }: { calibration: Calibration; figures: Figures },
  today: string,
): string {
  const rounded = {
    choice: {
      candidate: calibration.choice.candidate.map((value) => Number(value.toPrecision(5))),
      refusal: calibration.choice.refusal.map((value) => Number(value.toPrecision(5))),
    },
    answer: calibration.answer,
    suggest: calibration.suggest,
    help: calibration.help,
  };
  return [
    "import type { Calibration } from './calibration.ts';",
    '',
    `// Written by \`npm run calibrate\` on ${today}; do not edit. Cross-validated figures:`,
    ...JSON.stringify(figures, null, 2)
      .split('\n')
      .map((line) => `// ${line}`),
    `export const CALIBRATION: Calibration = ${JSON.stringify(rounded, null, 2)};`,
    '',
  ].join('\n');
}
