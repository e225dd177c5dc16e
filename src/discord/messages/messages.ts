import type { Client, Message, PartialMessage, TextBasedChannel } from 'discord.js';
import type { Log } from '../../log.ts';
import { makeCooldown } from '../../replying/memory/cooldown.ts';
import type { RateLimit } from '../../replying/memory/rateLimit.ts';
import type { Recent } from '../../replying/memory/recent.ts';
import { type Shown, topicsOf } from '../../replying/memory/shown.ts';
import { type Bot, type BotReply, reply, replyUnasked } from '../../replying/reply.ts';
import { tooFast } from '../../replying/unasked/tooFast.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { deliverToMessage, editAnswer, removeAnswer } from '../deliver.ts';
import { persist } from '../persist.ts';
import type { PictureDesk } from '../pictures.ts';
import { explainRefusal } from '../refusals.ts';
import type { Report } from '../report.ts';
import { fromMessage, fromRoom, messageLanguage } from '../translate.ts';
import { inAnswerChannel, isForAll, makeIntentReminder } from './answerChannels.ts';
import { digestOf, type Exchange, makeExchanges } from './exchanges.ts';

export interface MessageHandlers {
  /** Each settles when the event is dealt with, and never rejects. */
  onMessage(message: Message): Promise<void>;
  /** A message as it is after a change, which may be any change. */
  onEdit(message: Message | PartialMessage): Promise<void>;
  onDelete(ids: readonly string[], channel: TextBasedChannel): Promise<void>;
  /** The servers are known: says what is missing for what they want. */
  onReady(client: Client<true>): void;
}

