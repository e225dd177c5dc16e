import { createHash } from 'node:crypto';
import { makeMemory } from '../../replying/memory/memory.ts';

/** What a question led to. */
export interface Exchange {
  /** The answer's id; null where it was taken back, or nothing was said. */
  readonly answerId: string | null;
  /** Of the question's text, which itself is not kept. */
  readonly digest: string;
  /** Whether the bot answered of itself, in a channel named for that. */
  readonly unasked: boolean;
  /** How many messages were sent for this question. */
  readonly sent: number;
}

/** Which answer belongs to which question, so that edits and deletes of the question are honoured. Memory only. */
export interface Exchanges {
  get(questionId: string): Exchange | undefined;
  set(questionId: string, exchange: Exchange): void;
  forget(questionId: string): void;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * @param now the clock, in milliseconds
 * @param capacity how many questions are remembered, at least 1; the oldest are forgotten first
 */
export function makeExchanges({
  now,
  capacity = 5_000,
}: {
  readonly now: () => number;
  readonly capacity?: number;
}): Exchanges {
  const known = makeMemory<Exchange>({ now, capacity, lifetime: DAY_MS });
  return {
    get: known.get,
    // A question counts from its first answer on.
    set: known.amend,
    forget: known.delete,
  };
}

/** Tells whether a text changed without keeping it. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64').slice(0, 22);
