import { type AnswerRef, parseRef } from '../../knowledge/ref.ts';
import { type Candidate, MAX_CANDIDATES } from '../interpretation.ts';
import type { Calibration } from '../judging/calibration.ts';
import type { Decision } from '../judging/decide.ts';
import { packOf } from '../languages/packs.ts';
import type { Analysis } from '../reading/analyse.ts';
import type { FollowUp } from './followUp.ts';

/** What a question means as typed and as completed, and what is needed to choose between them. */
export interface Joined {
  readonly alone: Decision;
  readonly completed: Decision;
  readonly follow: Pick<FollowUp, 'subjects'>;
  /** The reference that the words alone settle; null where there is none. */
  readonly settled: AnswerRef | null;
  /** Of the question as typed. */
  readonly analysis: Analysis;
  readonly isWritten: (ref: AnswerRef) => boolean;
}

/** Whether a completed question is trusted over the question as typed. Null: take it as typed. */
export function joinDecisions(joined: Joined, calibration: Calibration): Decision | null {
  const { alone, completed, settled, analysis } = joined;
  if (alone.decision === 'help' || isComplete(joined, calibration)) return null;
  const fitting = completed.candidates.find(({ ref }) => fits(ref, joined));
  if (settled) {
    const ref = betterWritten(joined, settled, fitting) ?? settled;
    const found = completed.candidates.find((candidate) => candidate.ref === ref)?.score ?? 0;
    return taken(completed, ref, Math.max(calibration.answer, found));
  }
  const enough = packOf(analysis.normalised.language).isShort(analysis.normalised.text)
    ? INHERITED
    : calibration.answer;
  if (fitting && fitting.score >= enough && completed.decision !== 'none')
    return taken(completed, fitting.ref, fitting.score);
  return null;
}

/**
 * What a curator wrote and the question fits is worth more than columns set side by side. Null where those are
 * written too; where the question asks for just them, only a standing answer that is likelier than all else is.
 */
function betterWritten(
  { completed, analysis, isWritten }: Joined,
  settled: AnswerRef,
  fitting: Candidate | undefined,
): AnswerRef | null {
  if (!fitting || fitting.score < INHERITED || isWritten(settled) || !isWritten(fitting.ref)) return null;
  const parsed = parseRef(settled);
  const asked = parsed?.kind === 'subjects' && analysis.aspects.some((aspect) => aspect === parsed.aspect);
  const standing = parseRef(fitting.ref)?.kind !== 'subjects' && completed.candidates[0] === fitting;
  return asked && !standing ? null : fitting.ref;
}

/** Sure as typed and naming whom it asks of: complete, so nothing is inherited. */
function isComplete(joined: Joined, calibration: Calibration): boolean {
  const { alone, completed, settled, analysis, follow } = joined;
  const [best] = alone.candidates;
  const sure =
    alone.decision === 'answer' &&
    alone.score >= Math.max(calibration.answer, completed.candidates[0]?.score ?? 0);
  if (!sure || !best) return false;
  if (follow.subjects.length === 0) return true;
  return analysis.subjects.length > 0 ? !settled || best.ref === settled : !fits(best.ref, joined);
}

/** Whether an answer is about just the subjects that are meant, or stands for itself. */
function fits(ref: AnswerRef, { follow: { subjects } }: Joined): boolean {
  const parsed = parseRef(ref);
  return (
    parsed?.kind !== 'subjects' ||
    (parsed.subjects.length === subjects.length && parsed.subjects.every((id) => subjects.includes(id)))
  );
}

function taken(completed: Decision, ref: AnswerRef, score: number): Decision {
  const others = completed.candidates.filter((candidate) => candidate.ref !== ref);
  return {
    ...completed,
    decision: 'answer',
    lead: null,
    candidates: [{ ref, score }, ...others].slice(0, MAX_CANDIDATES),
    score,
    reason: 'completed from what was shown before',
  };
}

/** The subjects are known from before, so less evidence is asked of the words, where they are few. */
const INHERITED = 0.3;
