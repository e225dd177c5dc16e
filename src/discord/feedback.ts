import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { BotReply } from '../replying/botReply.ts';
import { makeMemory } from '../replying/memory/memory.ts';
import type { Store } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Where the store is held or its disk is full: seconds after which counting is tried again. */
const AGAIN_AFTER_S = [1, 5, 30] as const;

export interface FeedbackDesk {
  /**
   * Counts a reader's word on an answer, once a day for each person and answer. Nobody waits for it, and nothing
   * rejects: it is never worth failing for.
   */
  count(userId: string, reply: BotReply): Promise<void>;
}

interface DeskParts {
  readonly store: Pick<Store, 'addFeedback'>;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** How many words are remembered, at least 1; the oldest are forgotten first. */
  readonly capacity?: number;
}

/** Who said something is remembered in memory alone, and as nothing but a hash that ends with the program. */
export function makeFeedbackDesk({ store, log, now, capacity = 50_000 }: DeskParts): FeedbackDesk {
  const salt = randomBytes(16);
  const heard = makeMemory<true>({ now, capacity, lifetime: DAY_MS });
  const isFirst = (userId: string, ref: string): boolean => {
    const key = createHash('sha256').update(salt).update(`${userId} ${ref}`).digest('base64');
    if (heard.get(key)) return false;
    heard.set(key, true);
    return true;
  };
  return {
    async count(userId, reply) {
      if (!('feedback' in reply) || reply.feedback === undefined) return;
      const { ref, helpful } = reply.feedback;
      if (!isFirst(userId, ref)) return;
      for (const seconds of [...AGAIN_AFTER_S, null]) {
        try {
          return await store.addFeedback(ref, reply.outcome.language, helpful);
        } catch (err) {
          if (seconds === null) log.warn({ err }, 'whether an answer helped could not be written down');
          else await sleep(seconds * 1000, undefined, { ref: false });
        }
      }
    },
  };
}
