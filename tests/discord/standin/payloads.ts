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

const role = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  hoist: false,
  position: 0,
  permissions: '274877975552',
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
  threads: [],
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
}

/** Where an interaction happens: in the server unless the channel is the direct one. */
function interaction(type: number, { from = ANN, channel: id = ids.CHANNEL_ID, locale = 'en-US' }: Where) {
  const direct = id === ids.DM_CHANNEL_ID;
  return {
    id: ids.nextId(),
    application_id: ids.APPLICATION_ID,
    token: `token-${ids.nextId()}`,
    version: 1,
    type,
    locale,
    channel_id: id,
    channel: direct
      ? { id, type: 1, recipients: [from] }
      : { ...channel(id, 'general'), guild_id: ids.GUILD_ID },
    ...(direct
      ? { user: from, context: 1 }
      : {
          guild_id: ids.GUILD_ID,
          guild_locale: 'en-US',
          member: { ...member(from), permissions: '0' },
          context: 0,
        }),
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10485760,
  };
}

export type InteractionPayload = ReturnType<typeof interaction> & { readonly data: unknown };

const stringOptions = (options: Readonly<Record<string, string>>, focused?: string) =>
  Object.entries(options).map(([name, value]) => ({
    type: 3,
    name,
    value,
    ...(name === focused && { focused: true }),
  }));

const commandData = (name: string) => ({ id: '900000000000000020', name, type: 1, guild_id: ids.GUILD_ID });

export const slash = (
  name: string,
  options: Readonly<Record<string, string>> = {},
  where: Where = {},
): InteractionPayload => ({
  ...interaction(2, where),
  data: { ...commandData(name), options: stringOptions(options) },
});

/** `focused`: the option that is being typed. */
export const typing = (
  name: string,
  options: Readonly<Record<string, string>>,
  focused: string,
  where: Where = {},
): InteractionPayload => ({
  ...interaction(4, where),
  data: { ...commandData(name), options: stringOptions(options, focused) },
});

export const pressing = (message: object, customId: string, where: Where = {}): InteractionPayload => ({
  ...interaction(3, where),
  ...{ message },
  data: { component_type: 2, custom_id: customId, id: 1 },
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
  const direct = channelId === ids.DM_CHANNEL_ID;
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
    edited_timestamp: null,
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

export type MessagePayload = ReturnType<typeof message>;
