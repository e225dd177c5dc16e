import type { AnswerRef } from '../../knowledge/ref.ts';
import { type Candidate, type Interpretation, MAX_CANDIDATES } from '../interpretation.ts';
import { HELP, isRefusal } from '../labels.ts';
import type { Calibration } from './calibration.ts';
import { type Choice, choose } from './choice.ts';
import type { Evidence } from './evidence.ts';

/** Less likely meanings are not worth a button. */
const WORTH_OFFERING = 0.01;
const WORTH_A_MENTION = 0.04;
/** After an honest "no answer", a choice of five would look like a guess. */
const MAX_NEARBY = 3;

export interface Decision extends Pick<Interpretation, 'decision' | 'candidates' | 'score'> {
  readonly choice: Choice;
  /** Why, in a few plain words; for explaining. */
  readonly reason: string;
}

/** Answers, offers or declines by the calibrated thresholds. */
export function decide(evidence: Evidence, calibration: Calibration): Decision {
  const choice = choose(evidence, calibration.choice);
  const refs = choice.ranked.filter(({ label }) => label !== HELP);
  const candidates = refs
    .filter(({ probability }) => probability >= WORTH_OFFERING)
    .slice(0, MAX_CANDIDATES)
    .map(({ label, probability }): Candidate => ({ ref: label as AnswerRef, score: probability }));
  const help = choice.ranked.find(({ label }) => label === HELP)?.probability ?? 0;
  const best = refs[0];
  const score = best?.probability ?? 0;
  const stranger = evidence.candidates.find(({ label }) => label === best?.label)?.stranger ?? false;
  const ours = 1 - choice.refusal - help;

  if (help >= calibration.help && help > score)
    return { decision: 'help', candidates: [], score: help, choice, reason: 'asks about the bot itself' };
  if (score >= calibration.answer && !stranger)
    return { decision: 'answer', candidates, score, choice, reason: `sure enough (${calibration.answer})` };
  if (ours >= calibration.suggest && candidates.length > 0)
    return {
      decision: 'suggest',
      candidates,
      score,
      choice,
      reason: stranger ? 'one side is unknown' : 'ours, but not sure which',
    };
  const nearby = candidates.filter((candidate) => candidate.score >= WORTH_A_MENTION).slice(0, MAX_NEARBY);
  return {
    decision: 'none',
    candidates: nearby,
    score,
    choice,
    reason: 'nothing in the knowledge explains it',
  };
}

/** Certain, but for whoever wrote it down. */
const SETTLED = 0.99;

/** For a text that curators have settled word for word, whatever the models think. */
export function decideSettled(label: string, decision: Decision): Decision {
  const reason = 'stands in the knowledge word for word';
  if (label === HELP) return { ...decision, decision: 'help', candidates: [], score: SETTLED, reason };
  if (isRefusal(label))
    return { ...decision, decision: 'none', candidates: decision.candidates.slice(0, MAX_NEARBY), reason };
  const ref = label as AnswerRef;
  const others = decision.candidates.filter((candidate) => candidate.ref !== ref);
  const candidates = [{ ref, score: SETTLED }, ...others].slice(0, MAX_CANDIDATES);
  return { ...decision, decision: 'answer', candidates, score: SETTLED, reason };
}
