import type { ChoiceModel, Weighed } from './choice.ts';
import { CANDIDATE_COLUMNS, REFUSAL_COLUMNS } from './columns.ts';

/** The probabilities by which it is decided what to do. */
export interface Thresholds {
  /** From this probability on an answer is given as sure. */
  readonly answer: number;
  /** From this probability on the best candidate is shown, hedged, where the answer is not sure. */
  readonly lead: number;
  /** From this probability on that the question is one of ours, candidates are offered. */
  readonly suggest: number;
  /** Candidates with at least this share of what is likely are offered: chosen so that 99 in 100 sets hold the answer. */
  readonly offer: number;
  /** From this probability on help is given. */
  readonly help: number;
}

/** What one fit found; `npm run calibrate` writes several, for folders that hold more and less. */
export interface SizedCalibration extends Thresholds {
  /** How many phrasings an answer of the folder has that it was fitted on, over all languages. */
  readonly phrasings: number;
  readonly choice: ChoiceModel;
}

/** What decides for one folder. */
export interface Calibration extends Thresholds {
  readonly choice: readonly Weighed[];
}

/**
 * The calibration of a folder whose answers have so many phrasings, in the middle: one that holds little is not read
 * with the confidence of one that holds much. Between two that were fitted it is mixed, by the logarithm.
 *
 * @param fitted at least one, the least phrasings first; throws where one was fitted on other evidence
 */
export function calibrationFor(fitted: readonly SizedCalibration[], phrasings: number): Calibration {
  for (const one of fitted) checkColumns(one.choice);
  const above = fitted.findIndex((one) => one.phrasings >= phrasings);
  const upper = fitted[above < 0 ? fitted.length - 1 : above];
  const lower = fitted[Math.max(0, above < 0 ? fitted.length - 1 : above - 1)];
  if (!upper || !lower) throw new Error('there is no calibration: npm run calibrate');
  const span = Math.log1p(upper.phrasings) - Math.log1p(lower.phrasings);
  const share = span > 0 ? (Math.log1p(phrasings) - Math.log1p(lower.phrasings)) / span : 1;
  const mix = (name: keyof Thresholds) => lower[name] * (1 - share) + upper[name] * share;
  return {
    choice: [
      { model: lower.choice, weight: 1 - share },
      { model: upper.choice, weight: share },
    ].filter(({ weight }) => weight > 0),
    answer: mix('answer'),
    lead: mix('lead'),
    suggest: mix('suggest'),
    offer: mix('offer'),
    help: mix('help'),
  };
}

function checkColumns({ candidate, refusal }: ChoiceModel): void {
  const names = [candidate, refusal].map((columns) => columns.map(({ column }) => column).join(', '));
  const gathered = [CANDIDATE_COLUMNS.join(', '), REFUSAL_COLUMNS.join(', ')];
  for (const [i, fitted] of names.entries())
    if (fitted !== gathered[i])
      throw new Error(
        `the calibration was fitted on [${fitted}], the evidence is [${gathered[i]}]: npm run calibrate`,
      );
}
