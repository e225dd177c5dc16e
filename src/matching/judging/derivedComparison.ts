import { MAX_COMPARED, parseRef, subjectsRef } from '../../knowledge/ref.ts';
import { MAX_CANDIDATES } from '../interpretation.ts';
import { asksComparison } from '../reading/comparison.ts';
import type { Calibration } from './calibration.ts';
import type { Decision } from './decide.ts';
import type { Evidence, Trained } from './evidence.ts';
import { readView } from './views.ts';

/** A comparison that nobody wrote can be derived, but no example teaches it: its names and frame must do. */
export function withDerived(
  { views }: Trained,
  evidence: Evidence,
  decision: Decision,
  calibration: Calibration,
  exists: (ref: string) => boolean,
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
  const written = new Set(views.plain.labels);
  const refs = [...aspects.map((aspect) => subjectsRef(subjects, aspect)), subjectsRef(subjects)];
  // A written answer that fits well is what was meant, names by the way or not.
  if (decision.decision === 'answer' && decision.score >= WELL && !comparesOthers(decision, subjects))
    return decision;
  if (refs.some((ref) => written.has(ref)) || !asksComparison(analysis.normalised.text)) return decision;
  const ref = refs.find(exists);
  if (!ref) return decision;
  const shapes = readView(views.masked, analysis.masked);
  const score = views.masked.labels.reduce(
    (sum, shape, i) => sum + (shape.includes('@') ? (shapes[i] ?? 0) : 0),
    0,
  );
  const others = decision.candidates.filter((candidate) => candidate.ref !== ref);
  const candidates = [{ ref, score }, ...others].slice(0, MAX_CANDIDATES);
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

/** Whether the best answer compares somebody who was not named and leaves out somebody who was. */
function comparesOthers({ candidates }: Decision, named: readonly string[]): boolean {
  const best = parseRef(candidates[0]?.ref ?? '');
  return (
    best?.kind === 'subjects' &&
    best.subjects.length > 1 &&
    best.subjects.some((id) => !named.includes(id)) &&
    named.some((id) => !best.subjects.includes(id))
  );
}

/** From here on a written answer is taken to be meant. */
const WELL = 0.6;
