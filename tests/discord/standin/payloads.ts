import { PERMISSIONS } from '../../../src/invite.ts';
import * as ids from './ids.ts';

/** What Discord sends over the gateway, as little of it as the real client needs. */

const user = (id: string, username: string, bot = false) => ({
  id,
  username,
  discriminator: bot ? '0001' : '0',
  global_name: bot ? null : username,
  avatar: null,
  bot,
  public_flags: 0,
});

export const BOT = user(ids.BOT_ID, 'role-desk', true);
export const ANN = user(ids.ANN_ID, 'ann');
export const BEN = user(ids.BEN_ID, 'ben');
export const OTHER_BOT = user('900000000000000009', 'other-bot', true);
export type User = typeof ANN;

const member = (of: User, roles: string[] = []) => ({
  user: of,
  roles,
  nick: null,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
});

/** What the invite link asks for. */
const GRANTED = Object.values(PERMISSIONS).reduce((all, bit) => all | bit, 0n);

export const role = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  hoist: false,
  position: 0,
  permissions: String(GRANTED),
  managed: id !== ids.GUILD_ID,
  mentionable: true,
  flags: 0,
});

const channel = (id: string, name: string) => ({
  id,
  type: 0,
  name,
  position: 0,
  permission_overwrites: [],
  topic: null,
  nsfw: false,
  parent_id: null,
});

/** The one server, as GUILD_CREATE tells of it. */
export const guild = (preferredLocale = 'en-US') => ({
  id: ids.GUILD_ID,
  name: 'Acme',
  owner_id: ids.ANN_ID,
  preferred_locale: preferredLocale,
  unavailable: false,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  member_count: 3,
  features: [],
  roles: [role(ids.GUILD_ID, '@everyone'), role(ids.BOT_ROLE_ID, 'role-desk')],
  channels: [channel(ids.CHANNEL_ID, 'general'), channel(ids.OTHER_CHANNEL_ID, 'random')],
  members: [member(BOT, [ids.BOT_ROLE_ID])],
  threads: [
    {
      id: ids.THREAD_ID,
      guild_id: ids.GUILD_ID,
      parent_id: ids.CHANNEL_ID,
      owner_id: ids.ANN_ID,
      type: 11,
      name: 'a thread',
      message_count: 1,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: '2026-01-01T00:00:00.000000+00:00',
        locked: false,
      },
    },
  ],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
  afk_timeout: 300,
});

interface Where {
  readonly from?: User;
  readonly channel?: string;
  readonly locale?: string;
  /** The server's language. */
  readonly guildLocale?: string;
  /**
   * Somewhere that the bot itself is not, since a person brought it there: a server of others, or a conversation
   * between people.
   */
  readonly abroad?: 'server' | 'people';
  /** What whoever asks may do there, as Discord's bits; nothing unless said. */
  readonly permissions?: bigint;
  /** What the bot may do there; all that it was invited with unless said. */
  readonly granted?: bigint;
}

/** May delete other people's messages. */
export const MODERATOR = { permissions: 1n << 13n } as const;

/** May change a server's settings. */
export const MANAGER = { permissions: 1n << 5n } as const;

/** A server and a conversation in which the bot is not. */
const FOREIGN = { guild: '900000000000000040', channel: '900000000000000041', group: '900000000000000042' };

/** Where an interaction happens: in the server unless the channel is the direct one, or abroad. */
function placeOf({ from = ANN, channel: id = ids.CHANNEL_ID, abroad, ...where }: Where) {
  const person = { user: from } as const;
  if (abroad === 'people')
    return {
      channel_id: FOREIGN.group,
      channel: { id: FOREIGN.group, type: 3, recipients: [from, BEN] } as object,
      ...person,
      context: 2,
    };
  if (abroad === undefined && ids.isDirect(id))
    return { channel_id: id, channel: { id, type: 1, recipients: [from] }, ...person, context: 1 };
  const [guildId, channelId] = abroad === 'server' ? [FOREIGN.guild, FOREIGN.channel] : [ids.GUILD_ID, id];
  return {
    channel_id: channelId,
    channel: { ...channel(channelId, 'general'), guild_id: guildId },
    guild_id: guildId,
    guild_locale: where.guildLocale ?? 'en-US',
    member: { ...member(from), permissions: String(where.permissions ?? 0n) },
    context: 0,
  };
}

function interaction(type: number, where: Where) {
  const { from = ANN, locale = 'en-US', abroad } = where;
  return {
    id: ids.nextId(),
    application_id: ids.APPLICATION_ID,
    token: `token-${ids.nextId()}`,
    version: 1,
    type,
    locale,
    ...placeOf(where),
    app_permissions: String(where.granted ?? GRANTED),
    entitlements: [],
    // By whom it was added: 0 a server, 1 a person.
    authorizing_integration_owners: abroad ? { '1': from.id } : { '0': ids.GUILD_ID },
    attachment_size_limit: 10485760,
  };
}

export type InteractionPayload = ReturnType<typeof interaction> & { readonly data: unknown };

const leafOptions = (options: Readonly<Record<string, string | boolean>>, focused?: string) =>
  Object.entries(options).map(([name, value]) => ({
    type: typeof value === 'boolean' ? 5 : 3,
    name,
    value,
    ...(name === focused && { focused: true }),
  }));

const commandData = (name: string) => ({ id: '900000000000000020', name, type: 1, guild_id: ids.GUILD_ID });

