import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';

type Command = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Path = `/${string}`;

/** Where an application's commands live: in one server, or for all. */
export const commandsPath = (applicationId: string, guildId: string | null): Path =>
  guildId === null
    ? `/applications/${applicationId}/commands`
    : `/applications/${applicationId}/guilds/${guildId}/commands`;

/** Whether what Discord has is what we would publish; what Discord adds of its own (ids, versions) is passed over. */
export function sameCommands(ours: readonly Command[], theirs: readonly unknown[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every((command) => {
      const other = theirs.find((candidate) => nameOf(candidate) === command.name);
      return other !== undefined && contains(other, command);
    })
  );
}

const nameOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;

/** Whether `theirs` says all that `ours` says. Discord leaves out what is false or empty, so absent equals both. */
function contains(theirs: unknown, ours: unknown): boolean {
  if (Array.isArray(ours)) {
    const list = Array.isArray(theirs) ? theirs : [];
    return list.length === ours.length && ours.every((item, index) => contains(list[index], item));
  }
  if (typeof ours === 'object' && ours !== null) {
    const record = (typeof theirs === 'object' && theirs !== null ? theirs : {}) as Record<string, unknown>;
    return Object.entries(ours).every(([key, value]) => contains(record[key], value));
  }
  return ours === theirs || ((ours === false || ours === undefined) && (theirs ?? false) === false);
}
