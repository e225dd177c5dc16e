import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import { makeCompleter } from './completing/complete.ts';
import { followUp, settledRef } from './following/followUp.ts';
import { joinDecisions } from './following/joinDecisions.ts';
import type { Interpretation, Stranger } from './interpretation.ts';
import { FITTED } from './judging/calibrated.ts';
import { type Calibration, calibrationFor } from './judging/calibration.ts';
import { type Decision, decide, decideCourtesy, decideSettled } from './judging/decide.ts';
import { type Evidence, gather } from './judging/evidence.ts';
import { settledLabel } from './judging/settledTexts.ts';
import type { Training } from './learning/train.ts';
import type { Matcher } from './matcher.ts';
import { type Analysis, analyse } from './reading/analyse.ts';
import type { Reader } from './reading/reader.ts';
import { makeSpeller } from './reading/speller.ts';

/** What answers exist; given from above, since the answers live in a room that this one does not know. */
export type Exists = (ref: string) => boolean;

/** A matcher that also shows its reasoning; see `explain.ts`. */
export interface ExplainingMatcher extends Matcher {
  trace(text: string, recent?: readonly AnswerRef[]): Trace;
}

/** Who a question without a sure answer is about that the knowledge does not know, as typed. */
function strangerIn(
  { unknown, about, normalised: { original } }: Analysis,
  decision: Interpretation['decision'],
  converter: ScriptConverter,
): Stranger | null {
  const text = unknown?.text ?? (decision === 'none' ? about : null);
  if (text === null) return null;
  // Every character stands where it was typed, in the other script or case.
  const plain = converter.toHans(original).toLowerCase();
  const at = plain.length === original.length ? plain.indexOf(text) : -1;
  const typed = at < 0 ? text : original.slice(at, at + text.length);
  return { text: typed, kind: unknown?.kind ?? 'alone' };
}

/** How many phrasings an answer has, in the middle. */
export function phrasingsEach(knowledge: Knowledge): number {
  const counts = new Map([...knowledge.entries.keys()].map((ref) => [ref, 0]));
  for (const { ref } of knowledge.phrasings) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export interface Trace {
  readonly interpretation: Interpretation;
  readonly evidence: Evidence;
  readonly decision: Decision;
  readonly calibration: Calibration;
  /** Set where the question was completed from what was shown before. */
  readonly completed: string | null;
}

export function makeMatcher(
  knowledge: Knowledge,
  converter: ScriptConverter,
  training: Training,
  exists: Exists,
  calibration: Calibration = calibrationFor(FITTED, phrasingsEach(knowledge)),
): ExplainingMatcher {
  const { lexicon, vocabulary } = training;
  const reader: Reader = { converter, lexicon, speller: makeSpeller(vocabulary) };
  const completer = makeCompleter(knowledge, converter, reader.speller);

  const consider = (text: string): { evidence: Evidence; decision: Decision } => {
    const evidence = gather(training.trained, analyse(text, reader), exists);
    const decision = decide(evidence, calibration);
    const label = settledLabel(training.settled, evidence.analysis.normalised.text);
    if (evidence.analysis.normalised.courtesy !== null)
      return { evidence, decision: decideCourtesy(decision) };
    return { evidence, decision: label === null ? decision : decideSettled(label, decision) };
  };

  const trace = (text: string, recent: readonly AnswerRef[] = []): Trace => {
    const alone = consider(text);
    const { analysis } = alone.evidence;
    const base = { language: analysis.language, courtesy: analysis.normalised.courtesy };
    const follow =
      recent.length > 0 && base.courtesy === null ? followUp(knowledge, analysis, recent, exists) : null;
    if (follow) {
      const completed = consider(follow.completed);
      const settled = settledRef(follow, exists);
      const isWritten = (ref: AnswerRef) => knowledge.entries.has(ref);
      const decision = joinDecisions(
        { alone: alone.decision, completed: completed.decision, follow, settled, analysis, isWritten },
        calibration,
      );
      if (decision)
        return {
          interpretation: {
            ...base,
            unknown: null,
            decision: decision.decision,
            candidates: decision.candidates,
            lead: decision.lead,
            score: decision.score,
          },
          evidence: completed.evidence,
          decision,
          calibration,
          completed: follow.completed,
        };
    }
    const { decision, candidates, lead, score } = alone.decision;
    return {
      interpretation: {
        ...base,
        unknown: decision === 'answer' ? null : strangerIn(analysis, decision, converter),
        decision,
        candidates,
        lead,
        score,
      },
      ...alone,
      calibration,
      completed: null,
    };
  };

  return {
    trace,
    interpret: (text, recent) => trace(text, recent).interpretation,
    completeSubject: completer.subject,
    completeAspect: completer.aspect,
    completeQuestion: completer.question,
    ...(completer.prepare && { prepare: completer.prepare }),
  };
}
