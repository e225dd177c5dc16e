import { type AnswerRef, parseRef } from '../../knowledge/ref.ts';
import { type Candidate, type Interpretation, MAX_CANDIDATES } from '../interpretation.ts';
import { HELP, isRefusal } from '../labels.ts';
import { asksComparison } from '../reading/comparison.ts';
import type { Calibration } from './calibration.ts';
import { type Choice, choose } from './choice.ts';
import type { Evidence } from './evidence.ts';
import { namedSet, spelledOut } from './namedSet.ts';

/** Less likely meanings are not worth a mention after an honest "no answer". */
const WORTH_A_MENTION = 0.04;
/** More of them would look like a guess. */
const MAX_NEARBY = 3;

export interface Decision extends Pick<Interpretation, 'decision' | 'candidates' | 'lead' | 'score'> {
  readonly choice: Choice;
  /** Why, in a few plain words; for explaining. */
  readonly reason: string;
}

/** Answers, offers or declines by the calibrated thresholds. */
export function decide(evidence: Evidence, calibration: Calibration): Decision {
  const choice = choose(evidence, calibration.choice);
  const refs = choice.ranked.filter(({ label }) => label !== HELP);
  const help = choice.ranked.find(({ label }) => label === HELP)?.probability ?? 0;
  const ours = 1 - choice.refusal - help;
  const [best] = refs;
  const score = best?.probability ?? 0;
  if (help >= calibration.help && help > score)
    return {
      decision: 'help',
      candidates: [],
      lead: null,
      score: help,
      choice,
      reason: 'asks about the bot itself',
    };
  const doubt = best ? doubtOf(best.label, evidence) : null;
  const candidates = offered(refs, ours, calibration.offer);
  if (best && score >= calibration.answer && doubt === null)
    return {
      decision: 'answer',
      candidates,
      lead: null,
      score,
      choice,
      reason: `sure enough (${calibration.answer})`,
    };
  const spelled = refs.find(({ label }) => label === spelledOut(evidence.analysis));
  if (spelled) return sureOf(spelled, refs, calibration, choice);
  if (best && ours >= calibration.suggest)
    return {
      decision: 'suggest',
      candidates,
      lead: score >= calibration.lead ? (best.label as AnswerRef) : null,
      score,
      choice,
      reason: doubt ?? 'ours, but not sure which',
    };
  return {
    decision: 'none',
    candidates: refs
      .filter(({ probability }) => probability >= WORTH_A_MENTION)
      .slice(0, MAX_NEARBY)
      .map(toCandidate),
    lead: null,
    score,
    choice,
    reason: 'nothing in the knowledge explains it',
  };
}

/** For a question that spells out just what it asks: nothing else can be meant, however few have asked it. */
function sureOf(
  spelled: Choice['ranked'][number],
  refs: Choice['ranked'],
  { answer, offer }: Calibration,
  choice: Choice,
): Decision {
  const score = Math.max(answer, spelled.probability);
  const others = offered(refs, 1 - choice.refusal, offer).filter(({ ref }) => ref !== spelled.label);
  const candidates = [{ ref: spelled.label as AnswerRef, score }, ...others].slice(0, MAX_CANDIDATES);
  return { decision: 'answer', candidates, lead: null, score, choice, reason: 'spells out what it asks' };
}

/** What keeps the best meaning from being sure, however probable: said for explaining; null for nothing. */
function doubtOf(label: string, { analysis, candidates }: Evidence): string | null {
  const found = candidates.find((candidate) => candidate.label === label);
  if (found?.features.stranger) return 'one side is unknown';
  const parsed = parseRef(label);
  const compared = parsed?.kind === 'subjects' ? parsed.subjects : null;
  const compares = asksComparison(analysis.normalised.text) || namedSet(analysis) !== null;
  if (compared && compares && analysis.subjects.length > 1) {
    // An answer with fewer subjects than were named would leave somebody out.
    if (analysis.subjects.some((id) => !compared.includes(id))) return 'it leaves out one that was named';
  }
  return null;
}

/**
 * The likeliest meanings, as many as it takes for the right one to be among them 99 times in 100 (a conformal set:
 * Sadinle, Lei & Wasserman 2019): all that have at least `share` of what is likely, at least one, at most five.
 */
function offered(refs: Choice['ranked'], ours: number, share: number): Candidate[] {
  const least = share * ours;
  const likely = refs.filter(({ probability }, i) => i === 0 || probability >= least);
  return likely.slice(0, MAX_CANDIDATES).map(toCandidate);
}

const toCandidate = ({ label, probability }: Choice['ranked'][number]): Candidate => ({
  ref: label as AnswerRef,
  score: probability,
});

/** For a text that asks nothing: it only greets or thanks. */
export const decideCourtesy = (decision: Decision): Decision => ({
  ...decision,
  decision: 'none',
  candidates: [],
  lead: null,
  score: 0,
  reason: 'nothing but a courtesy',
});

/** Certain, but for whoever wrote it down. */
const SETTLED = 0.99;

/** For a text that curators have settled word for word, whatever the models think. */
export function decideSettled(label: string, decision: Decision): Decision {
  const settled = { ...decision, lead: null, reason: 'stands in the knowledge word for word' };
  if (label === HELP) return { ...settled, decision: 'help', candidates: [], score: SETTLED };
  if (isRefusal(label))
    return { ...settled, decision: 'none', candidates: decision.candidates.slice(0, MAX_NEARBY) };
  const ref = label as AnswerRef;
  const others = decision.candidates.filter((candidate) => candidate.ref !== ref);
  const candidates = [{ ref, score: SETTLED }, ...others].slice(0, MAX_CANDIDATES);
  return { ...settled, decision: 'answer', candidates, score: SETTLED };
}
