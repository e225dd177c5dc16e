import type { Client, Guild, GuildTextBasedChannel, Message } from 'discord.js';
import { isLanguage, type Language } from '../../knowledge/text.ts';
import type { Log } from '../../log.ts';
import type { Bot } from '../../replying/botReply.ts';
import { renderPanel } from '../../replying/onboarding/renderPanel.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import type { Store } from '../../store/store.ts';
import { toOptions } from '../deliver.ts';
import { disturbance, explainRefusal } from '../refusals.ts';
import { languageOf } from '../translate.ts';
import { isPanel, samePanel } from './panelMessage.ts';

/** What is kept of the panels. */
export type PanelKeeper = Pick<Store, 'panel' | 'panels' | 'savePanel' | 'dropPanel'>;

export interface Onboarding {
  /** Brings the panel of a server in line with its settings; never rejects. One after the other, however often called. */
  settle(guildId: string): Promise<void>;
  /** Messages were deleted: a panel among them is posted again. */
  onDeleted(guildId: string | null, channelId: string, messageIds: readonly string[]): Promise<void>;
}

export interface OnboardingParts {
  readonly client: Client;
  readonly bot: Bot;
  readonly keeper: PanelKeeper;
  readonly settingsOf: (guildId: string) => ServerSettings;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Whoever deletes the panel again and again, a person or another bot, means it. */
const REPOSTS = 3;
const REPOSTS_WITHIN_MS = 60 * 60_000;

const GONE = 10008;

/** Posts the starter panels and keeps them: one in each server, in the channel that the settings name. */
export function makeOnboarding({ client, bot, keeper, settingsOf, log, now }: OnboardingParts): Onboarding {
  const queue = new Map<string, Promise<void>>();
  const reposts = new Map<string, number[]>();

  const settleNow = async (guildId: string) => {
    const settings = settingsOf(guildId);
    const wanted = settings.onboardingChannel;
    const guild = client.guilds.cache.get(guildId);
    // A server that is down has no channels yet; it is settled when it comes back.
    if (!guild?.available) return;
    for (const { channelId, messageId } of keeper.panels(guildId))
      if (channelId !== wanted) await remove(guild, channelId, messageId);
    if (wanted !== null) await keepIn(guild, wanted, settings);
  };

  const remove = (guild: Guild, channelId: string, messageId: string) =>
    guarded(guild, channelId, 'taken away', async (channel) => {
      // Forgotten first, so that its deletion does not look like somebody else's.
      keeper.dropPanel(channelId);
      await channel?.messages.delete(messageId);
    });

  const keepIn = (guild: Guild, channelId: string, settings: ServerSettings) =>
    guarded(guild, channelId, 'posted', async (channel) => {
      if (!channel) return log.warn({ guild: guild.id, channel: channelId }, NO_CHANNEL);
      const payload = renderPanel(bot.knowledge, serverLanguage(guild, settings));
      const there = await find(channel, keeper.panel(channelId));
      if (!there) {
        const { id } = await channel.send(toOptions(payload));
        keeper.savePanel(guild.id, channelId, id);
        return log.info({ guild: guild.id, channel: channelId }, 'starter panel posted');
      }
      if (there.id !== keeper.panel(channelId)) keeper.savePanel(guild.id, channelId, there.id);
      if (samePanel(there, payload)) return;
      await channel.messages.edit(there.id, toOptions(payload));
      log.info({ guild: guild.id, channel: channelId }, 'starter panel brought up to date');
    });

  /** Does something in a channel; what Discord refuses becomes one plain line. */
  const guarded = async (
    guild: Guild,
    channelId: string,
    done: string,
    work: (channel: GuildTextBasedChannel | null) => Promise<void>,
  ) => {
    const channel = guild.channels.cache.get(channelId);
    try {
      await work(channel?.isSendable() ? channel : null);
    } catch (error) {
      const refusal = explainRefusal(error);
      const where = { guild: guild.id, channel: channelId };
      const disturbed = disturbance(error);
      if (refusal?.code === GONE) return;
      if (refusal)
        log.warn({ ...where, code: refusal.code }, `the starter panel was not ${done}: ${refusal.words}`);
      else if (disturbed !== null)
        log.warn(where, `the starter panel was not ${done}: Discord is disturbed (${disturbed})`);
      else log.error({ ...where, err: error }, `the starter panel was not ${done}`);
    }
  };

  const settle = (guildId: string): Promise<void> => {
    const before = queue.get(guildId) ?? Promise.resolve();
    const next = before
      .then(() => settleNow(guildId))
      .catch((err: unknown) => log.error({ err, guild: guildId }, 'the starter panel could not be settled'))
      .finally(() => {
        if (queue.get(guildId) === next) queue.delete(guildId);
      });
    queue.set(guildId, next);
    return next;
  };

  return {
    settle,
    async onDeleted(guildId, channelId, messageIds) {
      if (guildId === null) return;
      const known = keeper.panel(channelId);
      if (known === null || !messageIds.includes(known)) return;
      const recent = (reposts.get(channelId) ?? []).filter((at) => now() - at < REPOSTS_WITHIN_MS);
      keeper.dropPanel(channelId);
      if (recent.length >= REPOSTS) return log.warn({ guild: guildId, channel: channelId }, TOO_OFTEN);
      reposts.set(channelId, [...recent, now()]);
      await settle(guildId);
    },
  };
}

const NO_CHANNEL =
  'the starter panel was not posted: the bot may not see or write in the channel that /settings names';
const TOO_OFTEN = `the starter panel was deleted ${REPOSTS + 1} times within an hour: it is not posted again until the bot starts anew or the settings change`;

/** The panel that is known, if it still exists; else one of ours among the latest messages, left by an earlier life. */
async function find(channel: GuildTextBasedChannel, known: string | null): Promise<Message | null> {
  if (known !== null) {
    try {
      return await channel.messages.fetch({ message: known, force: true, cache: false });
    } catch (error) {
      if (explainRefusal(error)?.code !== GONE) throw error;
    }
  }
  const latest = await channel.messages.fetch({ limit: LATEST, cache: false });
  return latest.find((message) => message.author.id === channel.client.user.id && isPanel(message)) ?? null;
}

const LATEST = 50;

/** What is said to a whole server: in its one language where the settings name one, else in that of its Discord. */
export const serverLanguage = (guild: Guild, { language }: ServerSettings): Language =>
  isLanguage(language) ? language : languageOf(guild.preferredLocale);
