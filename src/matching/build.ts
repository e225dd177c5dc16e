import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type AnswerRef, MAX_COMPARED, parseRef, subjectsRef } from '../knowledge/ref.ts';
import { type Analysis, analyse } from './analyse.ts';
import { CALIBRATION } from './calibrated.ts';
import type { Calibration } from './calibration.ts';
import { asksComparison } from './comparison.ts';
import { makeCompleter } from './complete.ts';
import { type Decision, decide } from './decide.ts';
import { followUp, settledRef } from './dialogue.ts';
import { type Evidence, gather } from './evidence.ts';
import type { Interpretation } from './interpretation.ts';
import type { Matcher } from './matcher.ts';
import { readView } from './models.ts';
import { makeReader, type Training } from './train.ts';

/** What answers exist; given from above, since the answers live in a room that this one does not know. */
export type Exists = (ref: string) => boolean;

/** A matcher that also shows its reasoning; see `explain.ts`. */
export interface ExplainingMatcher extends Matcher {
  trace(text: string, recent?: readonly AnswerRef[]): Trace;
}

export interface Trace {
  readonly interpretation: Interpretation;
  readonly evidence: Evidence;
  readonly decision: Decision;
  /** Set where the question was completed from what was shown before. */
  readonly completed: string | null;
}

export function makeMatcher(
  knowledge: Knowledge,
  converter: ScriptConverter,
  training: Training,
  exists: Exists,
  calibration: Calibration = CALIBRATION,
): ExplainingMatcher {
  const reader = makeReader(knowledge, converter, training.vocabulary);
  const completer = makeCompleter(knowledge, converter, reader.speller);

  const consider = (text: string): { evidence: Evidence; decision: Decision } => {
    const evidence = gather(training.trained, analyse(text, reader), exists);
    return {
      evidence,
      decision: withDerived(training, evidence, decide(evidence, calibration), calibration, exists),
    };
  };

  const trace = (text: string, recent: readonly AnswerRef[] = []): Trace => {
    const alone = consider(text);
    const { analysis } = alone.evidence;
    const base = { language: analysis.language, unknown: analysis.unknown?.text ?? null };
    const follow = recent.length > 0 ? followUp(knowledge, analysis, recent, exists) : null;
    if (follow) {
      const completed = consider(follow.completed);
      const decision = joinDecisions(
        alone.decision,
        completed.decision,
        follow.subjects,
        settledRef(follow, exists),
        analysis,
        calibration,
      );
      if (decision)
        return {
          interpretation: {
            ...base,
            unknown: null,
            decision: decision.decision,
            candidates: decision.candidates,
            score: decision.score,
          },
          evidence: completed.evidence,
          decision,
          completed: follow.completed,
        };
    }
    const { decision, candidates, score } = alone.decision;
    const stranger = decision === 'answer' ? null : base.unknown;
    return {
      interpretation: { ...base, unknown: stranger, decision, candidates, score },
      ...alone,
      completed: null,
    };
  };

  return {
    trace,
    interpret: (text, recent) => trace(text, recent).interpretation,
    completeSubject: completer.subject,
    completeAspect: completer.aspect,
    completeQuestion: completer.question,
  };
}

/** A comparison that nobody wrote can be derived, but no example teaches it: its names and frame must do. */
function withDerived(
  training: Training,
  evidence: Evidence,
  decision: Decision,
  calibration: Calibration,
  exists: Exists,
): Decision {
  const { analysis } = evidence;
  const { subjects, aspects, unknown } = analysis;
  if (
    subjects.length < 2 ||
    subjects.length > MAX_COMPARED ||
    unknown !== null ||
    decision.decision === 'help'
  )
    return decision;
  const written = new Set(training.trained.views.plain.labels);
  const refs = [...aspects.map((aspect) => subjectsRef(subjects, aspect)), subjectsRef(subjects)];
  // A written answer that fits well is what was meant, names by the way or not.
  if (decision.decision === 'answer' && decision.score >= WELL) return decision;
  if (refs.some((ref) => written.has(ref)) || !asksComparison(analysis.normalised.text)) return decision;
  const ref = refs.find(exists);
  if (!ref) return decision;
  const { masked } = training.trained.views;
  const shapes = readView(masked, analysis.masked);
  const score = masked.labels.reduce(
    (sum, shape, i) => sum + (shape.includes('@') ? (shapes[i] ?? 0) : 0),
    0,
  );
  const others = decision.candidates.filter((candidate) => candidate.ref !== ref);
  const candidates = [{ ref, score }, ...others].slice(0, 5);
  if (score >= calibration.answer)
    return {
      ...decision,
      decision: 'answer',
      candidates,
      score,
      reason: 'derived from the names and the frame',
    };
  return decision.decision === 'answer'
    ? { ...decision, decision: 'suggest', candidates, score }
    : { ...decision, candidates };
}

const WELL = 0.6;

/** Whether a completed question is trusted over the question as typed. Null: take it as typed. */
function joinDecisions(
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
      candidates: [{ ref: settled, score }, ...others].slice(0, 5),
      score,
      reason: 'completed from what was shown before',
    };
  }
  if (fitting && fitting.score >= INHERITED && completed.decision !== 'none') {
    const others = completed.candidates.filter(({ ref }) => ref !== fitting.ref);
    return {
      ...completed,
      decision: 'answer',
      candidates: [fitting, ...others],
      score: fitting.score,
      reason: 'completed from what was shown before',
    };
  }
  return null;
}

/** The subjects are known from before, so less evidence is asked of the words. */
const INHERITED = 0.3;
