import { type Client, Events } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Bot } from '../../replying/botReply.ts';
import type { Store } from '../../store/store.ts';
import type { Resting } from '../sending/resting.ts';
import type { Turns } from '../turns.ts';
import { listenToMembers, makeGreetings, remindOfMembers } from './greetings.ts';
import { makeOnboarding } from './onboarding.ts';

export interface AttachParts {
  readonly bot: Bot;
  readonly store: Store;
  readonly turns: Turns;
  readonly resting: Resting;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Takes note of work that is under way, so that closing can wait for it. */
  readonly track: (work: Promise<void>) => void;
}

/**
 * Starter panels and greetings for a client that is not connected yet: settled when a server is there, at start or
 * again, when a panel is deleted, and (by calling what is returned) when a server's settings were saved.
 */
export function attachOnboarding(
  client: Client,
  { bot, store, turns, resting, log, now, track }: AttachParts,
): (guildId: string) => void {
  const settingsOf = (guildId: string) => store.settings(guildId);
  const onboarding = makeOnboarding({ client, bot, keeper: store, settingsOf, turns, resting, log, now });
  const remind = (guildIds: readonly string[]) =>
    remindOfMembers(
      client,
      guildIds.some((id) => settingsOf(id).greet),
      log,
    );

  // One server after the other: a start must not use up what Discord allows a bot in a second.
  client.on(Events.GuildAvailable, ({ id }) =>
    track(turns.take('panels of servers that are there', () => onboarding.settle(id))),
  );
  client.once(Events.ClientReady, ({ guilds }) => remind([...guilds.cache.keys()]));
  client.on(Events.MessageDelete, ({ id, guildId, channelId }) =>
    track(onboarding.onDeleted(guildId, channelId, [id])),
  );
  client.on(Events.MessageBulkDelete, (all, { id, guildId }) =>
    track(onboarding.onDeleted(guildId, id, [...all.keys()])),
  );
  const greetings = makeGreetings({ client, bot, settingsOf, resting, log, now });
  listenToMembers(client, greetings, track);
  return (guildId) => {
    remind([guildId]);
    track(onboarding.settle(guildId));
  };
}
