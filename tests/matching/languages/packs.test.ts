import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { CHINESE } from '../../../src/matching/languages/chinese.ts';
import { ENGLISH } from '../../../src/matching/languages/english.ts';
import { type LanguagePack, ORDINALS, type Sign } from '../../../src/matching/languages/language.ts';
import {
  LANGUAGE_PACKS,
  oneOf,
  packOf,
  packOfScript,
  packWritten,
  pickedPosition,
  says,
} from '../../../src/matching/languages/packs.ts';
import { CONVERTER } from '../small.ts';

/** For each sign, a text that has it and one much like it that has not; null where the language has no such sign. */
type Samples = Readonly<Record<Sign, readonly [has: string, lacks: string] | null>>;

const SIGNS: readonly (readonly [string, LanguagePack, Samples])[] = [
  [
    'Chinese',
    CHINESE,
    {
      greets: ['你好，运营是什么', '运营是什么，你好'],
      thanks: ['运营是什么，谢谢', '谢谢你说运营'],
      greeting: ['在吗', '现在吗'],
      gratitude: ['好的，谢谢啦', '好的'],
      compares: ['运营跟销售哪个好', '运营的目标'],
      lists: ['、', '的'],
      wholeDifference: ['它和营销有什么区别', '把它和营销摆一起'],
      besideAfter: ['部门和研发的区别', '的目标'],
      besideBefore: ['请问研发和', '研发的'],
      nobody: ['它们', '它们俩的活'],
      equates: null,
      asksWho: ['运营是谁', '运营是啥'],
      noName: ['他们组', '法务组'],
      opensFollowUp: ['那销售呢', '那行'],
      endsFollowUp: ['销售呢？', '呢子大衣'],
      pointsBack: ['前者的目标', '销售的目标'],
      pronoun: ['它的目标', '销售的目标'],
      several: ['这俩的区别', '这个的区别'],
      threeOrMore: ['三者一起看', '两者一起看'],
      countsTogether: ['这三个', '三者'],
      likewise: ['销售也一样吗', '销售一样吗'],
      adds: ['加上营销呢', '营销呢'],
      opensBeside: ['跟销售比呢', '跟谁配合'],
      likens: ['那不就是营销吗', '不是营销'],
      replaces: ['换成营销', '加上营销'],
      within: ['做这块的运营', '做运营'],
      pointsAtOne: ['它适合谁', '它们适合谁'],
    },
  ],
  [
    'English',
    ENGLISH,
    {
      greets: ['hello there, what is sales', 'what is hello there'],
      thanks: ['what is sales, thanks', 'thanks for what'],
      greeting: ['hi there', 'history'],
      gratitude: ['ok, thanks a lot', 'ok'],
      compares: ['how does sales differ from ops', 'goals of ops'],
      lists: ['and the', 'as a'],
      wholeDifference: ['is it the same as marketing', 'put it beside marketing'],
      besideAfter: [' team vs legal', ' goals'],
      besideBefore: ['compare legal and ', 'goals of legal '],
      nobody: ['each other', 'each other team'],
      equates: ['well, is ', 'well, this '],
      asksWho: ['who is sales', 'what is sales'],
      noName: ['wrong with you', 'customer success'],
      opensFollowUp: ['and sales?', 'and'],
      endsFollowUp: null,
      pointsBack: ['what about the latter', 'what about sales'],
      pronoun: ['what are they for', 'what are sales for'],
      several: ['put both side by side', 'put one in a row'],
      threeOrMore: ['put the three in a row', 'put the two in a row'],
      countsTogether: null,
      likewise: ['same for sales', 'the same as sales'],
      adds: ['where does marketing come in', 'when does marketing come'],
      opensBeside: ['vs sales', 'is it vs sales'],
      likens: ["isn't that just marketing", 'just marketing'],
      replaces: ['marketing instead of sales', 'marketing and sales'],
      within: ['the ops people for that', 'the ops people that I know'],
      pointsAtOne: ['would that help', 'would they help'],
    },
  ],
];

const ORDINAL_SAMPLES = [
  ['Chinese', CHINESE, { last: '最后一个', first: '前者', second: '第二个', third: '第三种' }],
  ['English', ENGLISH, { last: 'the latter', first: 'the first', second: 'the second', third: 'the third' }],
] as const;

