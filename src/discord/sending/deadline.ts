import type { Interaction } from 'discord.js';
import { within } from './patience.ts';

/** Discord takes no answer to an interaction after three seconds. */
const DEADLINE_MS = 3_000;
/** The last attempt must still get there. */
const LAST_ATTEMPT_MS = 2_800;
/** From this age on an acknowledgement goes out before the answer. */
const LATE_MS = 2_200;
/** Once acknowledged an answer could come for fifteen minutes; nobody waits that long. */
const AFTERWARDS_MS = 60_000;
/** A message can be answered at any time; after this, few still look for it. */
const MESSAGE_MS = 30_000;

/**
 * How old an interaction is, in milliseconds, as its id tells; 0 where the id cannot be right: it is older than Discord
 * allows or from the future, so this machine's clock is wrong. `wall`: milliseconds since 1970.
 */
export function ageOf({ createdTimestamp }: Pick<Interaction, 'createdTimestamp'>, wall: number): number {
  const age = wall - createdTimestamp;
  return age >= 0 && age <= DEADLINE_MS ? age : 0;
}

/** Whether an interaction of this age is to be acknowledged first. */
export const isLate = (age: number): boolean => age > LATE_MS;

/** Until when each kind of thing is tried, from now on. */
export const firstAnswerBy = (age: number): number => within(LAST_ATTEMPT_MS - age);
export const afterwardsBy = (): number => within(AFTERWARDS_MS);
export const messageBy = (): number => within(MESSAGE_MS);
