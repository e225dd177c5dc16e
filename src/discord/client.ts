import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/**
 * The least that serves: messages that mention the bot or come by direct message carry their text without the
 * privileged MessageContent. A privileged intent added here must be switched on in the Developer Portal too.
 */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

/** Privileged intents, which are asked for only where the environment wants what they are needed for. */
export const PRIVILEGED = {
  answerChannels: {
    intent: GatewayIntentBits.MessageContent,
    name: 'Message Content Intent',
    variable: 'ANSWER_CHANNELS',
  },
  greetings: {
    intent: GatewayIntentBits.GuildMembers,
    name: 'Server Members Intent',
    variable: 'GREET_MEMBERS',
  },
} as const;
export type Privileged = keyof typeof PRIVILEGED;

/**
 * Nothing may reach the handlers before all servers have reported, and an interaction lives three seconds: a
 * server that is down must not hold up the others.
 */
const WAIT_FOR_SERVERS_MS = 1_000;

/** People whose names the library keeps at most, for each server and in all. */
const PEOPLE = 200;

/** A client that is not connected yet. `apiUrl`: Discord's REST API without version. */
export function makeClient(apiUrl: string, privileged: readonly Privileged[] = []): Client {
  return new Client({
    intents: [...INTENTS, ...privileged.map((wish) => PRIVILEGED[wish].intent)],
    // Direct messages come from channels that the library has not seen before; of edited and deleted messages, which
    // are not kept, it tells nothing otherwise.
    partials: [Partials.Channel, Partials.Message],
    rest: { api: apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    // What people write is not kept, not even in memory.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: { maxSize: PEOPLE, keepOverLimit: isSelf },
      UserManager: { maxSize: PEOPLE, keepOverLimit: isSelf },
    }),
  });
}

const isSelf = ({ id, client }: { readonly id: string; readonly client: Client<true> }): boolean =>
  id === client.user?.id;
