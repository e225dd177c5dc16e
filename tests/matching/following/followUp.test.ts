import { describe, expect, it } from 'vitest';
import { type AnswerRef, parseRef } from '../../../src/knowledge/ref.ts';
import { followUp, settledRef } from '../../../src/matching/following/followUp.ts';
import { knowledgeOf, read, readerOf } from '../small.ts';

const TRADE = knowledgeOf(
  {
    operations: { zh: '运营', en: 'operations', alias: ['ops'], aspects: ['goal', 'skills'] },
    sales: { zh: '销售', en: 'sales', aspects: ['goal', 'skills'] },
    marketing: { zh: '营销', en: 'marketing', aspects: ['goal'] },
    'user-operations': { zh: '用户运营', en: 'user operations', group: 'operations-roles' },
    'product-operations': { zh: '产品运营', en: 'product operations', group: 'operations-roles' },
  },
  { goal: ['目标', 'goal'], skills: ['技能', 'skills'], disadvantages: ['缺点', 'downsides'] },
);
const READER = readerOf(TRADE);

/** Every subject has what it has; any two can be compared on what both have. */
const exists = (ref: string): boolean => {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects') return false;
  const { subjects, aspect } = parsed;
  return subjects.every((id) => aspect === undefined || TRADE.subjects.get(id)?.aspects.includes(aspect));
};

const follow = (question: string, ...shown: string[]) =>
  followUp(TRADE, read(question, READER), shown as AnswerRef[], exists);

/** What a question means after what was shown, newest first: `subjects.aspect`; null where it stands alone. */
function meant(question: string, ...shown: string[]): string | null {
  const found = follow(question, ...shown);
  return found && `${found.subjects.join('~')}${found.aspect === undefined ? '' : `.${found.aspect}`}`;
}

describe('a question that leaves something out takes it from what was shown', () => {
  it.each([
    ['and sales?', ['operations.skills'], 'sales.skills', 'the aspect'],
    ['what about sales', ['operations'], 'sales', 'nothing but the sense of the question'],
    ['sales?', ['operations.goal'], 'sales.goal', 'the aspect'],
    ['那销售呢', ['operations.goal'], 'sales.goal', 'the aspect'],
    ['銷售呢？', ['operations.goal'], 'sales.goal', 'the aspect, in Traditional'],
    ['and the skills?', ['sales.goal'], 'sales.skills', 'the subject'],
    ['那缺点呢', ['sales.goal'], 'sales.disadvantages', 'the subject'],
    ['技能', ['operations~sales'], 'operations~sales.skills', 'both subjects'],
    ['what are its downsides', ['sales'], 'sales.disadvantages', 'the subject'],
    ['它的目标是什么', ['marketing'], 'marketing.goal', 'the subject'],
    [
      'compare the two',
      ['sales.skills', 'operations.skills'],
      'operations~sales.skills',
      'the last two, and the aspect they share',
    ],
    [
      'compare the two',
      ['sales.skills', 'operations.goal'],
      'operations~sales',
      'the last two; they share no aspect',
    ],
    ['这俩有啥区别', ['sales', 'operations'], 'operations~sales', 'the last two'],
    ['is it the same as marketing?', ['sales'], 'marketing~sales', 'the one side'],
    ['它和营销有什么区别', ['sales.goal'], 'marketing~sales', 'the one side; it asks of the whole'],
    ['compare it with marketing', ['sales.goal'], 'marketing~sales.goal', 'the one side, and the aspect'],
    ['compare its goal with marketing', ['sales.skills'], 'marketing~sales.goal', 'the one side'],
    ['and marketing?', ['sales.skills'], 'marketing', 'not the aspect: there is no such answer'],
    ['销售也一样吗', ['operations.goal'], 'sales.goal', 'the aspect: likewise compares nothing'],
    ['加上营销呢', ['operations~sales'], 'marketing~operations~sales', 'what it is added to'],
    ['the last one', ['operations~sales'], 'sales', 'one of those shown'],
    ['前者的目标', ['operations~sales'], 'operations.goal', 'one of those shown'],
    ['第二个呢', ['operations~sales'], 'sales', 'one of those shown'],
    ['用户的呢', ['product-operations'], 'user-operations', 'the rest of a sibling’s name'],
    ['and user?', ['product-operations'], 'user-operations', 'the rest of a sibling’s name'],
    [
      'and sales?',
      ['faq/what-is-a-role', 'operations.skills'],
      'sales.skills',
      'from before a standing question',
    ],
  ])('%s after %j → %s: %s', (question, shown, expected) => {
    expect(meant(question, ...shown)).toBe(expected);
  });
});

describe('a question takes nothing', () => {
  it.each([
    ['运营和销售有什么区别', ['marketing.goal'], 'it is complete'],
    ['what skills does the sales job need', ['marketing.goal'], 'it is complete'],
    ['销售要会些什么', ['operations.goal'], 'it is complete'],
    [
      'how do I reset the password of my account on the new mail server',
      ['sales'],
      'it is long and about something else',
    ],
    ['and sales?', [], 'nothing was shown'],
    ['and sales?', ['faq/what-is-a-role', 'guide/how'], 'only standing questions were shown'],
  ])('%s after %j: %s', (question, shown) => {
    expect(meant(question, ...shown)).toBeNull();
  });

  it('where it would compare more than can be read', () => {
    const four = 'marketing~operations~product-operations~user-operations';
    expect(meant('加上销售呢', four)).toBe('sales');
  });
});

describe('the completed question', () => {
  it('is in the language of what was typed, and holds it', () => {
    expect(follow('and sales?', 'operations.skills')?.completed).toBe('sales skills and sales?');
    expect(follow('那销售呢', 'operations.skills')?.completed).toBe('销售的技能 那销售呢');
  });

  it('settles a reference only where there is such an answer', () => {
    const settled = (question: string, shown: string) => {
      const found = follow(question, shown);
      return found && settledRef(found, exists);
    };
    expect(settled('and sales?', 'operations.skills')).toBe('sales.skills');
    expect(settled('and the skills?', 'marketing.goal')).toBeNull();
  });
});
