import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, RESTEvents } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { explainClose, explainError, type Failure } from '../failures.ts';
import { inviteLink } from '../invite.ts';
import type { Reloaded } from '../knowledge/reloaded.ts';
import type { Log } from '../log.ts';
import type { Pictures } from '../picture/pictures.ts';
import type { Pace } from '../replying/memory/rateLimit.ts';
import type { Bot } from '../replying/reply.ts';
import type { Store } from '../store/store.ts';
import { makeClient, PRIVILEGED, type Privileged } from './client.ts';
import { makeHandlers } from './handlers.ts';
import { watchInvalidRequests } from './invalidRequests.ts';
import { attachOnboarding } from './onboarding/attachOnboarding.ts';
import { registerCommands } from './registering.ts';
import { makeSettingsWriter } from './saving.ts';
import { makeResting } from './sending/resting.ts';
import { keepToken } from './token.ts';
import { makeTurns } from './turns.ts';

export interface ConnectParts {
  readonly bot: Bot;
  readonly token: string;
  /** Register the commands in this server; null: for all. */
  readonly guildId: string | null;
  /** Stays open: whoever opened it closes it, after the connection. */
  readonly store: Store;
  /** Absent: comparisons are text alone. Stays open as well. */
  readonly pictures?: Pictures;
  readonly apiUrl: string;
  /** Where to hear that the knowledge has changed, so that commands whose choices did are published anew. */
  readonly onReload?: (listener: () => void) => void;
  /** Has the knowledge read again; settles when it is answered by. */
  readonly reload: () => Promise<Reloaded>;
  /** How fast one person may ask; for tests. */
  readonly pace?: Pace;
  /** How fast one person may type; for tests. */
  readonly typingPace?: Pace;
  /** See `registering.ts`; for tests. */
  readonly pauseAfter?: (attempt: number) => number;
  /** Which privileged intents are wanted; by default none. */
  readonly privileged?: readonly Privileged[];
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Called once if Discord ends the connection for good later on. */
  readonly onLost: (failure: Failure) => void;
}

export type Connected =
  | {
      readonly ok: true;
      /** Settles once questions are taken and the commands are settled. */
      readonly ready: Promise<void>;
      /** Finishes what is being answered and leaves; takes four seconds at most. */
      close(): Promise<void>;
    }
  | { readonly ok: false; readonly failure: Failure };

/** What is no longer taken once the bot is closing. */
const TAKEN = [
  Events.InteractionCreate,
  Events.MessageCreate,
  Events.MessageUpdate,
  Events.MessageDelete,
  Events.MessageBulkDelete,
] as const;

/** Together below the five seconds in which the process must be gone. */
const FINISH_MS = 2_500;
const LEAVE_MS = 1_500;

/**
 * Logs in to Discord and answers from then on. Where Discord refuses the privileged intents it does without them:
 * whoever asks the bot outright is answered all the same.
 */
export async function connectToDiscord(parts: ConnectParts): Promise<Connected> {
  const { privileged = [], log } = parts;
  const connected = await connectWith(parts, privileged);
  if (connected.ok || connected.code !== INTENT_REFUSED || privileged.length === 0) return connected;
  const wishes = privileged.map((wish) => `${PRIVILEGED[wish].name} (${PRIVILEGED[wish].variable}=true)`);
  log.error(
    `Discord does not grant ${wishes.join(' or ')}: switch it on in the Developer Portal (https://discord.com/developers/applications) → your application → Bot → Privileged Gateway Intents, then start the bot again. Until then it does without; mentions, direct messages and commands are answered all the same.`,
  );
  return connectWith(parts, []);
}

/** Discord's close code for an intent that is not switched on. */
const { DisallowedIntents: INTENT_REFUSED } = GatewayCloseCodes;

