import { InteractionContextType } from 'discord-api-types/v10';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CommandBody } from '../replying/commandBody.ts';
import { commandsFor } from '../replying/features.ts';
import { RELOAD } from '../replying/reload/command.ts';

/**
 * The slash commands that can be tried here: as in direct messages with the bot, those of servers alone are left out.
 * Whoever runs the preview runs the bot, and may have it read its knowledge again.
 */
export const commandsHere = (knowledge: Knowledge): readonly CommandBody[] =>
  commandsFor(knowledge).filter(
    ({ name, contexts }) =>
      name === RELOAD.name || (contexts?.some((context) => context === InteractionContextType.BotDM) ?? true),
  );
