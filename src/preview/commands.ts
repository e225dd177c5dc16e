import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CommandBody } from '../replying/commandBody.ts';
import { commandsFor } from '../replying/features.ts';

/** Discord's number for direct messages with the bot, which the preview most resembles: there is no server here. */
const DIRECT = 1;

/** The slash commands that can be tried here; those of servers alone are left out. */
export const commandsHere = (knowledge: Knowledge): readonly CommandBody[] =>
  commandsFor(knowledge).filter(({ contexts }) => contexts?.some((context) => context === DIRECT) ?? true);
