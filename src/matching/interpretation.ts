import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';

/** What a question was understood to ask. Three outcomes that are never mixed, and help. */
export interface Interpretation {
  readonly decision: 'answer' | 'suggest' | 'none' | 'help';
  /** Best first, at most five; for `answer` the first is the answer. May be empty. */
  readonly candidates: readonly Candidate[];
  /** For `suggest`: the first candidate, where it is likely enough to be shown at once; else null. */
  readonly lead: AnswerRef | null;
  /** Probability that the first candidate is what was asked, 0 … 1; for `help` that help was asked for. */
  readonly score: number;
  /** The language of the question's script; null where the text shows none. */
  readonly language: Language | null;
  /** The side of a comparison that the knowledge does not know, as typed: 研发 in 运营和研发的区别. */
  readonly unknown: string | null;
}

export interface Candidate {
  readonly ref: AnswerRef;
  /** Probability of being what was asked, 0 … 1; the candidates' sum is at most 1. */
  readonly score: number;
}

/** More buttons than this stop being a choice; Discord has five in a row. */
export const MAX_CANDIDATES = 5;
