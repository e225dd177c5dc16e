import { describe, expect, it } from 'vitest';
import { type AnswerRef, parseRef } from '../../../src/knowledge/ref.ts';
import { followUp, settledRef } from '../../../src/matching/following/followUp.ts';
import { knowledgeOf, read, readerOf } from '../small.ts';

const TRADE = knowledgeOf(
  {
    operations: { zh: '运营', en: 'operations', alias: ['ops', '运营部'], aspects: ['goal', 'skills'] },
    sales: { zh: '销售', en: 'sales', alias: ['销售部'], aspects: ['goal', 'skills'] },
    marketing: { zh: '营销', en: 'marketing', aspects: ['goal', 'skills'] },
    promotion: { zh: '推广', en: 'promotion', aspects: ['goal'] },
    direct: { zh: '直销', en: 'direct sales', group: 'models', aspects: ['upsides', 'downsides'] },
    distribution: { zh: '分销', en: 'distribution', group: 'models', aspects: ['upsides', 'downsides'] },
    'e-commerce': {
      zh: '电商',
      en: 'e-commerce',
      alias: ['电商模式', 'ecommerce', 'online store'],
      group: 'models',
      aspects: ['upsides', 'downsides'],
    },
    hybrid: { zh: '混合模式', en: 'hybrid model', group: 'models', aspects: ['upsides', 'downsides'] },
    'new-media-operations': { zh: '新媒体运营', en: 'new-media operations', group: 'roles' },
    'ecommerce-operations': { zh: '电商运营', en: 'e-commerce operations', group: 'roles' },
  },
  {
    goal: ['目标', 'goal'],
    skills: ['技能', 'skills'],
    upsides: ['优点', '好处', 'upsides'],
    downsides: ['缺点', 'downsides'],
  },
  { 'faq/crm': ['what is a crm'], 'faq/why-roles': ['为什么要分角色'] },
  { keyTerms: { 'faq/crm': ['客户系统', 'CRM'] } },
);
const READER = readerOf(TRADE);

/** Every subject has what it has; any can be compared on what all have. */
const exists = (ref: string): boolean => {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects') return false;
  return parsed.subjects.every(
    (id) => parsed.aspect === undefined || TRADE.subjects.get(id)?.aspects.includes(parsed.aspect),
  );
};

const follow = (question: string, shown: readonly string[]) =>
  followUp(TRADE, read(question, READER), shown as AnswerRef[], exists);

/** What the words settle after what was shown, newest first; null where they leave it to the models. */
function settled(question: string, ...shown: string[]): string | null {
  const found = follow(question, shown);
  return found && settledRef(found, exists);
}

const PAIR = 'operations~sales';
const THREE = 'marketing~operations~sales';

describe('a third one after two set side by side', () => {
  it.each([
    'and where does marketing come in?',
    'where would marketing fit in',
    'how does marketing fit into this',
    'throw marketing in too',
    'bring marketing into the picture',
    'and marketing?',
    'what about marketing',
    'ok, how about marketing as well?',
    'marketing too',
    'ok now with marketing',
    'how do they stack up against marketing',
    'can you add marketing',
    'how do they compare with marketing',
    '那营销呢',
    '营销呢？',
    '還有營銷呢',
    '那把营销也算上',
    '把营销也放进来看看',
    '再加上营销',
    '营销也算进去的话呢',
    '跟营销放到一起比呢',
    '它们和营销比呢',
    '营销又算哪边',
  ])('joins them: %s', (question) => {
    expect(settled(question, PAIR)).toBe(THREE);
  });

  it('joins them in what they were compared on', () => {
    expect(settled('and marketing?', `${PAIR}.skills`)).toBe(`${THREE}.skills`);
    expect(settled('那营销呢', `${PAIR}.goal`)).toBe(`${THREE}.goal`);
  });

  it('joins them in general where nothing sets all three side by side in that', () => {
    expect(settled('where does promotion come in?', `${PAIR}.skills`)).toBe('operations~promotion~sales');
    expect(settled('那推广呢', `${PAIR}.skills`)).toBe('operations~promotion~sales');
  });

  it.each([
    ['and what is marketing?', 'marketing', 'it asks what one is'],
    ['营销是什么呢', 'marketing', 'it asks what one is'],
    ['and the goal of marketing?', 'marketing.goal', 'it asks for something of one'],
    ['那营销的技能呢', 'marketing.skills', 'it asks for something of one'],
    ['and sales?', 'sales', 'it was one of the two'],
    ['那销售呢', 'sales', 'it was one of the two'],
  ])('does not join them with %s → %s: %s', (question, expected) => {
    expect(settled(question, PAIR)).toBe(expected);
  });
});

