import { CAPACITY, makeMemory } from './memory.ts';

/** Keeps one person from keeping the bot busy. Memory only, bounded. */
export interface RateLimit {
  /**
   * Asks for one more request of somebody's. `notice`: too many, and they have not been told yet; `silent`: too
   * many, and they have.
   */
  take(user: string): 'go' | 'notice' | 'silent';
}

/** At most `burst` requests at once, and as many again in each `seconds`. */
export interface Pace {
  /** At least 1. */
  readonly burst: number;
  readonly seconds: number;
}

/** More than anybody reads; less than a script sends. */
export const PACE: Pace = { burst: 20, seconds: 20 };

interface Bucket {
  readonly tokens: number;
  readonly at: number;
  readonly told: boolean;
}

/**
 * A bucket of tokens for each person: each request takes one, and time brings them back.
 *
 * @param now the clock, in milliseconds
 * @param capacity how many people are held, at least 1; whoever asked nothing for the longest time is forgotten
 *   first, and then has a full bucket
 */
export function makeRateLimit({
  now,
  pace: { burst, seconds } = PACE,
  capacity = CAPACITY,
}: {
  readonly now: () => number;
  readonly pace?: Pace;
  readonly capacity?: number;
}): RateLimit {
  // Who asked nothing for so long has a full bucket again, as somebody has who is not known.
  const buckets = makeMemory<Bucket>({ now, capacity, lifetime: seconds * 1000 });
  const perMs = burst / (seconds * 1000);
  return {
    take(user) {
      const at = now();
      const known = buckets.get(user) ?? { tokens: burst, at, told: false };
      const tokens = Math.min(burst, known.tokens + Math.max(0, at - known.at) * perMs);
      // Told again only after a rest, not at every token that comes back.
      const told = known.told && tokens < burst;
      const goes = tokens >= 1;
      buckets.set(user, { tokens: goes ? tokens - 1 : tokens, at, told: told || !goes });
      return goes ? 'go' : told ? 'silent' : 'notice';
    },
  };
}
