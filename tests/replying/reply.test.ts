import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { HELP_WORDING } from '../../src/replying/answer/help/wording.ts';
import { ANSWER_WORDING } from '../../src/replying/answer/wording.ts';
import { auditPayload } from '../../src/replying/audit.ts';
import { LOOKUP_WORDING } from '../../src/replying/lookup/wording.ts';
import { type BotReply, reply } from '../../src/replying/reply.ts';
import type { BotRequest } from '../../src/replying/request.ts';
import { candidates, tinyBot } from '../fixtures/bot.ts';

const bot = tinyBot();

const message = (text: string, locale: BotRequest['locale'] = 'en'): BotRequest => ({
  kind: 'message',
  text,
  locale,
  recent: [],
});
const command = (
  name: string,
  options: Record<string, string>,
  locale: BotRequest['locale'] = 'en',
): BotRequest => ({
  kind: 'command',
  name,
  options,
  locale,
});
const press = (customId: string, onPrivate = true): BotRequest => ({
  kind: 'component',
  customId,
  onPrivate,
  locale: 'en',
});

/** Who sees it, what was decided, and the first line. */
const gist = (said: BotReply) =>
  !('payload' in said)
    ? said
    : {
        kind: said.kind === 'send' ? said.visibility : said.kind,
        decision: said.outcome.decision,
        ref: said.outcome.ref,
        line: said.payload.content.split('\n')[0],
      };
const buttons = (said: BotReply): string[] =>
  !('payload' in said)
    ? []
    : said.payload.components.flatMap(({ components }) => components.map(({ custom_id }) => custom_id));

describe('a question', () => {
  it('that is understood is answered for all to see', () => {
    const sure = tinyBot({ decision: 'answer', candidates: candidates('baking'), score: 0.9 });
    expect(gist(reply(sure, message('?')))).toEqual({
      kind: 'public',
      decision: 'answer',
      ref: 'baking',
      line: '### What baking is',
    });
  });

  it('is answered in its own language, else in Discord’s', () => {
    const inChinese = tinyBot({ decision: 'answer', candidates: candidates('baking'), language: 'zh-Hant' });
    expect(gist(reply(inChinese, message('?', 'en')))).toMatchObject({ line: '### 烘焙是什麼' });
    const silent = tinyBot({ decision: 'answer', candidates: candidates('baking') });
    expect(gist(reply(silent, message('?', 'zh-Hans')))).toMatchObject({ line: '### 烘焙是什么' });
  });

  it('that may mean several things gets a choice of them, and no answer', () => {
    const unsure = tinyBot({ decision: 'suggest', candidates: candidates('baking', 'delivery.goal') });
    const said = reply(unsure, message('?'));
    expect(gist(said)).toEqual({
      kind: 'public',
      decision: 'suggest',
      ref: null,
      line: ANSWER_WORDING.en.suggest,
    });
    expect(buttons(said)).toEqual(['show:en:baking', 'show:en:delivery.goal']);
  });

  it('without an answer is told so, with a way on', () => {
    const said = reply(tinyBot(), message('?'));
    expect(gist(said)).toEqual({ kind: 'public', decision: 'none', ref: null, line: ANSWER_WORDING.en.none });
    expect(buttons(said)).toEqual(['help:en', 'browse:en']);
  });

  it('with an unknown side is told which, made harmless', () => {
    const half = tinyBot({
      unknown: { text: '**@everyone**', kind: 'side' },
      candidates: candidates('baking'),
    });
    const said = reply(half, message('?'));
    expect(gist(said)).toMatchObject({
      decision: 'none',
      line: 'I don’t know “\\*\\*@\u200beveryone\\*\\*”, so I can’t put it in a comparison.',
    });
    expect(buttons(said)).toEqual(['show:en:baking', 'help:en', 'browse:en']);
  });

  it('about the bot gets help', () => {
    expect(gist(reply(tinyBot({ decision: 'help' }), message('?')))).toMatchObject({
      decision: 'help',
      line: `### ${HELP_WORDING.en.title}`,
    });
  });

  it('that is empty is asked for', () => {
    expect(gist(reply(bot, message('  ')))).toMatchObject({
      decision: 'none',
      line: ANSWER_WORDING.en.empty('Baking versus delivery'),
    });
  });
});

describe('/define', () => {
  it.each([
    [{ subject: 'baking' }, 'baking'],
    [{ subject: 'baking', aspect: 'goal' }, 'baking.goal'],
    [{ subject: 'bak', aspect: 'sk' }, 'baking.skills'],
  ])('%j shows %s', (options, ref) => {
    expect(gist(reply(bot, command('define', options)))).toMatchObject({
      kind: 'public',
      decision: 'answer',
      ref,
    });
  });

  it.each([
    [{ subject: 'moon' }, /I don’t know “moon”/],
    [{ subject: '' }, /I don’t know/],
    [{ subject: 'baking', aspect: 'moon' }, /I don’t know “moon”/],
  ])('%j is told privately what is wrong', (options, line) => {
    expect(gist(reply(bot, command('define', options)))).toMatchObject({
      kind: 'private',
      decision: 'none',
      line: expect.stringMatching(line),
    });
  });
});

