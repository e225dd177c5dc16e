import { type REST, RESTEvents } from 'discord.js';
import type { Log } from '../log.ts';

/**
 * Ten thousand invalid requests within ten minutes get an address banned for a while, and the bot with it (docs:
 * "Invalid Request Limit").
 */
const LIMIT = 10_000;
const WINDOW_MS = 10 * 60_000;
const INVALID: ReadonlySet<number> = new Set([401, 403, 429]);
/** Told at each of these, once in a window. */
const WARN_AT: ReadonlySet<number> = new Set([100, 500, 1_000, 2_500, 5_000, 9_000]);

export interface InvalidCount {
  /** `shared`: a rate limit that others used up, which does not count. */
  note(status: number, shared: boolean): void;
}

/** @param now the clock, in milliseconds */
export function makeInvalidCount(now: () => number, warn: (count: number) => void): InvalidCount {
  let since = Number.NEGATIVE_INFINITY;
  let count = 0;
  return {
    note(status, shared) {
      if (!INVALID.has(status) || shared) return;
      if (now() - since >= WINDOW_MS) {
        since = now();
        count = 0;
      }
      count += 1;
      if (WARN_AT.has(count)) warn(count);
    },
  };
}

/** Counts what Discord answers, and warns long before the limit. */
export function watchInvalidRequests(rest: REST, now: () => number, log: Log): void {
  const invalid = makeInvalidCount(now, (count) =>
    log.warn(
      { count, limit: LIMIT },
      'Discord refused many requests within ten minutes; at the limit it bans this address for a while. Look for channels in which the bot may not write, and for other copies of it',
    ),
  );
  rest.on(RESTEvents.Response, (_, { status, headers }) =>
    invalid.note(status, headers.get('x-ratelimit-scope') === 'shared'),
  );
}
