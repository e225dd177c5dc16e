import { facts, networkCode } from '../failures.ts';

/**
 * Refusals that are no fault of the bot (docs: "JSON Error Codes"): worth a line, neither a stack nor an
 * apology, which would be refused as well.
 */
const REFUSALS: Readonly<Record<number, string>> = {
  10003: 'the channel is gone',
  10008: 'the message was deleted before it could be answered',
  10062: 'Discord no longer takes the answer: more than three seconds had passed, or it never got through',
  10015: 'Discord no longer takes anything for this interaction: fifteen minutes have passed',
  40060: 'the interaction had been answered already: does a second copy of the bot run with this token?',
  50001: 'the bot may not see this channel: give it View Channels there',
  50007: 'this person takes no direct messages from the bot',
  50027: 'Discord no longer takes anything for this interaction: fifteen minutes have passed',
  50083: 'the thread is archived and locked',
  50013: 'the bot may not write here: give it Send Messages (in threads: Send Messages in Threads)',
  200000: 'the server’s AutoMod holds the answer back: exempt the bot’s role there',
  160002: 'the bot may not reply here: give it Read Message History',
};

/** What a refusal means in plain words; null where the error is none of these. */
export function explainRefusal(error: unknown): { readonly code: number; readonly words: string } | null {
  const { code } = facts(error);
  const words = typeof code === 'number' ? REFUSALS[code] : undefined;
  return words === undefined ? null : { code: code as number, words };
}

/**
 * The disturbance at Discord or on the way there that an error comes of: `HTTP 503`, `ECONNREFUSED`; null where it
 * is none. The library has tried again by then, several times, but at once each time; a rate limit it waits out by
 * itself.
 */
export function disturbance(error: unknown): string | null {
  const { status } = facts(error);
  if (typeof status === 'number') return status >= 500 ? `HTTP ${status}` : null;
  const code = networkCode(error);
  // Node's own name for a wrong call, which is a fault of ours.
  return code?.startsWith('ERR_') ? null : code;
}
