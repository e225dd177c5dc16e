import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks at a database that another program holds. */
const LOOK_MS = 10;

const HELD: ReadonlySet<unknown> = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED']);

/** Whether somebody else holds the database, for now. */
export const isHeld = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && HELD.has((error as { code?: unknown }).code);

/** Does something as soon as nobody else holds the database, at least once, until `by` on this thread's clock. */
export async function attempt<T>(work: () => T, by: number): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isHeld(error) || performance.now() + LOOK_MS > by) throw error;
    }
    await sleep(LOOK_MS);
  }
}
