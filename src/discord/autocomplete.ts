import { setImmediate as nextTurn } from 'node:timers/promises';
import { makeMemory } from '../replying/memory/memory.ts';
import type { RateLimit } from '../replying/memory/rateLimit.ts';
import type { Choice } from '../replying/message/payload.ts';
import type { AutocompleteRequest } from '../replying/request.ts';

/** Suggestions while somebody types: many are asked for, few are still looked at when they come. */
export interface Completing {
  /**
   * The choices for what somebody has typed; empty where they type faster than anybody can. Null where they are not
   * wanted any more: the same person has typed on, or Discord no longer takes them.
   *
   * @param age of the request, in milliseconds
   */
  offer(userId: string, request: AutocompleteRequest, age: number): Promise<readonly Choice[] | null>;
}

interface CompletingParts {
  readonly rate: RateLimit;
  readonly complete: (request: AutocompleteRequest) => readonly Choice[];
  /** Milliseconds, from any beginning. */
  readonly now?: () => number;
}

/** Later than that they would arrive after Discord's three seconds. */
const OLDEST_MS = 2_500;
/** Texts whose choices are remembered, and their greatest length: longer ones are nobody else's. */
const REMEMBERED = 500;
const LONGEST = 60;
/** Knowledge that has changed is suggested from so soon. */
const KNOWN_MS = 10_000;

export function makeCompleting({
  rate,
  complete,
  now = () => performance.now(),
}: CompletingParts): Completing {
  /** Person → number of their newest request. */
  const newest = new Map<string, number>();
  const known = makeMemory<readonly Choice[]>({ now, capacity: REMEMBERED, lifetime: KNOWN_MS });
  let last = 0;
  let line: Promise<unknown> = Promise.resolve();

  const choicesFor = (request: AutocompleteRequest): readonly Choice[] => {
    // Nothing else may matter: what is suggested to one is suggested to all.
    const { kind, name, option, typed, options, locale } = request;
    const key = JSON.stringify([name, option, typed, options, locale]);
    const choices = known.get(key) ?? complete({ kind, name, option, typed, options, locale });
    if (key.length <= LONGEST + name.length + option.length) known.amend(key, choices);
    return choices;
  };

  return {
    async offer(userId, request, age) {
      if (rate.take(userId) !== 'go') return [];
      const number = ++last;
      const arrived = now();
      newest.set(userId, number);
      // One a turn of the event loop, so that whoever really asks comes between.
      const turn = line.then(() => nextTurn());
      line = turn;
      await turn;
      if (newest.get(userId) !== number) return null;
      newest.delete(userId);
      return now() - arrived + age > OLDEST_MS ? null : choicesFor(request);
    },
  };
}
