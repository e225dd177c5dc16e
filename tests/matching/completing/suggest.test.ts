import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../src/knowledge/text.ts';
import { loadBot } from '../../../src/loadBot.ts';
import { makeTokenIndex } from '../../../src/matching/completing/tokenIndex.ts';
import type { Bot } from '../../../src/replying/reply.ts';

let bot: Bot;
beforeAll(async () => {
  const loaded = await loadBot('knowledge');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  bot = loaded.bot;
}, 300_000);

const suggest = (typed: string, locale: Language = 'en') => bot.matcher.completeQuestion(typed, locale);
const refs = (typed: string, locale?: Language) => suggest(typed, locale).map(({ ref }) => ref);

describe('questions suggested while one types', () => {
  it.each<[typed: string, first: string, reason: string]>([
    ['sal', 'sales', 'a subject’s name begun is the subject itself'],
    ['slaes', 'sales', 'letters may be swapped'],
    ['marekting', 'marketing', 'in a longer word as well'],
    ['销', 'sales', 'one character is enough'],
    ['運', 'operations', 'in Traditional Chinese, too'],
    ['The goal of s', 'sales.goal', 'a title that begins so'],
    ['goal of slaes', 'sales.goal', 'a title that holds it, once it is mended'],
    ['difference between operations and s', 'operations~sales', 'a phrasing that begins so'],
    ['营销和运营', 'marketing~operations', 'a title in Chinese'],
    ['業務的目', 'sales.goal', 'half a title as Taiwan writes it'],
  ])('“%s” offers %s first: %s', (typed, first) => {
    expect(refs(typed)[0]).toBe(first);
  });

  it('are found by their words in another order', () => {
    for (const ref of refs('sales operations difference')) expect(ref).toMatch(/operations|sales/);
    expect(refs('sales operations difference')).toContain('operations~sales');
  });

  it.each<[string, Language, Language]>([
    ['what is sales', 'zh-Hans', 'en'],
    ['销售是', 'en', 'zh-Hans'],
    ['營運和業', 'en', 'zh-Hant'],
    ['業務', 'zh-Hans', 'zh-Hant'],
  ])('“%s” by a reader of %s is answered in %s, as typed', (typed, locale, language) => {
    const found = suggest(typed, locale);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((one) => one.language))).toEqual(new Set([language]));
    const han = found.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
    expect(han > found.length / 2).toBe(language !== 'en');
  });

  it('are written in the script typed, whichever script they were collected in', () => {
    for (const { text } of suggest('營運和業', 'zh-Hant')) expect(text).not.toMatch(/[营业务运销]/);
    for (const { text } of suggest('运营和销', 'zh-Hans')) expect(text).not.toMatch(/[營業務運銷]/);
  });

  it('name each answer once, at most 25, and only answers that there are', () => {
    for (const typed of ['s', '销', 'what', '的', 'sales']) {
      const found = refs(typed);
      expect(found.length).toBeLessThanOrEqual(25);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((ref) => !bot.knowledge.entries.has(ref))).toEqual([]);
    }
  });

  it('are the same every time', () => {
    for (const typed of ['ops vs', '运营 销售', 'goal']) expect(suggest(typed)).toEqual(suggest(typed));
  });

  it('show nobody a slip of somebody’s', () => {
    const shown = ['oprations', 'diffrence betwen', 'markting'].flatMap((typed) => suggest(typed));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(({ text }) => /opration|diffrence|betwen|markting/i.test(text))).toEqual([]);
  });

  it.each(['', '   ', '😀', 'wifi password', 'qqxxzz', '\u202e\u0000', '???'])('are none for %j', (typed) => {
    expect(suggest(typed)).toEqual([]);
  });

  it('take a few milliseconds, whatever is typed', () => {
    const typed = [
      's',
      '销',
      'what is the',
      '运营和销售有什么',
      'x'.repeat(6000),
      '销售'.repeat(3000),
      'a '.repeat(3000),
    ];
    for (const text of typed) suggest(text);
    const slowest = typed.map((text) => {
      const runs = [1, 2, 3, 4, 5].map(() => {
        const since = performance.now();
        suggest(text);
        return performance.now() - since;
      });
      return Math.min(...runs);
    });
    // Measured: 1 to 10 ms; the rest is for a busy machine.
    expect(Math.max(...slowest)).toBeLessThan(60);
  });
});

describe('names completed while one types', () => {
  it.each([
    ['slaes', 'sales'],
    ['marekting', 'marketing'],
    ['opertaions', 'operations'],
  ])('“%s” finds %s first', (typed, id) => {
    expect(bot.matcher.completeSubject(typed)[0]).toBe(id);
  });

  it('of aspects forgive swapped letters as well', () => {
    expect(bot.matcher.completeAspect('gaol')[0]).toBe('goal');
    expect(bot.matcher.completeAspect('skilsl')[0]).toBe('skills');
  });
});

describe('the index of words', () => {
  const index = makeTokenIndex(
    ['what is sales', 'sales and operations', '运营和销售的区别', '销售'].map((text) => ({ text })),
  );
  const found = (text: string, least = 0.9) => index.find(text, least).map(({ item }) => item.text);

  it('finds words in any order, the last of them unfinished', () => {
    expect(found('operations sal')).toEqual(['sales and operations']);
    expect(found('sal')).toEqual(['what is sales', 'sales and operations']);
    expect(found('oper sales')).toEqual([]);
  });

  it('finds Chinese by two characters', () => {
    expect(found('销售')).toEqual(['运营和销售的区别', '销售']);
    expect(found('销')).toEqual(['运营和销售的区别', '销售']);
    expect(found('区别 运营')).toEqual(['运营和销售的区别']);
  });

  it('finds nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('…')).toEqual([]);
  });
});
