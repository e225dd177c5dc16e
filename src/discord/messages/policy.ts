import type { ServerSettings } from '../../settings/serverSettings.ts';
import type { Exchange } from './exchanges.ts';

/** A message as far as it matters for whether it is answered; holds nothing of Discord's library. */
export interface Heard {
  readonly channelId: string;
  /** The channel that a thread belongs to; null outside threads. */
  readonly parentId: string | null;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly authorId: string;
  /** Whether a person wrote it: no program, and no notice of Discord's. */
  readonly byPerson: boolean;
  readonly mentionsBot: boolean;
  /** Whether it mentions everyone, a role, or anybody but the bot. */
  readonly mentionsOthers: boolean;
  /** What it replies to or passes on. */
  readonly refersTo: 'nothing' | 'bot' | 'others';
  /** Milliseconds since 1970; null where it was not edited. */
  readonly writtenAt: number;
  readonly editedAt: number | null;
}

/**
 * What to do about a message. `asked`: answer, as the bot was addressed; `unasked`: answer if it is a question that is
 * sure to be ours, since the server wants that; `take back`: remove the answer that it had; `pass`: nothing.
 */
export type Course = 'asked' | 'unasked' | 'take back' | 'pass';

/** How long after it was written a question's edits are followed. */
const EDIT_MS = 5 * 60_000;

/**
 * Whom a message is for. The bot: by a mention of itself (a reply that pings it is one) and in direct messages; never
 * by `@everyone` or by a role. All: it mentions nobody, passes nothing on, and replies to nobody but the bot.
 */
export function addressee(heard: Heard): 'bot' | 'all' | 'others' {
  if (!heard.byPerson) return 'others';
  if (heard.guildId === null || heard.mentionsBot) return 'bot';
  return heard.mentionsOthers || heard.refersTo === 'others' ? 'others' : 'all';
}

/** Whether a message stands in a channel, or in a thread of one, where the bot answers without being asked. */
export const inAnswerChannel = (
  { channelId, parentId }: Pick<Heard, 'channelId' | 'parentId'>,
  { answerChannels }: ServerSettings,
): boolean => answerChannels.includes(channelId) || (parentId !== null && answerChannels.includes(parentId));

/** `settings`: the server's; null in direct messages. `before`: what the same message led to already, if anything. */
export function courseOfNew(
  heard: Heard,
  settings: ServerSettings | null,
  before: Exchange | undefined,
): Course {
  // After a broken connection Discord may tell of a message twice.
  if (before) return 'pass';
  const to = addressee(heard);
  if (to === 'bot') return 'asked';
  return to === 'all' && settings !== null && inAnswerChannel(heard, settings) ? 'unasked' : 'pass';
}

/** The same for a message that was changed in any way; `changed`: whether its text differs from what was answered. */
export function courseOfEdit(
  heard: Heard,
  settings: ServerSettings | null,
  before: Exchange | undefined,
  changed: boolean,
): Course {
  // Link previews, pins and the like change a message too, but are no edits.
  if (heard.editedAt === null || heard.editedAt - heard.writtenAt > EDIT_MS) return 'pass';
  if (!before) return courseOfNew(heard, settings, undefined);
  if (!changed) return 'pass';
  const now = courseOfNew(heard, settings, undefined);
  if (now === 'asked') return now;
  // Whoever takes the mention out has had the answer; what is left may be unreadable, and is not for us.
  if (!before.unasked) return 'pass';
  return now === 'unasked' ? now : 'take back';
}

/** What must have rested before the bot answers unasked, and for how many seconds. */
export const cooldownsFor = (
  { authorId, guildId, channelId }: Heard,
  { userCooldown, channelCooldown }: ServerSettings,
): Readonly<Record<string, number>> => ({
  [`user ${authorId} ${guildId}`]: userCooldown,
  [`channel ${channelId}`]: channelCooldown,
});