describe('/compare', () => {
  it.each([
    [{ a: 'delivery', b: 'baking' }, 'baking~delivery'],
    [{ a: 'baking', b: 'baking', c: 'delivery', aspect: 'skills' }, 'baking~delivery.skills'],
  ])('%j shows %s', (options, ref) => {
    expect(gist(reply(bot, command('compare', options)))).toMatchObject({
      kind: 'public',
      decision: 'answer',
      ref,
    });
  });

  it.each([
    [{ a: 'baking', b: 'baking' }, LOOKUP_WORDING.en.compareTooFew],
    [{ a: 'baking', b: 'moon' }, LOOKUP_WORDING.en.badOption('moon')],
    [{ a: 'baking', b: 'delivery', aspect: 'moon' }, LOOKUP_WORDING.en.badOption('moon')],
  ])('%j is told privately what is wrong', (options, line) => {
    expect(gist(reply(bot, command('compare', options)))).toMatchObject({
      kind: 'private',
      decision: 'none',
      line,
    });
  });

  it('without what it needs, as Discord never sends it, is told what there is', () => {
    for (const options of [{}, { a: 'baking' }, { a: 'baking', b: 'delivery', private: 'maybe' }])
      expect(gist(reply(bot, command('compare', options)))).toMatchObject({
        kind: 'private',
        decision: 'help',
      });
  });

  it('says so where there is nothing to set side by side', () => {
    const compared = reply(bot, command('compare', { a: 'baking', b: 'delivery', aspect: 'collaboration' }));
    expect(gist(compared)).toMatchObject({ decision: 'answer' }); // each has a brief on it
  });
});

describe('a button', () => {
  it('on a private message puts the answer in its place', () => {
    expect(gist(reply(bot, press('show:zh-Hans:delivery')))).toEqual({
      kind: 'edit',
      decision: 'answer',
      ref: 'delivery',
      line: '### 配送是什么',
    });
  });

  it('on a public message answers its presser alone', () => {
    expect(gist(reply(bot, press('lang:zh-Hant:delivery', false)))).toMatchObject({
      kind: 'private',
      line: '### 配送是什麼',
    });
  });

  it('from long ago follows a redirect', () => {
    expect(gist(reply(bot, press('show:en:oven')))).toMatchObject({ ref: 'baking' });
  });

  it('that leads nowhere any more says so, with what is near', () => {
    const said = reply(bot, press('show:en:baking.money'));
    expect(gist(said)).toMatchObject({ kind: 'edit', decision: 'stale', line: ANSWER_WORDING.en.stale });
    expect(buttons(said)).toEqual(['show:en:baking', 'help:en', 'browse:en']);
  });

  it.each(['', 'nonsense', 'show:en:__proto__', 'x'.repeat(100), 'show:xx:baking'])(
    'with the id %j is stale, not an error',
    (id) => {
      expect(gist(reply(bot, press(id)))).toMatchObject({ decision: 'stale' });
    },
  );
});

describe('autocomplete', () => {
  const typing = (option: string, typed: string, options: Record<string, string> = {}): BotRequest => ({
    kind: 'autocomplete',
    name: 'compare',
    option,
    typed,
    options,
    locale: 'zh-Hans',
  });

  it('names subjects in the reader’s language, and gives their ids', () => {
    expect(reply(bot, typing('a', 'b'))).toEqual({
      kind: 'choices',
      choices: [{ name: '烘焙', value: 'baking' }],
    });
  });

  it('leaves out what is chosen already', () => {
    expect(reply(bot, typing('b', '', { a: 'baking', b: '' }))).toEqual({
      kind: 'choices',
      choices: [{ name: '配送', value: 'delivery' }],
    });
  });

  it('offers the aspects on which the chosen have something to say', () => {
    const all = reply(bot, typing('aspect', '', { a: 'baking', b: 'delivery' }));
    expect(all.kind === 'choices' && all.choices.map(({ value }) => value)).toEqual([
      'goal',
      'skills',
      'collaboration',
    ]);
  });
});

describe('whatever reaches the bot', () => {
  it('gets a reply that Discord takes', () => {
    const texts = ['', ' ', '运营', '@everyone **x**', 'x'.repeat(6000), '\u202e\0', '😀'.repeat(2000)];
    const decisions = ['answer', 'suggest', 'none', 'help'] as const;
    for (const locale of LANGUAGES)
      for (const text of texts) {
        for (const decision of decisions) {
          const told = tinyBot(
            { decision, unknown: decision === 'none' ? { text, kind: 'alone' } : null },
            bot.knowledge,
          );
          accept(reply(told, message(text, locale)));
        }
        for (const options of [{ subject: text }, { a: text, b: 'baking' }, { question: text }])
          for (const name of ['ask', 'define', 'compare', 'help', 'unheard-of'])
            accept(reply(bot, command(name, options, locale)));
        accept(
          reply(bot, {
            kind: 'autocomplete',
            name: 'define',
            option: 'subject',
            typed: text,
            options: {},
            locale,
          }),
        );
        accept(reply(bot, { kind: 'component', customId: text, onPrivate: true, locale }));
      }
  });

  const accept = (said: BotReply) => {
    if (said.kind === 'choices') expect(said.choices.length).toBeLessThanOrEqual(25);
    else if (!('payload' in said)) throw new Error(`${said.kind} was not asked for`);
    else expect(auditPayload(said.payload)).toEqual([]);
  };
});
