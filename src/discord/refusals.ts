import { facts } from '../failures.ts';

/**
 * Refusals that are no fault of the bot (docs: "JSON Error Codes"): worth a line, neither a stack nor an
 * apology, which would be refused as well.
 */
const REFUSALS: Readonly<Record<number, string>> = {
  10008: 'the message was deleted before it could be answered',
  10062: 'Discord no longer takes the answer: more than three seconds had passed, or it never got through',
  40060: 'the interaction had been answered already: does a second copy of the bot run with this token?',
  50001: 'the bot may not see this channel: give it View Channels there',
  50007: 'this person takes no direct messages from the bot',
  50013: 'the bot may not write here: give it Send Messages (in threads: Send Messages in Threads)',
  160002: 'the bot may not reply here: give it Read Message History',
};

/** What a refusal means in plain words; null where the error is none of these. */
export function explainRefusal(error: unknown): { readonly code: number; readonly words: string } | null {
  const { code } = facts(error);
  const words = typeof code === 'number' ? REFUSALS[code] : undefined;
  return words === undefined ? null : { code: code as number, words };
}
