import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/matching/labels.ts';
import { livingRefusals, makeExamples } from '../../../src/matching/learning/examples.ts';
import { knowledgeOf } from '../small.ts';

const REFUSALS = ['财务是做什么的', '管钱的忙啥', 'what does Finance do', 'refinance my house', '今天下雨吗'];
const TEAMS = {
  sales: { zh: '销售', en: 'sales' },
  finance: { zh: '财务', en: 'finance', alias: ['管钱的'] },
};
const company = (phrasings: Readonly<Record<string, readonly string[]>>) =>
  knowledgeOf(TEAMS, {}, phrasings, { refusals: REFUSALS });

describe('refusals that name a subject', () => {
  const fresh = company({ sales: ['销售是干嘛的'] });

  it('are dead where nobody has written a phrasing for it: they were written when it was a stranger', () => {
    expect(livingRefusals(fresh).map(({ text }) => text)).toEqual(['refinance my house', '今天下雨吗']);
    const refused = makeExamples(fresh).filter(
      ({ text, label }) => isRefusal(label) && REFUSALS.includes(text),
    );
    expect(refused.map(({ text }) => text)).toEqual(['refinance my house', '今天下雨吗']);
  });

  it('live where it has phrasings: curators know it, and refuse them all the same', () => {
    const known = company({ sales: ['销售是干嘛的'], finance: ['财务管什么'] });
    expect(livingRefusals(known).map(({ text }) => text)).toEqual(REFUSALS);
  });
});
