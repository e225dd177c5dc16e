import type { Answer } from '../../answering/answer.ts';

/** One row is said as well in a sentence. */
const FEWEST_ROWS = 2;

/** Whether an answer is a comparison that a table shows better than text does. */
export const isPictured = ({ rows }: Answer): boolean => rows.length >= FEWEST_ROWS;
