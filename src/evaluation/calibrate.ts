import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SizedCalibration } from '../matching/judging/calibration.ts';
import { type Choice, choose } from '../matching/judging/choice.ts';
import { HELP } from '../matching/labels.ts';
import { cutBack, judgeYounger } from '../matching/learning/fitting/cutBack.ts';
import { fitChoice, type Judged } from '../matching/learning/fitting/fitChoice.ts';
import { type LeftOut, leaveOut } from '../matching/learning/fitting/leaveOut.ts';
import { phrasingsEach } from '../matching/makeMatcher.ts';
import { hash } from '../matching/reading/features.ts';
import { chooseThresholds, type Figures, figuresOf } from './thresholds.ts';

/** One left-out example, to be judged. */
export interface Case extends Judged {
  readonly text: string;
  /** In scope, refused, or about the bot. */
  readonly scope: 'in' | 'near' | 'far' | 'help';
  /** What its hand wrote was left out with it. */
  readonly stranger: boolean;
  /** Whether it is written in Chinese. */
  readonly chinese: boolean;
}

export interface JudgedCase {
  readonly of: Case;
  readonly choice: Choice;
}

const FOLDS = 6;
/** What a stranger says is what users will say; the bank's own lines are many and alike. */
const STRANGER_WEIGHT = 3;
/** Models whose probabilities are averaged. */
const MEMBERS = 3;

/** Phrasings an answer of the younger folders that are fitted too, least first. */
const YOUNGER = [0, 5, 20];

export interface Fitted {
  readonly calibration: SizedCalibration;
  readonly figures: Figures;
}

/**
 * Fits the choice on phrasings and refusals that the matcher has not learnt, and sets the thresholds by those of them
 * that a stranger wrote; for the folder as it is, last, and for younger ones cut from it. Nothing but the knowledge goes
 * into it, so that every question set measures.
 */
export async function calibrate(
  knowledge: Knowledge,
  converter: ScriptConverter,
  answerable: (knowledge: Knowledge) => (ref: string) => boolean,
  progress: (line: string) => void,
  younger: readonly number[] = YOUNGER,
): Promise<Fitted[]> {
  const fitted: Fitted[] = [];
  for (const phrasings of younger) {
    const young = cutBack(knowledge, phrasings);
    const cases = (await judgeYounger(knowledge, young, converter, answerable(young))).map(toCase);
    progress(`fitting on ${cases.length} lines, ${phrasings} phrasings an answer`);
    fitted.push(fitBy(cases, phrasings, 1, young.refusals.length > 0));
  }
  const left = leaveOut(knowledge, converter, answerable(knowledge), FOLDS, progress);
  const cases = left.map(toCase).filter(isWorth);
  progress(`fitting on ${cases.length} left-out examples`);
  fitted.push(fitBy(cases, phrasingsEach(knowledge), MEMBERS, true));
  return fitted;
}

function fitBy(cases: readonly Case[], phrasings: number, members: number, refuses: boolean): Fitted {
  const judged = crossChoices(cases);
  const thresholds = chooseThresholds(judged, refuses);
  return {
    calibration: { phrasings, ...thresholds, choice: fitChoice(cases, members) },
    figures: figuresOf(judged, thresholds),
  };
}

/** The bank's own lines are many and easy: some of them are enough beside the strangers'. */
const isWorth = ({ text, stranger }: Case): boolean => stranger || hash(`worth ${text}`) % 5 < 2;

function toCase({ text, label, evidence, stranger, unwritten }: LeftOut): Case {
  const refused = label.startsWith('#') && label !== HELP;
  return {
    text,
    evidence,
    right: new Set(refused ? [] : [label]),
    weight: stranger && !unwritten ? STRANGER_WEIGHT : 1,
    scope: label === HELP ? 'help' : label === '#near' ? 'near' : refused ? 'far' : 'in',
    stranger: stranger && !unwritten,
    chinese: evidence.analysis.normalised.hasHan,
  };
}

/** Every case judged by a model fitted without it (two halves), so that thresholds are not chosen on what was fitted. */
function crossChoices(cases: readonly Case[]): JudgedCase[] {
  const half = (one: Case) => hash(`half ${one.text}`) % 2;
  return [0, 1].flatMap((side) => {
    const model = fitChoice(cases.filter((one) => half(one) !== side));
    return cases
      .filter((one) => half(one) === side)
      .map((of) => ({ of, choice: choose(of.evidence, [{ model, weight: 1 }]) }));
  });
}

const short = (value: number): number => Number(value.toPrecision(5));

/** The file that keeps the result; `today` as YYYY-MM-DD. */
export function calibrationSource(fitted: readonly Fitted[], today: string): string {
  const numbers = (_: string, value: unknown) => (typeof value === 'number' ? short(value) : value);
  return [
    "import type { SizedCalibration } from './calibration.ts';",
    '',
    `// Written by \`npm run calibrate\` on ${today}; do not edit. Cross-validated figures, by phrasings an answer:`,
    ...fitted.map(
      ({ calibration, figures: { reliability: _, ...figures } }) =>
        `// ${calibration.phrasings}: ${JSON.stringify(figures)}`,
    ),
    `// Reliability of the last: ${JSON.stringify(fitted.at(-1)?.figures.reliability)}`,
    'export const FITTED: readonly SizedCalibration[] = [',
    ...fitted.map(({ calibration }) => `  ${JSON.stringify(calibration, numbers)},`),
    '];',
    '',
  ].join('\n');
}
