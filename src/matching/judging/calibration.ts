import type { ChoiceModel } from './choice.ts';
import { CANDIDATE_COLUMNS, REFUSAL_COLUMNS } from './columns.ts';

/** What `npm run calibrate` found; the file is written by it. */
export interface Calibration {
  readonly choice: ChoiceModel;
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

/** The calibration as it was given; throws where it was fitted on other evidence than this program gathers. */
export function checkCalibration(calibration: Calibration): Calibration {
  const { candidate, refusal } = calibration.choice;
  const fitted = [candidate, refusal].map((columns) => columns.map(({ column }) => column).join(', '));
  const gathered = [CANDIDATE_COLUMNS, REFUSAL_COLUMNS].map((columns) => columns.join(', '));
  for (const [i, names] of fitted.entries())
    if (names !== gathered[i])
      throw new Error(
        `the calibration was fitted on [${names}], the evidence is [${gathered[i]}]: npm run calibrate`,
      );
  return calibration;
}
