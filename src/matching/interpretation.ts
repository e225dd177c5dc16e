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
  /** Somebody or something that the question is about and the knowledge does not know; null where there is none. */
  readonly unknown: Stranger | null;
  /** Set for a message that is nothing but a courtesy: `decision` is then `none`. */
  readonly courtesy: 'greeting' | 'thanks' | null;
}

export interface Stranger {
  /** As typed. */
  readonly text: string;
  /**
   * `side`: one side of a comparison (研发 in 运营和研发的区别); `compound`: a name made of two names that is a third
   * thing (sales operations); `alone`: what the whole question is about (财务是干嘛的).
   */
  readonly kind: 'side' | 'compound' | 'alone';
}

export interface Candidate {
  readonly ref: AnswerRef;
  /** Probability of being what was asked, 0 … 1; the candidates' sum is at most 1. */
  readonly score: number;
}

/** More buttons than this stop being a choice; Discord has five in a row. */
export const MAX_CANDIDATES = 5;
