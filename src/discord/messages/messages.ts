import type { Client, Message, PartialMessage, TextBasedChannel } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import { makeCooldown } from '../../replying/memory/cooldown.ts';
import type { RateLimit } from '../../replying/memory/rateLimit.ts';
import type { Recent } from '../../replying/memory/recent.ts';
import { type Shown, topicsOf } from '../../replying/memory/shown.ts';
import { type Bot, type BotReply, reply, replyUnasked } from '../../replying/reply.ts';
import { tooFast } from '../../replying/unasked/tooFast.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { deliverToMessage, editAnswer, removeAnswer } from '../sending/deliver.ts';
import type { PictureDesk } from '../sending/pictures.ts';
import { explainRefusal, refusalCode } from '../sending/refusals.ts';
import type { Report } from '../sending/report.ts';
import type { Resting } from '../sending/resting.ts';
import { fromMessage, hear, messageLanguage } from '../translate.ts';
import type { Turns } from '../turns.ts';
import { digestOf, type Exchange, makeExchanges } from './exchanges.ts';
import { makeIntentReminder } from './intentReminder.ts';
import { type Course, cooldownsFor, courseOfEdit, courseOfNew } from './policy.ts';

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
  readonly resting: Resting;
  readonly turns: Turns;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Carries out what `policy.ts` decides about messages. */
export function makeMessageHandlers(parts: Parts): MessageHandlers {
  const { bot, recent, settingsOf, report, rate, shown, desk, resting, turns, log, now } = parts;
  const exchanges = makeExchanges({ now });
  const cooldown = makeCooldown({ now });
  const remind = makeIntentReminder(log);
  const settingsAt = ({ guildId }: Message) => (guildId === null ? null : settingsOf(guildId));
  const turnOf = (id: string) => `question ${id}`;

  /** With what may complete it: the answer that it replies to, anybody's, and what its writer was shown. */
  const requestOf = (message: Message) => {
    const replied = shown.get(message.reference?.messageId ?? '');
    const request = fromMessage(message, topicsOf(replied, recent.get(message.author.id, message.channelId)));
    const settings = settingsAt(message);
    return settings === null ? request : { ...request, settings };
  };

  /** To a message that addresses the bot; null where its writer has been told to slow down, or is edited too fast. */
  const whenAsked = (message: Message, isEdit: boolean): BotReply | null => {
    const verdict = rate.take(message.author.id);
    if (verdict === 'go') return reply(bot, requestOf(message));
    if (verdict === 'notice' && !isEdit) return tooFast(messageLanguage(message));
    log.debug('somebody asks too fast, and has been told: passed over');
    return null;
  };

  /** To one that does not, where the server wants that; an edit of what was answered so costs nobody a turn. */
  const whenUnasked = (message: Message, settings: ServerSettings, isEdit: boolean): BotReply | null => {
    remind(message.client, settings);
    const rests = cooldownsFor(hear(message), settings);
    if (!isEdit && !cooldown.ready(rests)) return null;
    const answer = replyUnasked(bot, requestOf(message), settings);
    if (answer && !isEdit) cooldown.use(Object.keys(rests));
    return answer;
  };

  const answerTo = (message: Message, course: Course, isEdit: boolean): BotReply | null => {
    const settings = settingsAt(message);
    if (course === 'asked') return whenAsked(message, isEdit);
    return course === 'unasked' && settings ? whenUnasked(message, settings, isEdit) : null;
  };

  const fail = async (message: Message, kind: string, error: unknown) => {
    resting.note(message.channelId, error);
    await report.failed(message, kind, messageLanguage(message), error);
  };

  /** Sends an answer; `before`: what was said to the same question earlier. */
  const send = async (message: Message, answer: BotReply, unasked: boolean, before?: Exchange) => {
    const sent = before?.sent ?? 0;
    // Discord takes a nonce once: whatever is tried twice is said once.
    const nonce = sent === 0 ? message.id : `${message.id}.${sent}`;
    const posted = await deliverToMessage(message, answer, nonce);
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

  const first = async (message: Message, course: Course) => {
    if (course === 'pass' || !resting.mayAnswer(message.channel)) return;
    const since = now();
    try {
      const answer = answerTo(message, course, false);
      if (!answer) return;
      await send(message, answer, course === 'unasked');
      remember(message, answer);
      report.answered('message', answer, since);
    } catch (error) {
      await fail(message, 'message', error);
    }
  };

  const again = async (message: Message, course: Course, before: Exchange) => {
    if (course === 'pass' || !resting.mayAnswer(message.channel)) return;
    const since = now();
    const digest = digestOf(message.content);
    try {
      const answer = answerTo(message, course, true);
      if (!answer && course === 'asked') return;
      if (!answer) {
        if (before.answerId !== null) await removeAnswer(message.channel, before.answerId);
        return exchanges.set(message.id, { ...before, answerId: null, digest });
      }
      const unasked = course === 'unasked';
      if (before.answerId === null) await send(message, answer, unasked, before);
      else {
        const edited = await editAnswer(message.channel, before.answerId, answer);
        if (edited) desk.followMessage(edited, answer);
        exchanges.set(message.id, { ...before, digest, unasked });
      }
      remember(message, answer);
      report.answered('edit', answer, since);
    } catch (error) {
      // An answer that was taken away stays away.
      if (refusalCode(error) !== RESTJSONErrorCodes.UnknownMessage) await fail(message, 'edit', error);
    }
  };

  const takeBack = async (id: string, channel: TextBasedChannel) => {
    const answerId = exchanges.get(id)?.answerId;
    exchanges.forget(id);
    if (!answerId) return;
    try {
      await removeAnswer(channel, answerId);
      log.debug('a question was deleted, and its answer with it');
    } catch (error) {
      const refusal = explainRefusal(error);
      if (refusal?.code === RESTJSONErrorCodes.UnknownMessage) return;
      resting.note(channel.id, error);
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

    async onMessage(message) {
      const heard = hear(message);
      await turns.take(turnOf(message.id), () =>
        first(message, courseOfNew(heard, settingsAt(message), exchanges.get(message.id))),
      );
    },

    async onEdit(message) {
      if (message.partial) return;
      const heard = hear(message);
      await turns.take(turnOf(message.id), () => {
        const before = exchanges.get(message.id);
        const changed = digestOf(message.content) !== before?.digest;
        const course = courseOfEdit(heard, settingsAt(message), before, changed);
        return before ? again(message, course, before) : first(message, course);
      });
    },

    async onDelete(ids, channel) {
      const ours = ids.filter((id) => turns.busy(turnOf(id)) || exchanges.get(id) !== undefined);
      await Promise.all(ours.map((id) => turns.take(turnOf(id), () => takeBack(id, channel))));
    },
  };
}
