import { LANGUAGES } from '../knowledge/text.ts';
import { example } from './answer/scope.ts';
import { type Bot, reply } from './reply.ts';

/**
 * Makes now what the first askers would otherwise wait for: the index for completing questions takes half a
 * second, and an interaction lives three.
 */
export function warmUp(bot: Bot): void {
  for (const locale of LANGUAGES) {
    const text = example(bot.knowledge, locale);
    reply(bot, { kind: 'message', text, locale, recent: [] });
    reply(bot, {
      kind: 'autocomplete',
      name: 'ask',
      option: 'question',
      typed: text.slice(0, 5),
      options: {},
      locale,
    });
  }
}
