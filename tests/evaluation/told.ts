import type { AnswerRef } from '../../src/knowledge/ref.ts';
import type { Interpretation } from '../../src/matching/interpretation.ts';
import type { Matcher } from '../../src/matching/matcher.ts';

/**
 * A matcher that was told what to say: `decision ref ref …` by question, and what was shown before. `>ref` leads a
 * hedged reply; a number is the score (0.5 if none is given), which each candidate has too.
 */
export function told(says: (text: string, recent: readonly AnswerRef[]) => string): Matcher {
  return {
    interpret(text, recent = []) {
      const [decision = 'none', ...words] = says(text, recent).split(' ');
      const score = Number(words.find((word) => /^[\d.]+$/.test(word)) ?? 0.5);
      const refs = words.filter((word) => !/^[\d.]+$/.test(word));
      const lead = refs.find((ref) => ref.startsWith('>'))?.slice(1) ?? null;
      const interpretation: Interpretation & { readonly lead: AnswerRef | null } = {
        decision: decision as Interpretation['decision'],
        candidates: refs.map((ref) => ({ ref: ref.replace('>', '') as AnswerRef, score })),
        lead: lead as AnswerRef | null,
        score,
        language: 'en',
        unknown: null,
        courtesy: null,
      };
      return interpretation;
    },
    completeSubject: () => [],
    completeAspect: () => [],
    completeQuestion: () => [],
  };
}
