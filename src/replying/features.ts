import type { CommandBody } from './commandBody.ts';
import type { Feature } from './feature.ts';
import { lookup } from './lookup.ts';

/** Everything the bot can do, in the order in which its commands are listed. */
export const FEATURES: readonly Feature[] = [lookup];

/** The slash commands, as they are registered with Discord. */
export const COMMANDS: readonly CommandBody[] = FEATURES.flatMap(({ commands }) => commands);
