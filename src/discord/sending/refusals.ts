import { DiscordjsErrorCodes } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { facts, networkCode } from '../../failures.ts';

const {
  CannotReplyWithoutPermissionToReadMessageHistory,
  CannotSendMessagesToThisUser,
  InteractionHasAlreadyBeenAcknowledged,
  InvalidActionOnArchivedThread,
  InvalidWebhookToken,
  MessageWasBlockedByAutomaticModeration,
  MissingAccess,
  MissingPermissions,
  UnknownChannel,
  UnknownInteraction,
  UnknownMessage,
  UnknownWebhook,
} = RESTJSONErrorCodes;

const EXPIRED = 'Discord no longer takes anything for this interaction: fifteen minutes have passed';

/**
 * Refusals that are no fault of the bot (docs: "JSON Error Codes"): worth a line, neither a stack nor an
 * apology, which would be refused as well.
 */
const REFUSALS: Readonly<Record<number, string>> = {
  [UnknownChannel]: 'the channel is gone',
  [UnknownMessage]: 'the message was deleted before it could be answered',
  [UnknownInteraction]:
    'Discord no longer takes the answer: more than three seconds had passed, or it never got through',
  [UnknownWebhook]: EXPIRED,
  [InteractionHasAlreadyBeenAcknowledged]:
    'the interaction had been answered already: does a second copy of the bot run with this token?',
  [MissingAccess]: 'the bot may not see this channel: give it View Channels there',
  [CannotSendMessagesToThisUser]: 'this person takes no direct messages from the bot',
  [InvalidWebhookToken]: EXPIRED,
  [InvalidActionOnArchivedThread]: 'the thread is archived and locked',
  [MissingPermissions]:
    'the bot may not write here: give it Send Messages (in threads: Send Messages in Threads)',
  [MessageWasBlockedByAutomaticModeration]:
    'the server’s AutoMod holds the answer back: exempt the bot’s role there',
  [CannotReplyWithoutPermissionToReadMessageHistory]:
    'the bot may not reply here: give it Read Message History',
};

/** Where the next message to the same channel would be refused as well. */
export const MAY_NOT: ReadonlySet<number> = new Set([
  MissingAccess,
  MissingPermissions,
  InvalidActionOnArchivedThread,
  CannotReplyWithoutPermissionToReadMessageHistory,
]);

/** Where that which was to be changed is no longer there, or no longer to be had. */
export const GONE: ReadonlySet<number> = new Set([
  UnknownChannel,
  UnknownMessage,
  UnknownWebhook,
  UnknownInteraction,
  InvalidWebhookToken,
]);

/** Discord's code for a refusal; what the library itself refuses, since the channel is gone, counts as Discord's. */
export function refusalCode(error: unknown): number | null {
  const { code } = facts(error);
  if (code === DiscordjsErrorCodes.ChannelNotCached) return UnknownChannel;
  return typeof code === 'number' ? code : null;
}

/** What a refusal means in plain words; null where the error is none of these. */
export function explainRefusal(error: unknown): { readonly code: number; readonly words: string } | null {
  const code = refusalCode(error);
  const words = code === null ? undefined : REFUSALS[code];
  return code === null || words === undefined ? null : { code, words };
}

/**
 * The disturbance at Discord or on the way there that an error comes of: `HTTP 503`, `ECONNREFUSED`; null where it
 * is none. It may pass, so that it is worth trying again. A rate limit the library waits out by itself; a token that
 * is suddenly refused may be so by mistake, see `token.ts`.
 */
export function disturbance(error: unknown): string | null {
  const { status, code: refused } = facts(error);
  if (status === UNAUTHORISED) return refused === InvalidWebhookToken ? null : `HTTP ${status}`;
  if (typeof status === 'number') return status >= 500 ? `HTTP ${status}` : null;
  const code = networkCode(error);
  // Node's own name for a wrong call, which is a fault of ours.
  return code?.startsWith('ERR_') ? null : code;
}

const UNAUTHORISED = 401;
