import type { AnswerRef } from '../knowledge/ref.ts';
import type { Interpretation } from './interpretation.ts';

/** Understands questions. Built once from the knowledge; deterministic; safe to share. */
export interface Matcher {
  /** What a question asks. `recent`: what the asker was last shown, newest first; completes an elliptical one. */
  interpret(text: string, recent?: readonly AnswerRef[]): Interpretation;
  /** Ids of subjects whose names are like what is being typed, best first; all of them for an empty text. */
  completeSubject(typed: string): readonly string[];
  /** Ids of aspects likewise. */
  completeAspect(typed: string): readonly string[];
  /** Titles and phrasings like what is being typed, best first. */
  completeQuestion(typed: string): readonly { readonly ref: AnswerRef; readonly text: string }[];
}
