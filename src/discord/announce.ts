import { type Client, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import { explainError } from '../failures.ts';
import type { Log } from '../log.ts';
import { commandsPath, sameCommands } from '../registration.ts';
import { COMMANDS } from '../replying/features.ts';

/** What the bot needs in a server, and no more. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
];

/** Where an administrator brings the bot into a server. */
export const inviteLink = (client: Client<true>): string =>
  client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: PERMISSIONS,
  });

/** Says that the bot is there, and as whom. */
export function announce(client: Client<true>, log: Log): void {
  log.info(
    { as: client.user.tag, servers: client.guilds.cache.size, invite: inviteLink(client) },
    `ready as ${client.user.tag}`,
  );
}

/**
 * With a server: publishes the commands there. Without: looks whether the global ones are those of this version
 * and says what to run if not. A failure is a warning, since mentions and direct messages work all the same.
 */
export async function settleCommands(
  client: Client<true>,
  guildId: string | null,
  apiUrl: string,
  log: Log,
): Promise<void> {
  const path = commandsPath(client.application.id, guildId);
  try {
    if (guildId !== null) {
      await client.rest.put(path, { body: COMMANDS });
      log.info({ guild: guildId, commands: COMMANDS.length }, 'slash commands registered in the server');
      return;
    }
    const query = new URLSearchParams({ with_localizations: 'true' });
    const theirs = (await client.rest.get(path, { query })) as readonly unknown[];
    if (theirs.length === 0) log.warn('no slash commands are registered yet: run npm run register');
    else if (!sameCommands(COMMANDS, theirs))
      log.warn('the registered slash commands are not those of this version: run npm run register');
  } catch (error) {
    log.warn(`The slash commands could not be settled. ${explainError(error, apiUrl).line}`);
  }
}
