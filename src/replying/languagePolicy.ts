import type { Language } from '../knowledge/text.ts';
import type { Bot } from './botReply.ts';
import type { BotRequest } from './request.ts';

/**
 * The bot and the request as the server's language policy has them. By script nothing changes: a question is
 * answered in its own language, whatever has none in that of the asker's Discord. Otherwise everything said is in
 * one language: it takes the place of the asker's, and the question's script no longer tells another. Buttons
 * keep the language that is written in their ids, since somebody chose it.
 */
export function underPolicy(bot: Bot, request: BotRequest): { bot: Bot; request: BotRequest } {
  const language = policyLanguage(request);
  if (language === null) return { bot, request };
  const { matcher } = bot;
  return {
    bot: {
      ...bot,
      matcher: {
        ...matcher,
        interpret: (text, recent) => ({ ...matcher.interpret(text, recent), language: null }),
      },
    },
    request: { ...request, locale: language },
  };
}

/** The one language of a server; null where the question decides, or where it is not known. */
function policyLanguage({ settings, serverLocale }: BotRequest): Language | null {
  const policy = settings?.language ?? 'script';
  if (policy === 'script') return null;
  return policy === 'server' ? (serverLocale ?? null) : policy;
}
