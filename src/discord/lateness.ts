import type { Interaction } from 'discord.js';

/** Discord takes no answer to an interaction after three seconds. */
const DEADLINE_MS = 3_000;
/** From this age on an acknowledgement goes out before anything else is done. */
const LATE_MS = 2_200;

/**
 * Whether an interaction is so old that it is to be acknowledged first. One that is older than Discord allows is
 * not: either it is lost whatever is done, or this machine's clock is wrong, and then the answer goes out directly
 * as usual. `wall`: milliseconds since 1970.
 */
export function isLate({ createdTimestamp }: Interaction, wall: number): boolean {
  const age = wall - createdTimestamp;
  return age > LATE_MS && age <= DEADLINE_MS;
}
