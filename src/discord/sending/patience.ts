import { setTimeout as sleep } from 'node:timers/promises';
import { disturbance, refusalCode } from './refusals.ts';

/** Time and chance, as arguments. */
export interface Clock {
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** 0 … 1 */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  random: Math.random,
  // Once the bot leaves, nothing is kept alive by what is still to be tried.
  wait: (ms) => sleep(ms, undefined, { ref: false }),
};

/** Between attempts: doubled each time, up to the most; half of it is left to chance, so that not all come back at once. */
const FIRST_MS = 100;
const MOST_MS = 2_000;

export interface Sending {
  /** When to give up: {@link Clock.now} at the last attempt. */
  readonly by: number;
  /**
   * For what Discord takes once: the code with which it refuses the same again. After an attempt whose reply was lost
   * it tells that this attempt had got through, which is success; the result is then null.
   */
  readonly doneIf?: number;
  readonly clock?: Clock;
}

/** Sends something until it arrives, is refused, or time is up; rejects with the last fault. */
export async function sendUntil<T>(
  { by, doneIf, clock = CLOCK }: Sending,
  send: () => Promise<T>,
): Promise<T | null> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt > 0 && doneIf !== undefined && refusalCode(error) === doneIf) return null;
      const left = by - clock.now();
      if (disturbance(error) === null || left <= 0) throw error;
      const pause = Math.min(FIRST_MS * 2 ** attempt, MOST_MS, left);
      await clock.wait(pause * (0.5 + clock.random() / 2));
    }
  }
}

/** So many milliseconds from now, for {@link Sending.by}. */
export const within = (ms: number, { now }: Pick<Clock, 'now'> = CLOCK): number => now() + ms;
