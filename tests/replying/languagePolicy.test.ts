import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/knowledge/text.ts';
import { type BotReply, reply } from '../../src/replying/reply.ts';
import type { BotRequest } from '../../src/replying/request.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/settings/serverSettings.ts';
import { candidates, tinyBot } from '../fixtures/bot.ts';

/** Understands every question as one about baking, written in Traditional Chinese. */
const bot = tinyBot({ decision: 'answer', candidates: candidates('baking'), score: 1, language: 'zh-Hant' });
const policy = (language: ServerSettings['language'], serverLocale?: Language) => ({
  settings: { ...DEFAULT_SETTINGS, language },
  ...(serverLocale && { serverLocale }),
});
const languageOf = (answer: BotReply): Language | null =>
  'outcome' in answer ? answer.outcome.language : null;
const asked = (request: Partial<BotRequest>): Language | null =>
  languageOf(
    reply(bot, { kind: 'message', text: '烘焙', locale: 'en', recent: [], ...request } as BotRequest),
  );
const defined = (request: object): Language | null =>
  languageOf(
    reply(bot, { kind: 'command', name: 'define', options: { subject: 'baking' }, locale: 'en', ...request }),
  );

describe('a question is answered in the language', () => {
  it.each<[string, Language, object]>([
    ['of its script where nothing is set', 'zh-Hant', {}],
    ['of its script by that policy', 'zh-Hant', policy('script', 'zh-Hans')],
    ['of the server by that policy', 'zh-Hans', policy('server', 'zh-Hans')],
    ['of its script where the server’s is not known', 'zh-Hant', policy('server')],
    ['that is fixed', 'zh-Hans', policy('zh-Hans', 'en')],
    ['that is fixed, whatever its script', 'en', policy('en', 'zh-Hans')],
  ])('%s', (_, language, request) => {
    expect(asked(request)).toBe(language);
  });
});

describe('a command, which has no script, is answered in the language', () => {
  it.each<[string, Language, object]>([
    ['of the asker’s Discord', 'en', policy('script', 'zh-Hans')],
    ['of the server by that policy', 'zh-Hans', policy('server', 'zh-Hans')],
    ['that is fixed', 'zh-Hant', policy('zh-Hant', 'en')],
  ])('%s', (_, language, request) => {
    expect(defined(request)).toBe(language);
  });
});

it('a button keeps the language that is written in its id', () => {
  const press = {
    kind: 'component',
    customId: 'lang:zh-Hans:baking',
    onPrivate: true,
    locale: 'en',
  } as const;
  expect(languageOf(reply(bot, { ...press, ...policy('en') }))).toBe('zh-Hans');
});

it('what is suggested while somebody types is in their own language', () => {
  const typing = {
    kind: 'autocomplete',
    name: 'define',
    option: 'subject',
    typed: 'bak',
    options: {},
  } as const;
  const own = reply(bot, { ...typing, locale: 'zh-Hans' });
  expect(reply(bot, { ...typing, locale: 'zh-Hans', ...policy('en') })).toEqual(own);
});
