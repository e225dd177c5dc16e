import type { AnswerRef } from '../knowledge/ref.ts';
import type { Interpretation } from '../matching/interpretation.ts';

/** The candidate that a hedged reply shows at once; null where none is shown, or the matcher names none yet. */
export const leadOf = (
  interpretation: Interpretation & { readonly lead?: AnswerRef | null },
): AnswerRef | null => interpretation.lead ?? null;
