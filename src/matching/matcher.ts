import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { Interpretation } from './interpretation.ts';

/** Understands questions. Built once from the knowledge; deterministic; safe to share. */
export interface Matcher {
  /** What a question asks. `recent`: what the asker was last shown, newest first; completes an elliptical one. */
  interpret(text: string, recent?: readonly AnswerRef[]): Interpretation;
  /** Ids of subjects whose names are like what is being typed, best first; all of them for an empty text. */
  completeSubject(typed: string): readonly string[];
  /** Ids of aspects likewise. */
  completeAspect(typed: string): readonly string[];
  /**
   * Titles and phrasings like what is being typed, best first, each answer once, at most 25; none for an empty
   * text. In the language being typed, or `locale` where that does not show.
   */
  completeQuestion(typed: string, locale: Language): readonly Suggestion[];
  /**
   * Makes ready, in pieces of some milliseconds with a `pause` after each, what {@link completeQuestion} looks things
   * up in; until then it knows titles only. Without it, the first call makes all of it and takes half a second.
   */
  prepare?(pause: () => Promise<void>): Promise<void>;
}

/** A question that somebody may be about to ask. */
export interface Suggestion {
  readonly ref: AnswerRef;
  /** In the language of `text`. */
  readonly language: Language;
  /** As people ask it; of any length. */
  readonly text: string;
}
