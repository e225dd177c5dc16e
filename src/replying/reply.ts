import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ServerSettings } from '../settings/serverSettings.ts';
import { publicFor } from './answer/frame.ts';
import { instead } from './answer/offer.ts';
import { help, question } from './answer/question.ts';
import { renderOffer } from './answer/render.ts';
import { ANSWER_WORDING } from './answer/wording.ts';
import { type Bot, type BotReply, said, send } from './botReply.ts';
import type { Command, Feature, MessageCommand } from './feature.ts';
import { FEATURES } from './features.ts';
import { underPolicy } from './languagePolicy.ts';
import type { BotRequest, MessageRequest } from './request.ts';
import { isWelcome, looksLikeQuestion } from './unasked/invited.ts';

export type { Bot, BotReply, Outcome } from './botReply.ts';

/** One entrance for everything that reaches the bot. Pure, synchronous, total. */
export function reply(bot: Bot, request: BotRequest): BotReply {
  // What is suggested while somebody types, they alone see.
  const personal = request.kind === 'autocomplete' || featureFor(bot.knowledge, request)?.personal;
  const under = personal ? { bot, request } : underPolicy(bot, request);
  return respond(under.bot, under.request) ?? stale(under.bot, under.request);
}

/**
 * The reply to a message that nobody addressed to the bot, in a channel where it answers all the same; null
 * where it keeps silent: no question, or not sure and the server does not want candidates.
 */
export function replyUnasked(bot: Bot, request: MessageRequest, settings: ServerSettings): BotReply | null {
  if (!looksLikeQuestion(request.text)) return null;
  const answered = reply(bot, request);
  return answered.kind === 'send' && isWelcome(answered.outcome, settings) ? answered : null;
}

/** Null for what no feature knows, or no longer. */
function respond(bot: Bot, request: BotRequest): BotReply | null {
  const { knowledge } = bot;
  switch (request.kind) {
    case 'message':
      return send(
        'public',
        question(bot, request.text, request.locale, request.recent, publicFor(request.userId)),
      );
    case 'command':
      // One that an earlier version registered: what there is now.
      return (
        declared(knowledge, request.name)?.command.run(bot, request) ??
        send('private', help(bot, request.locale))
      );
    case 'autocomplete': {
      const completers = declared(knowledge, request.name)?.command.completers ?? {};
      const complete = Object.hasOwn(completers, request.option) ? completers[request.option] : undefined;
      return { kind: 'choices', choices: complete?.(bot, request) ?? [] };
    }
    case 'component':
      return owner(request.customId)?.press(bot, request) ?? null;
    case 'modal':
      return owner(request.customId)?.submit?.(bot, request) ?? null;
    case 'context':
      return messageCommandOf(request.name)?.run(bot, request) ?? null;
  }
}

/** The feature that declares a command, or that printed a custom id. */
function featureFor(knowledge: Knowledge, request: BotRequest): Feature | undefined {
  if ('customId' in request) return owner(request.customId);
  return request.kind === 'command' ? declared(knowledge, request.name)?.feature : undefined;
}

/** What is there whatever the bot knows comes before what the knowledge brings; see `commandsFor`. */
function declared(knowledge: Knowledge, name: string) {
  const named = ({ command }: { readonly command: Command }) => command.body.name === name;
  const all = (commandsOf: (feature: Feature) => readonly Command[]) =>
    FEATURES.flatMap((feature) => commandsOf(feature).map((command) => ({ feature, command })));
  return (
    all(({ commands = [] }) => commands).find(named) ??
    all((feature) => feature.offers?.(knowledge) ?? []).find(named)
  );
}

const messageCommandOf = (name: string): MessageCommand | undefined =>
  FEATURES.flatMap(({ messageCommands = [] }) => messageCommands).find(({ body }) => body.name === name);

/** The feature that printed a custom id, by its first word. */
function owner(customId: string): Feature | undefined {
  const [verb = ''] = customId.split(':', 1);
  return FEATURES.find(({ verbs }) => verbs.includes(verb));
}

/** For a button or command that is not (or no longer) ours; what else there is stands below. */
function stale({ knowledge }: Bot, request: BotRequest): BotReply {
  const { locale } = request;
  const payload = renderOffer(knowledge, instead(ANSWER_WORDING[locale].stale), locale);
  const spoken = said(payload, 'stale', null, locale, 0);
  const onPrivate = 'onPrivate' in request && request.onPrivate;
  return onPrivate ? { kind: 'edit', ...spoken } : send('private', spoken);
}
