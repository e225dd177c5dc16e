import type { AnswerRef } from '../../knowledge/ref.ts';
import { CAPACITY, makeMemory } from './memory.ts';

/** What each person was last shown in each channel, so that "and sales?" makes sense. Memory only. */
export interface Recent {
  /** Newest first, at most {@link MAX_RECENT}; empty once the time is up. */
  get(user: string, channel: string): readonly AnswerRef[];
  add(user: string, channel: string, ref: AnswerRef): void;
}

/** More would let a stale topic complete a question that means the latest one. */
export const MAX_RECENT = 3;

const MINUTE = 60_000;

interface Shown {
  readonly ref: AnswerRef;
  readonly at: number;
}

/**
 * @param now the clock, in milliseconds
 * @param minutes how long a reference is remembered
 * @param capacity how many pairs of person and channel are held, at least 1; whoever was shown nothing for the
 *   longest time is forgotten first
 */
export function makeRecent({
  now,
  minutes = 10,
  capacity = CAPACITY,
}: {
  readonly now: () => number;
  readonly minutes?: number;
  readonly capacity?: number;
}): Recent {
  const lifetime = minutes * MINUTE;
  // A pair is known for as long as the newest of its references, and each of these for its own time.
  const pairs = makeMemory<readonly Shown[]>({ now, capacity, lifetime });
  const keyOf = (user: string, channel: string) => JSON.stringify([user, channel]);
  const living = (key: string) => (pairs.get(key) ?? []).filter(({ at }) => now() - at < lifetime);
  return {
    get: (user, channel) => living(keyOf(user, channel)).map(({ ref }) => ref),
    add(user, channel, ref) {
      const key = keyOf(user, channel);
      const others = living(key).filter((entry) => entry.ref !== ref);
      pairs.set(key, [{ ref, at: now() }, ...others].slice(0, MAX_RECENT));
    },
  };
}
