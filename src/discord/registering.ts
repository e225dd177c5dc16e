import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { explainError } from '../failures.ts';
import type { Log } from '../log.ts';
import { bodiesFor, commandsPath, hashCommands } from '../registration.ts';
import type { Bot } from '../replying/botReply.ts';
import { publishedFor } from '../replying/features.ts';
import type { Store } from '../store/store.ts';
import { sendUntil, within } from './sending/patience.ts';

export interface RegisterParts {
  readonly bot: Bot;
  /** Where the commands are registered; null: for all servers. */
  readonly guildId: string | null;
  readonly store: Store;
  readonly apiUrl: string;
  readonly log: Log;
  /** Milliseconds after the first, second … attempt that failed. */
  readonly pauseAfter?: (attempt: number) => number;
}

/** A disturbance that passes within so long is worth no line. */
const PASSING_MS = 2_000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** Doubled each time; half of it is left to chance. */
const backOff = (attempt: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);

/**
 * Publishes the commands where they are not those that were last published. A failure is a warning, since mentions and
 * direct messages work all the same; it is tried again until it succeeds or `ended`. Resolves after the first attempt.
 */
export async function registerCommands(
  client: Client<true>,
  parts: RegisterParts,
  ended: AbortSignal,
): Promise<void> {
  if (await attempt(client, parts)) return;
  void goOn(client, parts, ended);
}

async function goOn(client: Client<true>, parts: RegisterParts, ended: AbortSignal): Promise<void> {
  const { pauseAfter = backOff } = parts;
  try {
    for (let failed = 1; ; failed++) {
      await sleep(pauseAfter(failed), undefined, { signal: ended, ref: false });
      if (await attempt(client, parts)) return;
    }
  } catch {
    // The bot is leaving.
  }
}

/** @returns whether the commands are as they should be */
async function attempt(client: Client<true>, { bot, guildId, store, apiUrl, log }: RegisterParts) {
  const path = commandsPath(client.application.id, guildId);
  const body = bodiesFor(publishedFor(bot.knowledge), guildId);
  const hash = hashCommands(body);
  try {
    if ((await known(store, path)) === hash) {
      log.debug('the slash commands are up to date');
      return true;
    }
    await sendUntil({ by: within(PASSING_MS) }, () => client.rest.put(path, { body }));
  } catch (error) {
    log.warn(
      `The slash commands could not be settled, and are tried again later. ${explainError(error, apiUrl).line}`,
    );
    return false;
  }
  log.info(
    { ...(guildId !== null && { guild: guildId }), commands: body.length },
    `slash commands registered ${guildId === null ? 'for all servers' : 'in the server'}`,
  );
  await store
    .saveCommandHash(path, hash)
    .catch((err) => log.warn({ err }, 'which commands were registered could not be written down'));
  return true;
}

/** Where that cannot be read the commands are published once more, which does no harm. */
const known = (store: Store, path: string): Promise<string | null> =>
  store.commandHash(path).catch(() => null);