export const slash = (
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  where: Where = {},
): InteractionPayload => ({
  ...interaction(2, where),
  data: { ...commandData(name), options: leafOptions(options) },
});

/** `focused`: the option that is being typed. */
export const typing = (
  name: string,
  options: Readonly<Record<string, string>>,
  focused: string,
  where: Where = {},
): InteractionPayload => ({
  ...interaction(4, where),
  data: { ...commandData(name), options: leafOptions(options, focused) },
});

export const pressing = (message: object, customId: string, where: Where = {}): InteractionPayload => ({
  ...interaction(3, where),
  ...{ message },
  data: { component_type: 2, custom_id: customId, id: 1 },
});

/** A command of the context menu, used on a message. */
export const using = (name: string, on: MessagePayload, where: Where = {}): InteractionPayload => ({
  ...interaction(2, where),
  data: {
    id: '900000000000000021',
    name,
    type: 3,
    target_id: on.id,
    resolved: { messages: { [on.id]: on } },
  },
});

const channels = (chosen: readonly string[]) =>
  Object.fromEntries(chosen.map((id) => [id, { ...channel(id, 'chosen'), permissions: '0' }]));

/** `/settings answer-channel add channel:#general` is `subcommand('settings', ['answer-channel', 'add'], id)`. */
export const subcommand = (
  name: string,
  path: readonly string[],
  chosen: string | null,
  where: Where = {},
): InteractionPayload => {
  const leaves = chosen === null ? [] : [{ type: 7, name: 'channel', value: chosen }];
  const [inner = '', outer] = [...path].reverse();
  const last = { type: 1, name: inner, options: leaves };
  return {
    ...interaction(2, where),
    data: {
      ...commandData(name),
      options: [outer === undefined ? last : { type: 2, name: outer, options: [last] }],
      ...(chosen !== null && { resolved: { channels: channels([chosen]) } }),
    },
  };
};

/** A choice in a menu of a message; of channels where that is what the menu holds. */
export const choosing = (
  message: object,
  customId: string,
  values: readonly string[],
  where: Where = {},
): InteractionPayload => {
  const ofChannels = JSON.stringify(message).includes(`"type":8,"custom_id":"${customId}"`);
  return {
    ...interaction(3, where),
    ...{ message },
    data: {
      component_type: ofChannels ? 8 : 3,
      custom_id: customId,
      id: 1,
      values,
      ...(ofChannels && { resolved: { channels: channels(values) } }),
    },
  };
};

/** A form that was filled in; `message`: the one from which it was opened. */
export const submitting = (
  message: object | null,
  customId: string,
  fields: Readonly<Record<string, string>>,
  where: Where = {},
): InteractionPayload => ({
  ...interaction(5, where),
  ...(message && { message }),
  data: {
    custom_id: customId,
    components: Object.entries(fields).map(([id, value], index) => ({
      type: 18,
      id: 2 * index + 1,
      component: { type: 4, id: 2 * index + 2, custom_id: id, value },
    })),
  },
});

/** A member as GUILD_MEMBER_ADD and GUILD_MEMBER_UPDATE tell of them. */
export const memberEvent = (of: User, flags: number) => ({
  ...member(of),
  flags,
  guild_id: ids.GUILD_ID,
  avatar: null,
  pending: false,
});

export interface Said extends Where {
  readonly type?: number;
  readonly webhook?: string;
  readonly everyone?: boolean;
  readonly roles?: readonly string[];
  readonly mentions?: readonly User[];
  /** The message replied to. */
  readonly to?: { readonly id: string; readonly channel_id: string; readonly author: User };
  /** Whether replying pings; it does unless switched off. */
  readonly ping?: boolean;
}

/** A message somebody wrote. Whoever is written as `<@id>` is mentioned, as Discord would have it. */
export function message(content: string, said: Said = {}) {
  const { from = ANN, channel: channelId = ids.CHANNEL_ID, to, ping = true } = said;
  const written = [BOT, ANN, BEN].filter(({ id }) => new RegExp(`<@!?${id}>`).test(content));
  const pinged = to && ping ? [to.author] : [];
  const mentions = [
    ...new Map([...written, ...pinged, ...(said.mentions ?? [])].map((one) => [one.id, one])).values(),
  ];
  const direct = ids.isDirect(channelId);
  return {
    id: ids.nextId(),
    channel_id: channelId,
    channel_type: direct ? 1 : 0,
    ...(!direct && { guild_id: ids.GUILD_ID, member: { ...member(from), user: undefined } }),
    type: said.type ?? (to ? 19 : 0),
    author: from,
    ...(said.webhook !== undefined && { webhook_id: said.webhook }),
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null as string | null,
    tts: false,
    mention_everyone: said.everyone ?? false,
    mentions,
    mention_roles: said.roles ?? [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    ...(to && {
      message_reference: { type: 0, message_id: to.id, channel_id: to.channel_id },
      referenced_message: { ...to, mentions: [], mention_roles: [], attachments: [], embeds: [] },
    }),
  };
}

/** The same message after an edit of its text, so many seconds after it was written. */
export const edited = (before: MessagePayload, content: string, seconds = 1): MessagePayload => ({
  ...message(content, { from: before.author, channel: before.channel_id }),
  id: before.id,
  timestamp: before.timestamp,
  edited_timestamp: new Date(Date.parse(before.timestamp) + seconds * 1000).toISOString(),
});

export type MessagePayload = ReturnType<typeof message>;
