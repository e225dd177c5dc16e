import type { Client } from 'discord.js';
import { explainError } from '../failures.ts';
import { inviteLink } from '../invite.ts';
import type { Log } from '../log.ts';
import { bodiesFor, commandsPath, hashCommands } from '../registration.ts';
import type { Bot } from '../replying/botReply.ts';
import { publishedFor } from '../replying/features.ts';
import type { Store } from '../store/store.ts';

/** Says that the bot is there, and as whom. */
export function announce(client: Client<true>, log: Log): void {
  const { user, application, guilds } = client;
  log.info(
    { as: user.tag, servers: guilds.cache.size, invite: inviteLink(application.id) },
    `ready as ${user.tag}`,
  );
}

export interface SettleParts {
  readonly bot: Bot;
  /** Where the commands are registered; null: for all servers. */
  readonly guildId: string | null;
  readonly store: Store;
  readonly apiUrl: string;
  readonly log: Log;
}

/**
 * Publishes the commands where they are not those that were last published. A failure is a warning, since
 * mentions and direct messages work all the same; the next start tries again.
 */
export async function settleCommands(
  client: Client<true>,
  { bot, guildId, store, apiUrl, log }: SettleParts,
): Promise<void> {
  const path = commandsPath(client.application.id, guildId);
  const body = bodiesFor(publishedFor(bot.knowledge), guildId);
  const hash = hashCommands(body);
  try {
    if (store.commandHash(path) === hash) return log.debug('the slash commands are up to date');
    await client.rest.put(path, { body });
    store.saveCommandHash(path, hash);
    log.info(
      { ...(guildId !== null && { guild: guildId }), commands: body.length },
      `slash commands registered ${guildId === null ? 'for all servers' : 'in the server'}`,
    );
  } catch (error) {
    log.warn(`The slash commands could not be settled. ${explainError(error, apiUrl).line}`);
  }
}
