import type { Interaction, Message } from 'discord.js';
import type { Language } from '../knowledge/text.ts';
import type { Log } from '../log.ts';
import type { Recent } from '../replying/recent.ts';
import { type Bot, type BotReply, reply } from '../replying/reply.ts';
import { WORDING } from '../replying/wording.ts';
import { apologise, deliverToInteraction, deliverToMessage } from './deliver.ts';
import { explainRefusal } from './refusals.ts';
import { fromInteraction, fromMessage, languageOf, messageLanguage } from './translate.ts';

export interface Handlers {
  /** Settles when the interaction is dealt with; never rejects. */
  onInteraction(interaction: Interaction): Promise<void>;
  onMessage(message: Message): Promise<void>;
}

export interface HandlerParts {
  readonly bot: Bot;
  readonly recent: Recent;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Each thing that arrives is answered on its own: whatever goes wrong in one is caught here and ends here. */
export function makeHandlers({ bot, recent, log, now }: HandlerParts): Handlers {
  /** What was decided, never what was written. */
  const record = (kind: string, answer: BotReply, since: number) => {
    const ms = Math.round(now() - since);
    if (answer.kind === 'choices') log.debug({ kind, choices: answer.choices.length, ms }, 'completed');
    else log.info({ kind, ...('outcome' in answer && answer.outcome), ms }, 'answered');
  };

  const remember = (user: string, channel: string | null, answer: BotReply) => {
    if ('outcome' in answer && answer.outcome.ref !== null)
      recent.add(user, channel ?? '', answer.outcome.ref);
  };

  const fail = async (target: Interaction | Message, kind: string, language: Language, error: unknown) => {
    const refusal = explainRefusal(error);
    if (refusal) return log.warn({ kind, code: refusal.code }, refusal.words);
    log.error({ kind, err: error }, 'answering failed');
    try {
      await apologise(target, WORDING[language].failed);
    } catch (second) {
      const { code, words } = explainRefusal(second) ?? { code: undefined, words: 'apologising failed too' };
      log.warn({ kind, code, ...(code === undefined && { err: second }) }, words);
    }
  };

  return {
    async onInteraction(interaction) {
      const since = now();
      let kind = 'interaction';
      try {
        const request = fromInteraction(interaction);
        if (!request) return;
        kind = request.kind;
        const answer = reply(bot, request);
        await deliverToInteraction(interaction, answer);
        remember(interaction.user.id, interaction.channelId, answer);
        record(kind, answer, since);
      } catch (error) {
        await fail(interaction, kind, languageOf(interaction.locale), error);
      }
    },

    async onMessage(message) {
      const since = now();
      try {
        const request = fromMessage(message, recent.get);
        if (!request) return;
        const answer = reply(bot, request);
        await deliverToMessage(message, answer);
        remember(message.author.id, message.channelId, answer);
        record('message', answer, since);
      } catch (error) {
        await fail(message, 'message', messageLanguage(message), error);
      }
    },
  };
}
