import type { AnswerRef } from '../../knowledge/ref.ts';

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
  capacity = 10_000,
}: {
  readonly now: () => number;
  readonly minutes?: number;
  readonly capacity?: number;
}): Recent {
  // Adding puts a pair last, so the map is ordered by time and whatever is to be forgotten stands in front.
  const pairs = new Map<string, readonly Shown[]>();
  const keyOf = (user: string, channel: string) => JSON.stringify([user, channel]);
  const living = (list: readonly Shown[]) => list.filter(({ at }) => now() - at < minutes * MINUTE);

  const forget = () => {
    for (const [key, list] of pairs) {
      if (pairs.size <= capacity && living(list).length > 0) return;
      pairs.delete(key);
    }
  };
  return {
    get: (user, channel) => living(pairs.get(keyOf(user, channel)) ?? []).map(({ ref }) => ref),
    add(user, channel, ref) {
      const key = keyOf(user, channel);
      const others = living(pairs.get(key) ?? []).filter((entry) => entry.ref !== ref);
      pairs.delete(key);
      pairs.set(key, [{ ref, at: now() }, ...others].slice(0, MAX_RECENT));
      forget();
    },
  };
}
