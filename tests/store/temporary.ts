import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';

/** A path in a new folder, at which nothing stands yet. */
export const freshFile = (...path: string[]): string =>
  join(mkdtempSync(join(tmpdir(), 'role-desk-store-')), ...(path.length > 0 ? path : ['store.sqlite']));

/** The store's thread is a built program. */
export const SCRIPT = new URL('../../dist/store/sqlite/thread.js', import.meta.url);

/** Opens a store that must open; a warning fails the test unless it is taken. */
export async function opened(
  file: string,
  warn = (line: string): void => {
    throw new Error(line);
  },
): Promise<Store> {
  const result = await openStore(file, { warn, script: SCRIPT });
  if (!result.ok) throw new Error(result.failure.line);
  return result.store;
}
