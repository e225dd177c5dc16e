import { setTimeout as sleep } from 'node:timers/promises';
import { disturbance, explainRefusal } from './refusals.ts';

/** A disturbance on Discord's side often lasts a moment, and the library's own retries follow at once. */
const WAIT_MS = 400;
const ALREADY_ANSWERED = 40060;

/**
 * Sends something once more, a moment later, after a passing fault. Where the first attempt got through after
 * all, Discord says that it was answered already: that is success, and the result is null.
 */
export async function persist<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (disturbance(error) === null) throw error;
  }
  await sleep(WAIT_MS);
  try {
    return await work();
  } catch (error) {
    if (explainRefusal(error)?.code === ALREADY_ANSWERED) return null;
    throw error;
  }
}
