import type { ChoiceModel } from './choice.ts';

/** What `npm run calibrate` found; the file is written by it. */
export interface Calibration {
  readonly choice: ChoiceModel;
  /** From this probability on an answer is given as sure. */
  readonly answer: number;
  /** From this probability on that the question is one of ours, candidates are offered. */
  readonly suggest: number;
  /** From this probability on help is given. */
  readonly help: number;
}
