import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyUnasked } from '../../../src/replying/reply.ts';
import type { MessageRequest } from '../../../src/replying/request.ts';
import { looksLikeQuestion } from '../../../src/replying/unasked/invited.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/serverSettings.ts';
import { candidates, tinyBot } from '../../fixtures/bot.ts';

describe('a message looks like a question', () => {
  it.each([
    'what is marketing',
    'What’s the difference between sales and ops?',
    'whats operations',
    'waht is sales',
    'so what do ops people actually do all day',
    'hi, how do I get into sales',
    'Hello everyone! Which KPIs does marketing have',
    'who owns retention?',
    'how to become a marketer',
    'is sales the same as marketing',
    'do marketers need maths',
    'can anyone explain what operations does',
    'does anybody know who signs contracts',
    'not sure what the difference is between ops and sales',
    'I don’t get why we need distribution',
    'explain e-commerce',
    'please define direct sales',
    'tell me about hybrid sales',
    'difference between sales and marketing',
    'sales vs marketing',
    'our new crm, what is it',
    'joined last week. what does operations do',
  ])('in English: %s', (text) => expect(looksLikeQuestion(text)).toBe(true));

  it.each([
    '运营是什么',
    '运营和销售有什么区别',
    '運營跟業務差在哪',
    '销售每天都在干嘛',
    '行銷是不是就是推廣',
    '市场部做广告吗',
    '那销售呢',
    '请解释一下分销',
    '介绍一下电商模式',
    '对比直销和分销',
    '我不知道运营做什么的',
    '我想知道營銷的目標',
    '运营和销售的区别',
    '怎么转到产品运营',
    '运营算产品那边的人还是商务那边的人',
    '有谁知道什么叫闭环',
    '運營？',
  ])('in Chinese: %s', (text) => expect(looksLikeQuestion(text)).toBe(true));

  it.each([
    '乜嘢係營運',
    '銷售同營銷有咩分別',
    '做運營點樣入行',
    '邊個負責留存',
    '分銷係咪即係代理',
    '點解要做推廣',
    '你哋識唔識營銷',
  ])('in Cantonese: %s', (text) => expect(looksLikeQuestion(text)).toBe(true));
});

describe('a message is let pass', () => {
  it.each([
    'I moved from sales to marketing last week',
    'When I was in sales we made forty calls a day',
    'The marketing team is responsible for the brand.',
    'What a great launch, well done everyone!',
    'how nice of you',
    'I know what operations does',
    'do it now',
    'will do',
    'have a nice day',
    'Would be great to have more leads',
    'Thanks, that explains the difference between ops and sales',
    'list updated',
    'lol',
    '',
    '   ',
  ])('that states something: %j', (text) => expect(looksLikeQuestion(text)).toBe(false));

  it.each([
    '我今天转到运营部门了',
    '我知道什么是运营',
    '他问我销售是做什么的',
    '没什么区别',
    '没什么',
    '随便什么都可以',
    '不管怎样先做完',
    '几乎没人来',
    '谁都可以参加',
    '销售和运营都很重要。',
    '我比较喜欢营销',
    '今天介绍了运营的职责',
    '我負責行銷',
    '昨日做完銷售報告啦',
    '冇乜嘢',
  ])('that states something: %s', (text) => expect(looksLikeQuestion(text)).toBe(false));

  it.each([
    ['a link', 'what is this? https://example.com'],
    ['an invitation', 'who wants to join? discord.gg/abc'],
    ['code', 'why does `foo()` fail?'],
    ['a block of code', '```js\nwhy?\n```'],
    ['a quotation', '> what is sales\nwell'],
    ['a mention of somebody', '<@900000000000000008> what is sales?'],
    ['a mention of a role', 'what is sales <@&900000000000000006>?'],
    ['a mention of a channel', 'what is <#900000000000000003> for?'],
    ['a mention of all', 'what is sales @everyone?'],
    ['another bot’s command', '!help what is sales'],
    ['another bot’s command with a letter', 't!what is sales'],
    ['another bot’s command with a question mark', '?rank what is mine'],
    ['a slash command that was not sent', '/ask what is sales'],
    ['marks alone', '???'],
    ['a question mark in full width alone', '？'],
    ['a smiley', ':)?'],
    ['a story', `${'I went to work and thought about it. '.repeat(10)}what is sales?`],
    ['many lines', 'one\ntwo\nthree\nwhat is sales?'],
  ])('that is or holds %s', (_, text) => expect(looksLikeQuestion(text)).toBe(false));
});

it('whatever a message holds, it is told quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      expect(typeof looksLikeQuestion(text)).toBe('boolean');
    }),
    { numRuns: 500 },
  );
  const since = performance.now();
  for (const part of ['what ', 'hi so ', '什么', 'a vs ', 'is it, ', '不 ', 'anyone know '])
    for (const length of [290, 2000, 4000]) looksLikeQuestion(part.repeat(length).slice(0, length));
  expect(performance.now() - since).toBeLessThan(200);
});

describe('an answer that nobody asked the bot for', () => {
  const ask = (text: string): MessageRequest => ({ kind: 'message', text, locale: 'en', recent: [] });
  const answering = (score: number) =>
    tinyBot({ decision: 'answer', candidates: [{ ...candidates('baking')[0], score }] as never, score });
  const offer = { ...DEFAULT_SETTINGS, nearMiss: 'offer' } as const;

  it('comes where it is sure, for all to see', () => {
    expect(replyUnasked(answering(0.9), ask('what is baking?'), DEFAULT_SETTINGS)).toMatchObject({
      kind: 'send',
      visibility: 'public',
      outcome: { ref: 'baking' },
    });
  });

  it('does not come to what is no question', () => {
    expect(replyUnasked(answering(0.9), ask('baking is fun'), DEFAULT_SETTINGS)).toBeNull();
  });

  it.each([
    ['an answer that is not quite sure', answering(0.6)],
    ['candidates', tinyBot({ decision: 'suggest', candidates: candidates('baking', 'delivery') })],
  ])('that would be %s comes only where the server wants such offers', (_, bot) => {
    expect(replyUnasked(bot, ask('what is baking?'), DEFAULT_SETTINGS)).toBeNull();
    expect(replyUnasked(bot, ask('what is baking?'), offer)).toMatchObject({ kind: 'send' });
  });

  it.each(['none', 'help'] as const)('never says %s', (decision) => {
    const bot = tinyBot({ decision, candidates: candidates('baking'), score: 0.9 });
    expect(replyUnasked(bot, ask('what is baking?'), offer)).toBeNull();
  });
});
