import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, RESTEvents } from 'discord.js';
import { explainClose, explainError, type Failure } from '../failures.ts';
import type { Log } from '../log.ts';
import type { Pictures } from '../picture/pictures.ts';
import type { Pace } from '../replying/memory/rateLimit.ts';
import { makeRecent } from '../replying/memory/recent.ts';
import type { Bot } from '../replying/reply.ts';
import type { Store } from '../store/store.ts';
import { announce, settleCommands } from './announce.ts';
import { makeClient, PRIVILEGED, type Privileged } from './client.ts';
import { makeHandlers } from './handlers.ts';
import { forgetChannel } from './keep.ts';
import { attachOnboarding } from './onboarding/attachOnboarding.ts';

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
  /** How fast one person may ask; for tests. */
  readonly pace?: Pace;
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
const INTENT_REFUSED = 4014;

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

  const onSaved = attachOnboarding(client, { ...parts, track });
  const recent = makeRecent({ now: parts.now });
  const { onInteraction, onMessage, onEdit, onDelete, onReady } = makeHandlers({ ...parts, recent, onSaved });
  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => track(onMessage(message)));
  client.on(Events.MessageUpdate, (_, message) => track(onEdit(message)));
  client.on(Events.MessageDelete, ({ id, channel }) => track(onDelete([id], channel)));
  client.on(Events.MessageBulkDelete, (all, channel) => track(onDelete([...all.keys()], channel)));
  client.on(Events.ChannelDelete, (channel) => {
    if ('guildId' in channel) forgetChannel(store, channel.guildId, channel.id, log);
  });
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, (self) => {
      announce(self, log);
      onReady(self);
      const settled = settleCommands(self, parts);
      track(settled);
      void settled.then(resolve);
      parts.onReload?.(() => track(settleCommands(self, parts)));
    });
  });

  let lost: Failure | null = null;
  let closed: number | null = null;
  let loggedIn = false;
  client.on(Events.ShardDisconnect, ({ code }) => {
    closed = code;
    lost = explainClose(code);
    if (lost && loggedIn) onLost(lost);
  });
  logConnection(client, log, parts.now, () => loggedIn);

  try {
    await client.login(token);
    loggedIn = true;
  } catch (error) {
    return { ok: false, failure: lost ?? explainError(error, apiUrl), code: closed };
  }
  return {
    ok: true,
    ready,
    async close() {
      for (const event of TAKEN) client.removeAllListeners(event);
      await within(FINISH_MS, Promise.all(pending));
      await within(LEAVE_MS, client.destroy());
    },
  };
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
