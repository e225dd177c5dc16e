import { type Bot, type BotReply, said, send } from './botReply.ts';
import type { Feature } from './feature.ts';
import { FEATURES } from './features.ts';
import { help, question } from './question.ts';
import { renderChoices } from './render.ts';
import type { BotRequest } from './request.ts';
import { WORDING } from './wording.ts';

export type { Bot, BotReply, Outcome } from './botReply.ts';

/** One entrance for everything that reaches the bot. Pure, synchronous, total. */
export function reply(bot: Bot, request: BotRequest): BotReply {
  const { locale } = request;
  switch (request.kind) {
    case 'message':
      return send('public', question(bot, request.text, locale, request.recent));
    case 'command': {
      const feature = FEATURES.find(({ commands }) => commands.some(({ name }) => name === request.name));
      // One that an earlier version registered: what there is now.
      return feature?.command(bot, request) ?? send('private', help(bot, locale));
    }
    case 'autocomplete': {
      const feature = FEATURES.find(({ commands }) => commands.some(({ name }) => name === request.name));
      return { kind: 'choices', choices: feature?.complete?.(bot, request) ?? [] };
    }
    case 'component':
      return owner(request.customId)?.press(bot, request) ?? stale(bot, request);
    case 'modal':
      return owner(request.customId)?.submit?.(bot, request) ?? stale(bot, request);
    case 'context': {
      const feature = FEATURES.find(({ commands }) => commands.some(({ name }) => name === request.name));
      return feature?.context?.(bot, request) ?? stale(bot, request);
    }
  }
}

/** The feature that printed a custom id, by its first word. */
function owner(customId: string): Feature | undefined {
  const [verb = ''] = customId.split(':', 1);
  return FEATURES.find(({ verbs }) => verbs.includes(verb));
}

/** For a button or command that is not (or no longer) ours; what else there is stands below. */
function stale({ knowledge }: Bot, request: BotRequest): BotReply {
  const { locale } = request;
  const payload = renderChoices(knowledge, WORDING[locale].stale, [], locale, true);
  const spoken = said(payload, 'stale', null, locale, 0);
  const onPrivate = 'onPrivate' in request && request.onPrivate;
  return onPrivate ? { kind: 'edit', ...spoken } : send('private', spoken);
}
