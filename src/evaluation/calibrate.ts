import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Calibration } from '../matching/judging/calibration.ts';
import { type Choice, choose } from '../matching/judging/choice.ts';
import { HELP } from '../matching/labels.ts';
import { fitChoice, type Judged } from '../matching/learning/fitChoice.ts';
import { type LeftOut, leaveOut } from '../matching/learning/leaveOut.ts';
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

/**
 * Fits the choice on phrasings and refusals that the matcher has not learnt, and sets the thresholds by those of them
 * that a stranger wrote. Nothing but the knowledge goes into it, so that every question set measures.
 */
export function calibrate(
  knowledge: Knowledge,
  converter: ScriptConverter,
  exists: (ref: string) => boolean,
  progress: (line: string) => void,
): { calibration: Calibration; figures: Figures } {
  const cases = leaveOut(knowledge, converter, exists, FOLDS, progress).map(toCase);
  progress(`fitting on ${cases.length} left-out examples`);
  const judged = crossChoices(cases);
  const thresholds = chooseThresholds(judged);
  return {
    calibration: { choice: fitChoice(cases), ...thresholds },
    figures: figuresOf(judged, thresholds),
  };
}

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
      .map((of) => ({ of, choice: choose(of.evidence, model) }));
  });
}

const short = (value: number): number => Number(value.toPrecision(5));

/** The file that keeps the result; `today` as YYYY-MM-DD. */
export function calibrationSource(
  { calibration, figures }: { calibration: Calibration; figures: Figures },
  today: string,
): string {
  const json = JSON.stringify(calibration, (_, value: unknown) =>
    typeof value === 'number' ? short(value) : value,
  );
  return [
    "import type { Calibration } from './calibration.ts';",
    '',
    `// Written by \`npm run calibrate\` on ${today}; do not edit. Cross-validated figures:`,
    ...JSON.stringify(figures, null, 2)
      .split('\n')
      .map((line) => `// ${line}`),
    `export const CALIBRATION: Calibration = ${json};`,
    '',
  ].join('\n');
}
