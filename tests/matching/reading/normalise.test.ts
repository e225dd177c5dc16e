import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUESTION, normalise } from '../../../src/matching/reading/normalise.ts';
import { CONVERTER } from '../small.ts';

const plain = (input: string) => normalise(input, CONVERTER).text;

describe('a normalised question', () => {
  it.each([
    ['full-width letters and spaces', 'ＳＡＬＥＳ　ＫＰＩ？', 'sales kpi?'],
    ['half-width katakana and compatibility forms', '①ﬁrst ㎏', '1first kg'],
    ['accents, composed or combining', 'Café naïve cafe\u0301', 'cafe naive cafe'],
    ['curly apostrophes', 'what’s ‘up’ it`s', "what's 'up' it's"],
    ['a mention', '<@123456> 运营是什么', '运营是什么'],
    ['a nickname mention, a role, a channel', '<@!12> <@&34> <#56> sales', 'sales'],
    ['custom emoji', 'sales <:smile:123> <a:party_blob:45> goal', 'sales goal'],
    ['a timestamp and a slash command', '<t:1700000000:R> </ask:123> sales', 'sales'],
    ['emoji joined by invisible characters', '运营👨‍👩‍👧是什么❤️', '运营 是什么'],
    ['a link', '看 https://example.com/a?b=c#d 运营', '看 运营'],
    ['control characters and zero-width spaces', 'sa\u0000les\u200b goal\r\n', 'sa les goal'],
    ['courtesies', 'Hi, what do sales do please?', 'what do sales do'],
    ['courtesies in Chinese', '请问一下，运营是什么，谢谢', '运营是什么'],
    ['runs of white space', '  sales \t\n  goal ', 'sales goal'],
    ['Traditional characters', '這個問題很難', '这个问题很难'],
    ['words of Taiwan in a Traditional text', '營運和業務差在哪', '运营和销售差在哪'],
    ['the same word where it means something else', '業務流程與營運', '业务流程与运营'],
  ])('has no %s', (_, input, expected) => {
    expect(plain(input)).toBe(expected);
  });

  it('leaves what only looks like residue', () => {
    expect(plain('a < b and 3 > 2')).toBe('a < b and 3 > 2');
    expect(plain('ops@example')).toBe('ops@example');
  });

  it('keeps what was typed', () => {
    expect(normalise('  ＯＰＳ 是什么 ', CONVERTER).original).toBe('ＯＰＳ 是什么');
  });

  it('is cut to what a question can be, never through a character', () => {
    const { original } = normalise('😀'.repeat(MAX_QUESTION + 5), CONVERTER);
    expect([...original]).toHaveLength(MAX_QUESTION);
    expect(original.isWellFormed()).toBe(true);
    expect(plain('a'.repeat(5000))).toHaveLength(MAX_QUESTION);
  });

  it('normalises no further when it is normalised again', () => {
    const typed = fc.string({
      unit: fc.constantFrom(..."运營销 sSéａＯ1？'’<@1>:/\n\u200b😀Ⅳ"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(typed, (input) => {
        expect(plain(plain(input))).toBe(plain(input));
      }),
    );
  });
});

describe('the language of a question', () => {
  it.each([
    ['运营是什么', 'zh-Hans'],
    ['營運是什麼', 'zh-Hant'],
    ['运营和銷售', 'zh-Hans'],
    ['what is sales', 'en'],
    ['sales 是什么', 'zh-Hans'],
    ['业务 vs 营销', 'zh-Hans'],
    ['ｗｈａｔ', 'en'],
    ['123 ?!', null],
    ['привет', null],
    ['😀', null],
    ['', null],
    ['<@123> <:sales:55>', null],
    ['https://example.com/sales', null],
  ])('of %j is %s', (input, language) => {
    expect(normalise(input, CONVERTER).language).toBe(language);
  });

  it('says which scripts it has', () => {
    expect(normalise('ops 是什么', CONVERTER)).toMatchObject({ hasHan: true, hasLatin: true });
    expect(normalise('42', CONVERTER)).toMatchObject({ hasHan: false, hasLatin: false });
  });
});

describe('a message that is nothing but a courtesy', () => {
  it.each([
    ...['hello', 'Hi there!', 'hey', 'HELLO???', 'good morning everyone', 'anyone here?', '👋 hi', 'hi bot'],
    ...[
      '你好',
      '您好！',
      '在吗',
      '在吗？在吗',
      '哈喽哈喽',
      '嗨~',
      '早上好呀',
      '大家好，在吗',
      '早安',
      'hi 你好',
      '有人在嗎',
    ],
  ])('greets: %s', (input) => {
    expect(normalise(input, CONVERTER).courtesy).toBe('greeting');
  });

  it.each([
    ...[
      'thanks!',
      'Thank you so much',
      'cheers',
      'ty',
      'ok great, thanks a lot',
      'thx 🙏',
      'many thanks for your help',
    ],
    ...[
      '谢谢',
      '谢谢啦',
      '好的，谢谢',
      '多谢多谢',
      '感谢解答！',
      '謝謝你',
      '辛苦了',
      '唔該晒',
      'ok 谢谢',
      'hello, thanks',
    ],
  ])('thanks: %s', (input) => {
    expect(normalise(input, CONVERTER).courtesy).toBe('thanks');
  });

  it.each([
    ...[
      'hi, what is sales',
      'thanks, and marketing?',
      'cheers team building',
      'history',
      'tyre',
      'ok',
      'what',
      '',
    ],
    ...[
      '你好，运营是什么',
      '谢谢，那销售呢',
      '在吗？运营是干嘛的',
      '早会',
      '谢谢你的运营',
      '好的',
      '?!',
      '你好厉害',
    ],
  ])('is not: %j', (input) => {
    expect(normalise(input, CONVERTER).courtesy).toBeNull();
  });

  it('keeps all of it', () => {
    expect(plain('hello there')).toBe('hello there');
    expect(plain('你好，谢谢')).toBe('你好,谢谢');
  });
});
