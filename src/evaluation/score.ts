import type { AnswerRef } from '../knowledge/ref.ts';
import type { Interpretation } from '../matching/interpretation.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { Dialogue, Question, QuestionSet } from './questions.ts';

/** What became of one question. */
export type Result =
  /** In scope. */
  | 'right'
  | 'wrong'
  | 'offered'
  | 'missed'
  /** Out of scope: declined or offered candidates, or answered as sure. */
  | 'declined'
  | 'answered'
  /** About the bot. */
  | 'helped'
  | 'unhelped';

export interface Scored {
  readonly question: Question;
  readonly result: Result;
  /** In scope, and a right answer is on show without a click: answered as sure, or leading a hedged reply. */
  readonly visible: boolean;
  readonly interpretation: Interpretation;
}

export interface ScoredTurn {
  readonly dialogue: Dialogue;
  readonly turn: number;
  readonly right: boolean;
  readonly interpretation: Interpretation;
}

export interface ScoredSet {
  readonly name: string;
  readonly strangers: boolean;
  readonly questions: readonly Scored[];
  readonly turns: readonly ScoredTurn[];
}

export function scoreSet(
  matcher: Matcher,
  { name, strangers, questions, dialogues }: QuestionSet,
): ScoredSet {
  return {
    name,
    strangers,
    questions: questions.map((question) => {
      const interpretation = matcher.interpret(question.q);
      const result = judge(question, interpretation);
      const { lead } = interpretation;
      const visible = result === 'right' || (lead !== null && question.expect.includes(lead));
      return { question, interpretation, result, visible };
    }),
    turns: dialogues.flatMap((dialogue) => scoreDialogue(matcher, dialogue)),
  };
}

function judge({ expect, kind }: Question, { decision, candidates }: Interpretation): Result {
  if (kind === 'meta') return decision === 'help' ? 'helped' : 'unhelped';
  if (expect.length === 0) return decision === 'answer' ? 'answered' : 'declined';
  if (decision === 'answer') return expect.includes(candidates[0]?.ref ?? '') ? 'right' : 'wrong';
  return candidates.some(({ ref }) => expect.includes(ref)) && decision === 'suggest' ? 'offered' : 'missed';
}

/** Each turn is read with what the turns before it were answered with, newest first, as in a conversation. */
function scoreDialogue(matcher: Matcher, dialogue: Dialogue): ScoredTurn[] {
  let recent: AnswerRef[] = [];
  return dialogue.turns.map(({ q, expect }, turn) => {
    const interpretation = matcher.interpret(q, recent);
    const shown = interpretation.decision === 'answer' ? interpretation.candidates[0]?.ref : undefined;
    if (shown) recent = [shown, ...recent.filter((ref) => ref !== shown)].slice(0, 3);
    return { dialogue, turn, right: shown !== undefined && expect.includes(shown), interpretation };
  });
}

/** Probability of the first candidate, also where it is too small for the candidate to be named. */
export const firstScore = ({ decision, candidates, score }: Interpretation): number =>
  decision === 'help' ? (candidates[0]?.score ?? 0) : score;
