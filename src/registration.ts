import { createHash } from 'node:crypto';
import type { CommandBody, MessageCommandBody } from './replying/commandBody.ts';

type Path = `/${string}`;

/** Where an application's commands live: in one server, or for all. */
export const commandsPath = (applicationId: string, guildId: string | null): Path =>
  guildId === null
    ? `/applications/${applicationId}/commands`
    : `/applications/${applicationId}/guilds/${guildId}/commands`;

/** The commands as they are published: where they are offered can be said only of those for all servers. */
export function bodiesFor<T extends Partial<CommandBody | MessageCommandBody>>(
  commands: readonly T[],
  guildId: string | null,
): Partial<T>[] {
  if (guildId === null) return [...commands];
  return commands.map(({ contexts, integration_types, ...rest }) => rest as Partial<T>);
}

/** Differs where anything differs that is published; the order of the commands counts as well. */
export const hashCommands = (commands: readonly object[]): string =>
  createHash('sha256').update(JSON.stringify(commands)).digest('hex');