async function connectWith(
  parts: ConnectParts,
  privileged: readonly Privileged[],
): Promise<Connected & { readonly code?: number | null }> {
  const { token, store, apiUrl, log, onLost } = parts;
  const client = makeClient(apiUrl, privileged);
  const pending = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };

  const turns = makeTurns();
  const resting = makeResting(parts.now, log);
  const onSaved = attachOnboarding(client, { ...parts, turns, resting, track });
  const writer = makeSettingsWriter({ store, turns, onSaved, log });
  const handlers = makeHandlers({ ...parts, turns, resting, writer });
  const { onInteraction, onMessage, onEdit, onDelete, onReady } = handlers;
  const ended = new AbortController();
  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => track(onMessage(message)));
  client.on(Events.MessageUpdate, (_, message) => track(onEdit(message)));
  client.on(Events.MessageDelete, ({ id, channel }) => track(onDelete([id], channel)));
  client.on(Events.MessageBulkDelete, (all, channel) => track(onDelete([...all.keys()], channel)));
  client.on(Events.ChannelDelete, (channel) => {
    if ('guildId' in channel) track(writer.forgetChannel(channel.guildId, channel.id));
  });
  client.on(Events.ChannelUpdate, (_, { id }) => resting.lift(id));
  client.on(Events.ThreadUpdate, (_, { id }) => resting.lift(id));
  client.on(Events.GuildRoleUpdate, () => resting.lift(null));
  client.on(Events.GuildMemberUpdate, (_, { id }) => id === client.user?.id && resting.lift(null));
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, (self) => {
      announce(self, log);
      onReady(self);
      // From here on whatever is sent again is so by our own policy, see `patience.ts`.
      client.rest.options.retries = 0;
      const settled = registerCommands(self, parts, ended.signal);
      track(settled);
      void settled.then(resolve);
      parts.onReload?.(() => track(registerCommands(self, parts, ended.signal)));
    });
  });

  let lost: Failure | null = null;
  let closed: number | null = null;
  let loggedIn = false;
  let letGo = () => {};
  client.on(Events.ShardDisconnect, ({ code }) => {
    closed = code;
    lost = explainClose(code);
    if (lost && loggedIn) onLost(lost);
  });
  logConnection(client, log, parts.now, () => loggedIn);
  watchInvalidRequests(client.rest, parts.now, log);

  try {
    await client.login(token);
    loggedIn = true;
    letGo = keepToken(client.rest, { token, apiUrl, log, onRefused: onLost });
  } catch (error) {
    return { ok: false, failure: lost ?? explainError(error, apiUrl), code: closed };
  }
  return {
    ok: true,
    ready,
    async close() {
      for (const event of TAKEN) client.removeAllListeners(event);
      ended.abort();
      await within(FINISH_MS, Promise.all(pending));
      letGo();
      await within(LEAVE_MS, client.destroy());
    },
  };
}

/** Says that the bot is there, and as whom. */
function announce({ user, application, guilds }: Client<true>, log: Log): void {
  log.info(
    { as: user.tag, servers: guilds.cache.size, invite: inviteLink(application.id) },
    `ready as ${user.tag}`,
  );
}

/** Waits for some work, but not longer than that; unref'd, so that the clock alone keeps nothing alive. */
const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, sleep(ms, undefined, { ref: false })]);

/** In a flood one line tells as much as a thousand. */
const SLOWED_LINE_MS = 10_000;

/** The connection's ups and downs; the library mends what can be mended by itself. */
function logConnection(client: Client, log: Log, now: () => number, loggedIn: () => boolean): void {
  let slowedAt = Number.NEGATIVE_INFINITY;
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (status !== 429 || now() - slowedAt < SLOWED_LINE_MS) return;
    slowedAt = now();
    log.warn({ method, route }, 'Discord asks for fewer requests (429): waiting as long as it says');
  });
  client.on(Events.ShardReconnecting, () => log.warn('the connection to Discord dropped; reconnecting'));
  client.on(Events.ShardResume, (_, missed) => log.info({ missed }, 'the connection to Discord is back'));
  client.on(Events.ShardError, (err) => {
    // Until the login it is told as the reason for its failure.
    log[loggedIn() ? 'warn' : 'debug']({ err }, 'trouble with the connection to Discord');
  });
  client.on(Events.Warn, (words) => log.warn(words));
  client.on(Events.Error, (err) => log.error({ err }, 'fault in the Discord library'));
}