interface Parts {
  readonly bot: Bot;
  readonly recent: Recent;
  readonly settingsOf: (guildId: string) => ServerSettings;
  readonly report: Report;
  readonly rate: RateLimit;
  readonly shown: Shown;
  readonly desk: PictureDesk;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** How long after it was written a question's edits are followed. */
const EDIT_MS = 5 * 60_000;
/** Where the bot may not write it does not try again for a while, unless it is asked. */
const REFUSED_SECONDS = 600;
const GONE = 10008;

export function makeMessageHandlers({
  bot,
  recent,
  settingsOf,
  report,
  rate,
  shown,
  desk,
  log,
  now,
}: Parts): MessageHandlers {
  const exchanges = makeExchanges({ now });
  const cooldown = makeCooldown({ now });
  const remind = makeIntentReminder(log);

  /** What may complete a question: the answer that it replies to, anybody's, and what its writer was shown. */
  const topics = (message: Message) => (user: string, channel: string) =>
    topicsOf(shown.get(message.reference?.messageId ?? ''), recent.get(user, channel));

  /** Whether somebody who addresses the bot may; whoever does not is not counted. */
  const pace = (message: Message) => (fromMessage(message, recent.get) ? rate.take(message.author.id) : 'go');

  /** To a message that addresses the bot. */
  const asked = (message: Message): BotReply | null => {
    const request = fromMessage(message, topics(message));
    const { guildId } = message;
    return request && reply(bot, guildId === null ? request : { ...request, settings: settingsOf(guildId) });
  };

  /** To one that does not, where the server wants that. */
  const unasked = (message: Message, settings: ServerSettings): BotReply | null => {
    if (!inAnswerChannel(message, settings)) return null;
    const request = isForAll(message) ? fromRoom(message, topics(message)) : null;
    if (!request) return null;
    remind(message.client, settings);
    return replyUnasked(bot, { ...request, settings }, settings);
  };

  const unaskedAtFirst = (message: Message): BotReply | null => {
    const { author, guildId, channelId } = message;
    if (guildId === null) return null;
    const settings = settingsOf(guildId);
    const person = `user ${author.id} ${guildId}`;
    const channel = `channel ${channelId}`;
    const rests = {
      [person]: settings.userCooldown,
      [channel]: settings.channelCooldown,
      [`refused ${channelId}`]: REFUSED_SECONDS,
    };
    if (!cooldown.ready(rests)) return null;
    const answer = unasked(message, settings);
    if (answer) cooldown.use([person, channel]);
    return answer;
  };

  const fail = async (message: Message, kind: string, error: unknown) => {
    if ([50001, 50013].includes(explainRefusal(error)?.code ?? 0))
      cooldown.use([`refused ${message.channelId}`]);
    await report.failed(message, kind, messageLanguage(message), error);
  };

  /** Sends an answer; `before`: what was said to the same question earlier. */
  const send = async (message: Message, answer: BotReply, unasked: boolean, before?: Exchange) => {
    const sent = before?.sent ?? 0;
    // Discord takes a nonce once: whatever is tried twice is said once.
    const nonce = sent === 0 ? message.id : `${message.id}.${sent}`;
    const posted = await persist(() => deliverToMessage(message, answer, nonce));
    if (posted) desk.followMessage(posted, answer);
    exchanges.set(message.id, {
      answerId: posted?.id ?? null,
      digest: digestOf(message.content),
      unasked,
      sent: sent + 1,
    });
  };

  const remember = (message: Message, answer: BotReply) => {
    if (!('outcome' in answer) || answer.outcome.ref === null) return;
    recent.add(message.author.id, message.channelId, answer.outcome.ref);
    const answerId = exchanges.get(message.id)?.answerId;
    if (answerId) shown.add(answerId, answer.outcome.ref);
  };

  const first = async (message: Message) => {
    // After a broken connection Discord may tell of a message twice.
    if (exchanges.get(message.id)) return;
    const since = now();
    try {
      const verdict = pace(message);
      if (verdict === 'silent') return log.debug('somebody asks too fast, and has been told: passed over');
      const direct = verdict === 'notice' ? tooFast(messageLanguage(message)) : asked(message);
      const answer = direct ?? unaskedAtFirst(message);
      if (!answer) return;
      await send(message, answer, direct === null);
      remember(message, answer);
      report.answered('message', answer, since);
    } catch (error) {
      await fail(message, 'message', error);
    }
  };

  const again = async (message: Message, before: Exchange) => {
    const digest = digestOf(message.content);
    if (digest === before.digest) return;
    const since = now();
    try {
      if (pace(message) !== 'go') return;
      const direct = asked(message);
      // Whoever takes the mention out has had the answer; what is left may be unreadable, and is not for us.
      if (!direct && !before.unasked) return;
      const answer =
        direct ?? (message.guildId === null ? null : unasked(message, settingsOf(message.guildId)));
      if (!answer) {
        if (before.answerId !== null)
          await persist(() => removeAnswer(message.channel, before.answerId ?? ''));
        exchanges.set(message.id, { ...before, answerId: null, digest });
        return;
      }
      if (before.answerId === null) await send(message, answer, !direct, before);
      else {
        const edited = await persist(() => editAnswer(message.channel, before.answerId ?? '', answer));
        if (edited) desk.followMessage(edited, answer);
        exchanges.set(message.id, { ...before, digest, unasked: !direct });
      }
      remember(message, answer);
      report.answered('edit', answer, since);
    } catch (error) {
      // An answer that was taken away stays away.
      if (explainRefusal(error)?.code !== GONE) await fail(message, 'edit', error);
    }
  };

  const takeBack = async (id: string, channel: TextBasedChannel) => {
    const answerId = exchanges.get(id)?.answerId;
    exchanges.forget(id);
    if (!answerId) return;
    try {
      await persist(() => removeAnswer(channel, answerId));
      log.debug('a question was deleted, and its answer with it');
    } catch (error) {
      const refusal = explainRefusal(error);
      if (refusal?.code === GONE) return;
      log.warn(
        { code: refusal?.code, ...(!refusal && { err: error }) },
        refusal?.words ?? 'an answer whose question was deleted could not be removed',
      );
    }
  };

  return {
    onReady(client) {
      for (const { id } of client.guilds.cache.values()) remind(client, settingsOf(id));
    },

    onMessage: (message) => exchanges.inTurn(message.id, () => first(message)),

    async onEdit(message) {
      // Link previews, pins and the like change a message too, but are no edits.
      if (message.partial || message.author.bot || message.editedTimestamp === null) return;
      if (message.editedTimestamp - message.createdTimestamp > EDIT_MS) return;
      await exchanges.inTurn(message.id, () => {
        const before = exchanges.get(message.id);
        return before ? again(message, before) : first(message);
      });
    },

    async onDelete(ids, channel) {
      const ours = ids.filter((id) => exchanges.concerns(id));
      await Promise.all(ours.map((id) => exchanges.inTurn(id, () => takeBack(id, channel))));
    },
  };
}