describe('a language', () => {
  it('is tested here, each one', () => {
    expect(SIGNS.map(([, pack]) => pack)).toEqual(LANGUAGE_PACKS);
  });

  it.each(SIGNS)('%s knows each sign where it is, and only there', (_, pack, samples) => {
    for (const [sign, sample] of Object.entries(samples) as [Sign, Samples[Sign]][]) {
      const pattern = pack[sign];
      if (sample === null || pattern === null) {
        expect([sample, pattern], sign).toEqual([null, null]);
        continue;
      }
      expect(pattern.test(sample[0]), `${sign}: ${sample[0]}`).toBe(true);
      expect(pattern.test(sample[1]), `not ${sign}: ${sample[1]}`).toBe(false);
      expect(pattern.global || pattern.sticky, `${sign} keeps no state`).toBe(false);
    }
  });

  it('names who is set beside a name', () => {
    expect(CHINESE.besideAfter.exec('部门和研发的区别')?.[1]).toBe('研发');
    expect(CHINESE.besideBefore.exec('请问研发和')?.[1]).toBe('研发');
    expect(ENGLISH.besideAfter.exec(' team vs customer success?')?.[1]).toBe('customer success');
    expect(ENGLISH.besideBefore.exec('compare legal and ')?.[1]).toBe('legal');
  });

  it.each(ORDINAL_SAMPLES)('%s picks one of several', (_, { ordinals }, samples) => {
    for (const said of ORDINALS)
      expect(ORDINALS.filter((ordinal) => ordinals[ordinal].test(samples[said]))).toEqual([said]);
  });

  it('finds a name by itself, not inside a longer word', () => {
    expect('做销售的'.replace(CHINESE.standing('销售'), 'X')).toBe('做X的');
    expect('Sales, wholesales, c++ sales'.replace(ENGLISH.standing('sales'), 'X')).toBe(
      'X, wholesales, c++ X',
    );
    expect('a.b axb'.replace(CHINESE.standing('a.b'), 'X')).toBe('X axb');
  });

  it('takes the first part of a name for the whole', () => {
    expect(CHINESE.restOf('用户运营', CHINESE.withoutFillers('那用户的呢').trim().split(' '))).toBe('运营');
    expect(CHINESE.restOf('运营', ['运营'])).toBeNull();
    const words = ENGLISH.withoutFillers('and the user one').trim().split(' ');
    expect(ENGLISH.restOf(ENGLISH.foldName('User Operations'), words)).toBe('operations');
    expect(ENGLISH.restOf('user', words)).toBeNull();
    expect(ENGLISH.restOf('new media operations', ['new', 'media'])).toBe('operations');
    expect(ENGLISH.restOf('new media operations', ['media'])).toBeNull();
  });

  it('knows whom a question is about that asks what somebody is or does', () => {
    const about = ({ asksAbout }: LanguagePack, text: string) =>
      asksAbout.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
    expect(about(CHINESE, '法务部是干嘛的')).toEqual(['法务部']);
    expect(about(CHINESE, '法务部请假了')).toEqual([]);
    expect(about(ENGLISH, 'what does the legal team do')).toEqual(['legal']);
    expect(about(ENGLISH, 'what do I tell legal')).toEqual([]);
  });

  it('takes out what a comparison says besides names, and nothing else', () => {
    const left = ({ withoutComparing }: LanguagePack, text: string) =>
      withoutComparing(text)
        .replace(/[\s\p{P}]+/gu, ' ')
        .trim();
    expect(left(CHINESE, '请比较一下X和Y有什么不同')).toBe('X Y');
    expect(left(CHINESE, 'X和Y哪个工资高')).toBe('X Y 工资高');
    expect(left(ENGLISH, "what's the difference between X, Y and the Z team?")).toBe('X Y Z');
    expect(left(ENGLISH, 'compare X and Y salaries')).toBe('X Y salaries');
  });

  it('takes out what only joins a follow-up to what was said', () => {
    expect(CHINESE.withoutJoining('那营销也呢？').trim()).toBe('营销');
    expect(CHINESE.withoutJoining('营销是什么')).toBe('营销是什么');
    expect(ENGLISH.withoutJoining('so what about marketing as well').trim()).toBe('marketing');
    expect(ENGLISH.withoutJoining('what is marketing')).toContain('is marketing');
  });

  it('puts back what a question left out', () => {
    expect(CHINESE.complete(['运营', '销售'], '技能', '那技能呢')).toBe('运营和销售的技能 那技能呢');
    expect(CHINESE.complete(['运营'], '', '那它呢')).toBe('运营 那它呢');
    expect(ENGLISH.complete(['sales', 'ops'], 'skills', 'and skills?')).toBe(
      'sales and ops skills and skills?',
    );
  });

  it('knows a short question from a long one', () => {
    expect([14, 15].map((length) => CHINESE.isShort('好'.repeat(length)))).toEqual([true, false]);
    expect([9, 10].map((length) => ENGLISH.isShort('a '.repeat(length).trim()))).toEqual([true, false]);
  });

  it('takes its words’ endings off, and leaves those of another', () => {
    expect(ENGLISH.stem('skills')).toBe('skill');
    expect(ENGLISH.commonWords().has('founded')).toBe(true);
    expect(CHINESE.stem('skills')).toBe('skills');
    expect(CHINESE.commonWords().size).toBe(0);
  });

  it('is written in the script of its reader', () => {
    expect([CHINESE.variant('運營', CONVERTER), CHINESE.variant('运营', CONVERTER)]).toEqual([
      'zh-Hant',
      'zh-Hans',
    ]);
    expect(CHINESE.inScript('目标', 'zh-Hant', CONVERTER)).toBe('目標');
    expect(CHINESE.inScript('目標', 'zh-Hans', CONVERTER)).toBe('目标');
    expect(ENGLISH.variant('goal', CONVERTER)).toBe('en');
    expect(ENGLISH.inScript('goal', 'en', CONVERTER)).toBe('goal');
  });
});

describe('all languages together', () => {
  it('are those in which answers are given, each once', () => {
    expect(LANGUAGE_PACKS.flatMap(({ languages }) => languages)).toEqual(LANGUAGES);
    for (const pack of LANGUAGE_PACKS) {
      expect(packWritten(pack.written)).toBe(pack);
      expect(packOfScript(pack.script)).toBe(pack);
      for (const language of pack.languages) expect(packOf(language)).toBe(pack);
    }
    expect(packOf(null)).toBe(ENGLISH);
  });

  it('are tried on every text', () => {
    expect(says('compares', 'sales 和 ops 的区别')).toBe(true);
    expect(says('compares', '运营 vs sales')).toBe(true);
    expect(says('endsFollowUp', 'sales 呢')).toBe(true);
    expect(says('compares', '运营的 goal')).toBe(false);
    expect('hi 你好'.replace(oneOf('greets'), '')).toBe('你好');
    expect('你好 hi'.replace(oneOf('greets'), '')).toBe('hi');
  });

  it('count from the front, and the last from the back', () => {
    expect(['the last one', '第一个', 'the second', '第三个', 'sales'].map(pickedPosition)).toEqual([
      -1,
      0,
      1,
      2,
      null,
    ]);
  });
});
