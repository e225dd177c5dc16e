import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ServerSettings } from '../settings/serverSettings.ts';
import { publicFor } from './answer/frame.ts';
import { help, question } from './answer/question.ts';
import { renderChoices } from './answer/render.ts';
import { ANSWER_WORDING } from './answer/wording.ts';
import { type Bot, type BotReply, said, send } from './botReply.ts';
import type { Feature } from './feature.ts';
import { FEATURES } from './features.ts';
import { underPolicy } from './languagePolicy.ts';
import type { BotRequest, MessageRequest } from './request.ts';
import { isWelcome, looksLikeQuestion } from './unasked/invited.ts';

export type { Bot, BotReply, Outcome } from './botReply.ts';

/** One entrance for everything that reaches the bot. Pure, synchronous, total. */
export function reply(bot: Bot, request: BotRequest): BotReply {
  const feature = featureFor(bot.knowledge, request);
  // What is suggested while somebody types, they alone see.
  if (feature?.personal || request.kind === 'autocomplete') return respond(bot, request, feature);
  const under = underPolicy(bot, request);
  return respond(under.bot, under.request, feature);
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

function respond(bot: Bot, request: BotRequest, feature: Feature | undefined): BotReply {
  switch (request.kind) {
    case 'message':
      return send(
        'public',
        question(bot, request.text, request.locale, request.recent, publicFor(request.userId)),
      );
    case 'command':
      // One that an earlier version registered: what there is now.
      return feature?.command(bot, request) ?? send('private', help(bot, request.locale));
    case 'autocomplete':
      return { kind: 'choices', choices: feature?.complete?.(bot, request) ?? [] };
    case 'component':
      return feature?.press(bot, request) ?? stale(bot, request);
    case 'modal':
      return feature?.submit?.(bot, request) ?? stale(bot, request);
    case 'context':
      return feature?.context?.(bot, request) ?? stale(bot, request);
  }
}

/** The feature that declares a command, or that printed a custom id. */
function featureFor(knowledge: Knowledge, request: BotRequest): Feature | undefined {
  if (request.kind === 'message') return undefined;
  if ('customId' in request) return owner(request.customId);
  if (request.kind === 'context')
    return FEATURES.find(({ messageCommands = [] }) =>
      messageCommands.some(({ name }) => name === request.name),
    );
  const declares = (commands: readonly { readonly name: string }[] = []) =>
    commands.some(({ name }) => name === request.name);
  return (
    FEATURES.find(({ commands }) => declares(commands)) ??
    FEATURES.find((feature) => declares(feature.offers?.(knowledge)))
  );
}

/** The feature that printed a custom id, by its first word. */
function owner(customId: string): Feature | undefined {
  const [verb = ''] = customId.split(':', 1);
  return FEATURES.find(({ verbs }) => verbs.includes(verb));
}

/** For a button or command that is not (or no longer) ours; what else there is stands below. */
function stale({ knowledge }: Bot, request: BotRequest): BotReply {
  const { locale } = request;
  const payload = renderChoices(knowledge, ANSWER_WORDING[locale].stale, [], locale, true);
  const spoken = said(payload, 'stale', null, locale, 0);
  const onPrivate = 'onPrivate' in request && request.onPrivate;
  return onPrivate ? { kind: 'edit', ...spoken } : send('private', spoken);
}
