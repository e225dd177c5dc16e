import { type AnswerRef, parseRef } from '../../knowledge/ref.ts';
import { MAX_CANDIDATES } from '../interpretation.ts';
import type { Calibration } from '../judging/calibration.ts';
import type { Decision } from '../judging/decide.ts';
import type { Analysis } from '../reading/analyse.ts';

/** Whether a completed question is trusted over the question as typed. Null: take it as typed. */
export function joinDecisions(
  alone: Decision,
  completed: Decision,
  subjects: readonly string[],
  settled: AnswerRef | null,
  analysis: Analysis,
  calibration: Calibration,
): Decision | null {
  if (alone.decision === 'help') return null;
  const [first] = completed.candidates;
  const fits = (ref: AnswerRef): boolean => {
    const parsed = parseRef(ref);
    return (
      parsed?.kind !== 'subjects' ||
      (parsed.subjects.length === subjects.length && parsed.subjects.every((id) => subjects.includes(id)))
    );
  };
  // Sure as typed and naming whom it asks of: complete, so nothing is inherited.
  const aloneSure =
    alone.decision === 'answer' && alone.score >= Math.max(calibration.answer, first?.score ?? 0);
  const aloneRef = alone.candidates[0]?.ref;
  if (
    aloneSure &&
    aloneRef &&
    (analysis.subjects.length > 0 ? !settled || aloneRef === settled : !fits(aloneRef))
  )
    return null;
  const fitting = completed.candidates.find(({ ref }) => fits(ref));
  if (settled && (analysis.aspects.length > 0 || analysis.subjects.length > 0)) {
    const score = Math.max(
      calibration.answer,
      completed.candidates.find(({ ref }) => ref === settled)?.score ?? 0,
    );
    const others = completed.candidates.filter(({ ref }) => ref !== settled);
    return {
      ...completed,
      decision: 'answer',
      lead: null,
      candidates: [{ ref: settled, score }, ...others].slice(0, MAX_CANDIDATES),
      score,
      reason: 'completed from what was shown before',
    };
  }
  if (fitting && fitting.score >= INHERITED && completed.decision !== 'none') {
    const others = completed.candidates.filter(({ ref }) => ref !== fitting.ref);
    return {
      ...completed,
      decision: 'answer',
      lead: null,
      candidates: [fitting, ...others],
      score: fitting.score,
      reason: 'completed from what was shown before',
    };
  }
  return null;
}

/** The subjects are known from before, so less evidence is asked of the words. */
const INHERITED = 0.3;
