import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS, type ServerSettings } from '../settings/serverSettings.ts';
import { formatSettings, parseSettings } from '../settings/stored.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';

/** A disk that takes longer than this to write a line has failed, as far as somebody who waits can tell. */
const WRITTEN_WITHIN_MS = 1_500;

/** A store over an engine: settings in memory. `warn`: takes a line on what could not be read. Rejects as the engine does. */
export async function makeStore(rows: Rows, warn: (line: string) => void): Promise<Store> {
  const memory = new Map<string, ServerSettings>();
  for (const [guildId, text] of await rows.allSettings()) {
    const { settings, faults } = parseSettings(text);
    if (faults.length > 0)
      warn(
        `settings of server ${guildId} that cannot be read are as by default: ${faults.join(', ')}; set them anew with /settings`,
      );
    memory.set(guildId, settings);
  }
  return {
    ...rows,
    settings: (guildId) => memory.get(guildId) ?? DEFAULT_SETTINGS,
    saveSettings(guildId, settings) {
      const written = rows.saveSettings(guildId, formatSettings(settings)).then(() => {
        memory.set(guildId, settings);
      });
      return inTime(written);
    },
  };
}

/** What is written later than that is still written, and then counts; but nobody waits for it. */
async function inTime(written: Promise<void>): Promise<void> {
  const ended = new AbortController();
  const late = sleep(WRITTEN_WITHIN_MS, undefined, { signal: ended.signal }).then(() => {
    throw Object.assign(new Error(`the store did not write within ${WRITTEN_WITHIN_MS} ms`), {
      code: 'STORE_SLOW',
    });
  });
  try {
    await Promise.race([written, late]);
  } finally {
    late.catch(() => {});
    written.catch(() => {});
    ended.abort();
  }
}