describe('one in another’s place', () => {
  it.each([
    ['marketing instead of sales', PAIR, 'marketing~operations'],
    ['and with marketing rather than operations?', PAIR, 'marketing~sales'],
    ['swap sales for marketing', `${PAIR}.goal`, 'marketing~operations.goal'],
    ['把销售换成营销', PAIR, 'marketing~operations'],
    ['運營換成營銷呢', `${PAIR}.skills`, 'marketing~sales.skills'],
    ['用营销代替销售呢', PAIR, 'marketing~operations'],
  ])('%s after %s → %s', (question, shown, expected) => {
    expect(settled(question, shown)).toBe(expected);
  });

  it.each([
    ['what about distribution instead', 'direct.upsides', 'distribution.upsides'],
    ['换成分销', 'direct.upsides', 'distribution.upsides'],
    ['换成营销和销售呢', 'operations~sales.goal', 'marketing~sales.goal'],
    ['换成电商呢', 'direct~distribution.upsides', 'e-commerce.upsides'],
    ['and e-commerce instead?', 'direct~distribution.downsides', 'e-commerce.downsides'],
  ])(
    '%s after %s → %s: nobody it could replace is named, so it stands alone',
    (question, shown, expected) => {
      expect(settled(question, shown)).toBe(expected);
    },
  );
});

describe('a pronoun that asks for a comparison', () => {
  it.each([
    ['它跟销售怎么分', 'marketing', 'marketing~sales'],
    ['这个和销售有什么不一样', 'marketing', 'marketing~sales'],
    ['它比销售好在哪，还是一回事', 'marketing', 'marketing~sales'],
    ['is it better than sales?', 'marketing', 'marketing~sales'],
    ['how does that differ from sales', 'marketing', 'marketing~sales'],
    ['is that the same thing as sales', 'marketing.goal', 'marketing~sales'],
    ['is it better than direct?', 'hybrid', 'direct~hybrid'],
    ['how is this different from the direct one', 'hybrid', 'direct~hybrid'],
    ['compare it with sales', 'marketing.goal', 'marketing~sales.goal'],
    ['和销售放一起看', 'marketing.goal', 'marketing~sales.goal'],
    ['跟销售差在哪', 'marketing', 'marketing~sales'],
    ['比直销好吗', 'distribution', 'direct~distribution'],
    ['vs sales?', 'marketing.goal', 'marketing~sales.goal'],
    ['and compared to sales', 'marketing', 'marketing~sales'],
    ["isn't that just sales?", 'marketing.goal', 'marketing~sales'],
    ['so it’s basically promotion', 'marketing', 'marketing~promotion'],
    ['is it part of marketing', 'promotion.goal', 'marketing~promotion'],
    ['那不就是销售吗', 'marketing.goal', 'marketing~sales'],
    ['這等於推廣嗎', 'marketing', 'marketing~promotion'],
  ])('%s after %s → %s', (question, shown, expected) => {
    expect(settled(question, shown)).toBe(expected);
  });

  it.each([
    ['它们和推广有什么区别', THREE, 'marketing~operations~promotion~sales'],
    ['how are they different from promotion', PAIR, 'operations~promotion~sales'],
  ])('%s after %s → %s: all of those compared', (question, shown, expected) => {
    expect(settled(question, shown)).toBe(expected);
  });

  it('takes all that was shown where three are asked for', () => {
    for (const question of ['compare the three', 'all three side by side', '三者比较一下'])
      expect(settled(question, 'promotion', PAIR)).toBe('operations~promotion~sales');
    expect(settled('这三个比一下', 'promotion.goal', 'sales.goal', 'marketing.goal')).toBe(
      'marketing~promotion~sales.goal',
    );
  });
});

