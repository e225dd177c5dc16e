import type { Client, Guild, GuildTextBasedChannel, Message } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { isLanguage, type Language } from '../../knowledge/text.ts';
import type { Log } from '../../log.ts';
import type { Bot } from '../../replying/botReply.ts';
import { renderPanel } from '../../replying/onboarding/renderPanel.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import type { Store } from '../../store/store.ts';
import { messageBy } from '../sending/deadline.ts';
import { post, removeAnswer, toOptions } from '../sending/deliver.ts';
import { sendUntil } from '../sending/patience.ts';
import { disturbance, explainRefusal } from '../sending/refusals.ts';
import type { Resting } from '../sending/resting.ts';
import { languageOf } from '../translate.ts';
import type { Turns } from '../turns.ts';
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
  readonly turns: Turns;
  readonly resting: Resting;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Whoever deletes the panel again and again, a person or another bot, means it. */
const REPOSTS = 3;
const REPOSTS_WITHIN_MS = 60 * 60_000;

const { UnknownMessage: GONE } = RESTJSONErrorCodes;

/** Posts the starter panels and keeps them: one in each server, in the channel that the settings name. */
export function makeOnboarding(parts: OnboardingParts): Onboarding {
  const { client, bot, keeper, settingsOf, turns, resting, log, now } = parts;
  const reposts = new Map<string, number[]>();

  const settleNow = async (guildId: string) => {
    const settings = settingsOf(guildId);
    const wanted = settings.onboardingChannel;
    const guild = client.guilds.cache.get(guildId);
    // A server that is down has no channels yet; it is settled when it comes back.
    if (!guild?.available) return;
    for (const { channelId, messageId } of await keeper.panels(guildId))
      if (channelId !== wanted) await remove(guild, channelId, messageId);
    if (wanted !== null) await keepIn(guild, wanted, settings);
  };

  const remove = (guild: Guild, channelId: string, messageId: string) =>
    guarded(guild, channelId, 'taken away', async (channel) => {
      // Forgotten first, so that its deletion does not look like somebody else's.
      await keeper.dropPanel(channelId);
      if (channel) await removeAnswer(channel, messageId);
    });

  const keepIn = (guild: Guild, channelId: string, settings: ServerSettings) =>
    guarded(guild, channelId, 'posted', async (channel) => {
      if (!channel || !resting.mayAnswer(channel))
        return log.warn({ guild: guild.id, channel: channelId }, NO_CHANNEL);
      const payload = renderPanel(bot.knowledge, serverLanguage(guild, settings));
      const known = await keeper.panel(channelId);
      const there = await find(channel, known);
      if (!there) {
        const posted = await post(channel, payload);
        if (posted) await keeper.savePanel(guild.id, channelId, posted.id);
        return log.info({ guild: guild.id, channel: channelId }, 'starter panel posted');
      }
      if (there.id !== known) await keeper.savePanel(guild.id, channelId, there.id);
      if (samePanel(there, payload)) return;
      await sendUntil({ by: messageBy() }, () => channel.messages.edit(there.id, toOptions(payload)));
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
      resting.note(channelId, error);
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

  const settle = (guildId: string): Promise<void> =>
    turns
      .take(`panel ${guildId}`, () => settleNow(guildId))
      .catch((err: unknown) => log.error({ err, guild: guildId }, 'the starter panel could not be settled'));

  /** Whether the panel is among these messages; then it is forgotten. */
  const isKnown = async (guildId: string, channelId: string, messageIds: readonly string[]) => {
    try {
      const known = await keeper.panel(channelId);
      if (known === null || !messageIds.includes(known)) return false;
      await keeper.dropPanel(channelId);
      return true;
    } catch (err) {
      log.warn({ err, guild: guildId }, 'that the starter panel was deleted could not be written down');
      return false;
    }
  };

  return {
    settle,
    async onDeleted(guildId, channelId, messageIds) {
      // Of all that is deleted everywhere, what is not in the onboarding channel is none of our business.
      if (guildId === null || settingsOf(guildId).onboardingChannel !== channelId) return;
      if (!(await isKnown(guildId, channelId, messageIds))) return;
      const recent = (reposts.get(channelId) ?? []).filter((at) => now() - at < REPOSTS_WITHIN_MS);
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
      return await read(() => channel.messages.fetch({ message: known, force: true, cache: false }));
    } catch (error) {
      if (explainRefusal(error)?.code !== GONE) throw error;
    }
  }
  const latest = await read(() => channel.messages.fetch({ limit: LATEST, cache: false }));
  return latest?.find((message) => message.author.id === channel.client.user.id && isPanel(message)) ?? null;
}

const read = <T>(fetch: () => Promise<T>) => sendUntil({ by: messageBy() }, fetch);

const LATEST = 50;

/** What is said to a whole server: in its one language where the settings name one, else in that of its Discord. */
export const serverLanguage = (guild: Guild, { language }: ServerSettings): Language =>
  isLanguage(language) ? language : languageOf(guild.preferredLocale);
