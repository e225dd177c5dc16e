import { createHash } from 'node:crypto';

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
  /** Whether something is known or going on about a question. */
  concerns(questionId: string): boolean;
  /** Does some work once all earlier work on the same question is done; rejects as the work does. */
  inTurn(questionId: string, work: () => Promise<void>): Promise<void>;
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
  // In the order of their first answer: what is to be forgotten stands in front.
  const known = new Map<string, { readonly exchange: Exchange; readonly at: number }>();
  const turns = new Map<string, Promise<void>>();
  const forgetOld = () => {
    for (const [id, { at }] of known) {
      if (known.size <= capacity && now() - at < DAY_MS) return;
      known.delete(id);
    }
  };
  const get = (id: string) => {
    const found = known.get(id);
    return found && now() - found.at < DAY_MS ? found.exchange : undefined;
  };
  return {
    get,
    set(id, exchange) {
      known.set(id, { exchange, at: known.get(id)?.at ?? now() });
      forgetOld();
    },
    forget: (id) => void known.delete(id),
    concerns: (id) => turns.has(id) || get(id) !== undefined,
    async inTurn(id, work) {
      const turn = (turns.get(id) ?? Promise.resolve()).then(work);
      // The next in turn comes whether or not this one succeeds.
      const settled = turn.catch(() => {});
      turns.set(id, settled);
      try {
        await turn;
      } finally {
        if (turns.get(id) === settled) turns.delete(id);
      }
    },
  };
}

/** Tells whether a text changed without keeping it. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64').slice(0, 22);