describe('the last two, each shown by itself', () => {
  it.each([
    'side by side please',
    "what's the difference?",
    'compare them',
    '两个放一起看',
    '佢哋有咩唔同',
    '有啥区别',
  ])('are set side by side: %s', (question) => {
    expect(settled(question, 'sales', 'marketing')).toBe('marketing~sales');
  });
});

describe('an aspect of a comparison', () => {
  it.each([
    ['优点', 'direct~distribution.downsides', 'direct~distribution.upsides'],
    ['那好处呢', 'direct~distribution.downsides', 'direct~distribution.upsides'],
    ['and the upsides?', 'direct~distribution.downsides', 'direct~distribution.upsides'],
    ['what about their goal', THREE, `${THREE}.goal`],
  ])('%s after %s → %s', (question, shown, expected) => {
    expect(settled(question, shown)).toBe(expected);
  });
});

describe('a role within what was shown', () => {
  it.each([
    '那做这块的运营呢',
    '这块的运营是干嘛的',
    '它的运营谁来做',
    '里面的运营呢',
    'and the ops people for that?',
    'who does operations for it',
    'what about its ops',
  ])('is the one named by both halves: %s', (question) => {
    expect(settled(question, 'e-commerce.upsides')).toBe('ecommerce-operations');
  });

  it.each([
    ['那做这块的运营呢', 'distribution', 'operations', 'no role has both halves'],
    ['那运营呢', 'e-commerce', 'operations', 'nothing says that it is a part'],
    ['它和运营有什么区别', 'e-commerce', 'e-commerce~operations', 'it is set beside it'],
  ])('is not meant by %s after %s: %s', (question, shown, expected) => {
    expect(settled(question, shown)).toBe(expected);
  });
});

describe('a sibling by the first half of its name', () => {
  it.each([
    ['and new media?', 'ecommerce-operations', 'new-media-operations'],
    ['and new-media?', 'ecommerce-operations', 'new-media-operations'],
    ['and the e-commerce one?', 'new-media-operations', 'ecommerce-operations'],
    ['新媒体的呢', 'ecommerce-operations', 'new-media-operations'],
    ['跟新媒体的有啥不一样', 'ecommerce-operations', 'ecommerce-operations~new-media-operations'],
    [
      'how is that different from new media',
      'ecommerce-operations',
      'ecommerce-operations~new-media-operations',
    ],
  ])('%s after %s → %s', (question, shown, expected) => {
    expect(settled(question, shown)).toBe(expected);
  });
});

describe('a standing question that is pointed at', () => {
  const completed = (question: string, ...shown: string[]) => follow(question, shown)?.completed ?? null;

  it.each([
    ['would that help a small team?', 'CRM would that help a small team?'],
    ['does it help sales', 'CRM does it help sales'],
    ['那它跟销售有什么关系', '客户系统 那它跟销售有什么关系'],
    ['它适合小公司吗', '客户系统 它适合小公司吗'],
    ['那个对销售有用吗', '客户系统 那个对销售有用吗'],
  ])('stands before %s by its key term', (question, expected) => {
    expect(completed(question, 'faq/crm')).toBe(expected);
    expect(follow(question, ['faq/crm'])).toMatchObject({ subjects: [], settles: false });
  });

  it('is meant though a subject was shown before it', () => {
    expect(completed('would that help a small team?', 'faq/crm', 'operations')).toContain('CRM');
  });

  it('stands there by its title where it has no key term', () => {
    expect(completed('that sounds odd, why?', 'faq/why-roles')).toBe(
      'About faq/why-roles that sounds odd, why?',
    );
  });

  it.each([
    ['what skills does it need', ['faq/crm', 'operations'], 'it asks for what the subject before has'],
    ['how are they paid', ['faq/crm', 'operations'], 'they are people'],
    ['is it the same as sales', ['faq/crm', 'operations'], 'it sets subjects side by side'],
    ['does that help', ['operations', 'faq/crm'], 'it was not shown last'],
  ])('is not meant by %s after %j: %s', (question, shown) => {
    expect(completed(question, ...shown)).not.toContain('CRM');
  });

  it('is not needed where the question names one', () => {
    expect(follow('is that the CRM', ['faq/crm'])).toBeNull();
  });
});
