import type { Problem } from './problem.ts';

/** What came of reading the folder again. */
export type Reloaded =
  | { readonly outcome: 'unchanged' }
  /** How many answers are others than before, new or gone. */
  | { readonly outcome: 'changed'; readonly answers: number }
  /** The former knowledge goes on being served. */
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };
