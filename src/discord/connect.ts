import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { explainClose, explainError, type Failure } from '../failures.ts';
import type { Log } from '../log.ts';
import { makeRecent } from '../replying/recent.ts';
import type { Bot } from '../replying/reply.ts';
import { announce, settleCommands } from './announce.ts';
import { makeClient } from './client.ts';
import { makeHandlers } from './handlers.ts';

export interface ConnectParts {
  readonly bot: Bot;
  readonly token: string;
  /** Register the commands in this server; null: only look whether the global ones are up to date. */
  readonly guildId: string | null;
  readonly apiUrl: string;
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

/** Together below the five seconds in which the process must be gone. */
const FINISH_MS = 2_500;
const LEAVE_MS = 1_500;

/** Logs in to Discord and answers from then on. */
export async function connectToDiscord(parts: ConnectParts): Promise<Connected> {
  const { token, guildId, apiUrl, log, onLost } = parts;
  const client = makeClient(apiUrl);
  const pending = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };

  const recent = makeRecent({ now: parts.now });
  const { onInteraction, onMessage } = makeHandlers({ ...parts, recent });
  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => track(onMessage(message)));
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, (self) => {
      announce(self, log);
      const settled = settleCommands(self, guildId, apiUrl, log);
      track(settled);
      void settled.then(resolve);
    });
  });

  let lost: Failure | null = null;
  let loggedIn = false;
  client.on(Events.ShardDisconnect, ({ code }) => {
    lost = explainClose(code);
    if (lost && loggedIn) onLost(lost);
  });
  logConnection(client, log);

  try {
    await client.login(token);
    loggedIn = true;
  } catch (error) {
    return { ok: false, failure: lost ?? explainError(error, apiUrl) };
  }
  return {
    ok: true,
    ready,
    async close() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await within(FINISH_MS, Promise.all(pending));
      await within(LEAVE_MS, client.destroy());
    },
  };
}

/** Waits for some work, but not longer than that; unref'd, so that the clock alone keeps nothing alive. */
const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, sleep(ms, undefined, { ref: false })]);

/** The connection's ups and downs; the library mends what can be mended by itself. */
function logConnection(client: Client, log: Log): void {
  client.on(Events.ShardReconnecting, () => log.warn('the connection to Discord dropped; reconnecting'));
  client.on(Events.ShardResume, (_, missed) => log.info({ missed }, 'the connection to Discord is back'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'trouble with the connection to Discord'));
  client.on(Events.Warn, (words) => log.warn(words));
  client.on(Events.Error, (err) => log.error({ err }, 'fault in the Discord library'));
}
