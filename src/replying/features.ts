import type { Knowledge } from '../knowledge/knowledge.ts';
import { advisor } from './advisor/advisor.ts';
import { browse } from './browse/browse.ts';
import type { CommandBody, MessageCommandBody } from './commandBody.ts';
import type { Feature } from './feature.ts';
import { lookup } from './lookup/lookup.ts';
import { onboarding } from './onboarding/onboarding.ts';
import { reload } from './reload/reload.ts';
import { settings } from './settings/settings.ts';
import { tour } from './tour/tour.ts';

/** Everything the bot can do, in the order in which its commands are listed. */
export const FEATURES: readonly Feature[] = [lookup, browse, advisor, tour, onboarding, settings, reload];

/** The slash commands that are there whatever the bot knows. */
export const COMMANDS: readonly CommandBody[] = FEATURES.flatMap(({ commands = [] }) =>
  commands.map(({ body }) => body),
);

/**
 * All slash commands of a bot with this knowledge, as they are registered with Discord. One whose name is taken
 * already, in whatever language, is left out: Discord would refuse the whole list.
 */
export function commandsFor(knowledge: Knowledge): readonly CommandBody[] {
  const offered = FEATURES.flatMap((feature) => feature.offers?.(knowledge) ?? []);
  const commands = [...COMMANDS];
  for (const { body } of offered) if (!commands.some((other) => clash(body, other))) commands.push(body);
  return commands;
}

/** The commands in the context menu of messages. */
export const MESSAGE_COMMANDS: readonly MessageCommandBody[] = FEATURES.flatMap(({ messageCommands = [] }) =>
  messageCommands.map(({ body }) => body),
);

/** Everything that is registered with Discord. */
export const publishedFor = (knowledge: Knowledge): readonly (CommandBody | MessageCommandBody)[] => [
  ...commandsFor(knowledge),
  ...MESSAGE_COMMANDS,
];

const clash = (a: CommandBody, b: CommandBody): boolean => {
  const taken = namesOf(b);
  return namesOf(a).some((name) => taken.includes(name));
};

const namesOf = ({ name, name_localizations: localised }: CommandBody): string[] => [
  name,
  ...Object.values(localised ?? {}).flatMap((other) => other ?? []),
];
