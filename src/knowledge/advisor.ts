import type { Citation, Curation, Place } from './knowledge.ts';
import type { AnswerRef } from './ref.ts';
import type { Text } from './text.ts';

/** A guide that asks a few questions and recommends one of several subjects, with the documents' reasons. */
export interface Advisor {
  /** Its file's name: `choose-sales-model`. */
  readonly id: string;
  /** The slash command that opens it. */
  readonly command: { readonly name: Text; readonly description: Text };
  readonly title: Text;
  /** What it is for, in one sentence; stands above the first question. */
  readonly point: Text;
  /** The subjects among which it chooses; of equals the first listed wins. */
  readonly outcomes: readonly AdvisorOutcome[];
  /** One to {@link MAX_QUESTIONS}. */
  readonly questions: readonly AdvisorQuestion[];
  readonly sources: readonly Citation[];
  readonly related: readonly AnswerRef[];
  readonly curation: Curation;
  readonly place: Place;
}

export interface AdvisorOutcome {
  /** Id of the subject. */
  readonly id: string;
  /** Its price, whatever the answers: said where nothing else speaks against it. */
  readonly drawback: Text;
}

export interface AdvisorQuestion {
  readonly ask: Text;
  /** Two to {@link MAX_OPTIONS}: a row of buttons. */
  readonly options: readonly AdvisorOption[];
}

export interface AdvisorOption {
  readonly label: Text;
  readonly marks: readonly Mark[];
}

/** What an answer says for a subject, or against it. */
export interface Mark {
  readonly outcome: string;
  /** −3 … 3, never 0. */
  readonly points: number;
  readonly reason: Text;
}

export const MAX_QUESTIONS = 5;
export const MAX_OPTIONS = 5;

/** How one subject fares with some answers. */
export interface Ranked {
  readonly outcome: AdvisorOutcome;
  readonly points: number;
  /** In the order of the questions. */
  readonly pros: readonly Mark[];
  readonly cons: readonly Mark[];
}

/** All subjects, best first. `answers`: for each question the option taken, counted from 0. */
export function rank(
  { outcomes, questions }: Pick<Advisor, 'outcomes' | 'questions'>,
  answers: readonly number[],
): Ranked[] {
  const marks = questions.flatMap(({ options }, index) => options[answers[index] ?? -1]?.marks ?? []);
  return outcomes
    .map((outcome): Ranked => {
      const own = marks.filter((mark) => mark.outcome === outcome.id);
      return {
        outcome,
        points: own.reduce((sum, { points }) => sum + points, 0),
        pros: own.filter(({ points }) => points > 0),
        cons: own.filter(({ points }) => points < 0),
      };
    })
    .sort((a, b) => b.points - a.points);
}

/** Every way through the questions: at most 5⁵ of them. */
export function* answerings({ questions }: Pick<Advisor, 'questions'>): Iterable<number[]> {
  const [first, ...rest] = questions;
  if (!first) return yield [];
  for (const option of first.options.keys())
    for (const others of answerings({ questions: rest })) yield [option, ...others];
}
