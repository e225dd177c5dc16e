import type { AnswerRef } from '../../knowledge/ref.ts';
import { CAPACITY, makeMemory } from './memory.ts';
import { MAX_RECENT } from './recent.ts';

/** Which answer a message of the bot's holds, so that a reply to it is understood, whoever writes it. Memory only. */
export interface Shown {
  add(messageId: string, ref: AnswerRef): void;
  /** Null where it is not known, or no longer. */
  get(messageId: string): AnswerRef | null;
}

const MINUTE = 60_000;

/**
 * @param now the clock, in milliseconds
 * @param minutes how long a message is remembered
 * @param capacity how many messages are held, at least 1; the oldest is forgotten first
 */
export function makeShown({
  now,
  minutes = 60,
  capacity = CAPACITY,
}: {
  readonly now: () => number;
  readonly minutes?: number;
  readonly capacity?: number;
}): Shown {
  const messages = makeMemory<AnswerRef>({ now, capacity, lifetime: minutes * MINUTE });
  return { add: messages.set, get: (messageId) => messages.get(messageId) ?? null };
}

/** What completes a question: the answer that it replies to first, then what its asker was shown. */
export const topicsOf = (replied: AnswerRef | null, recent: readonly AnswerRef[]): readonly AnswerRef[] =>
  replied === null ? recent : [replied, ...recent.filter((ref) => ref !== replied)].slice(0, MAX_RECENT);
