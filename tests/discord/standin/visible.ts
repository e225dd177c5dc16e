import { BOT_ID } from './ids.ts';

const GUILD_MEMBERS = 1 << 1;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

interface MessageLike {
  readonly guild_id?: string;
  readonly author?: { readonly id: string };
  readonly mentions?: readonly { readonly id: string }[];
}

/**
 * What a client with these intents is told of an event; null: nothing. Without MessageContent a message comes
 * blank, unless it is direct, mentions the bot or is its own.
 */
export function visibleTo(intents: number, t: string, d: object): object | null {
  if (t.startsWith('GUILD_MEMBER_') && (intents & GUILD_MEMBERS) === 0) return null;
  if (!t.startsWith('MESSAGE_')) return d;
  const { guild_id: guildId, author, mentions = [] } = d as MessageLike;
  if ((intents & (guildId === undefined ? DIRECT_MESSAGES : GUILD_MESSAGES)) === 0) return null;
  const open =
    guildId === undefined ||
    author?.id === BOT_ID ||
    mentions.some(({ id }) => id === BOT_ID) ||
    (intents & MESSAGE_CONTENT) !== 0;
  if (t.startsWith('MESSAGE_DELETE')) return d;
  return open ? d : { ...d, content: '', components: [], embeds: [], attachments: [] };
}
