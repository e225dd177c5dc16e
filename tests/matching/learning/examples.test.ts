import { describe, expect, it } from 'vitest';
import { HELP } from '../../../src/matching/labels.ts';
import { makeExamples } from '../../../src/matching/learning/examples.ts';
import { knowledgeOf } from '../small.ts';

const TEAMS = {
  sales: { zh: '销售', en: 'sales', aspects: ['goal'] },
  finance: { zh: '财务', en: 'finance', aspects: ['goal'] },
  legal: { zh: '法务', en: 'legal' },
};
const KNOWLEDGE = knowledgeOf(
  TEAMS,
  { goal: ['目标', 'goal'] },
  {
    'sales.goal': ['销售图什么', 'what is Sales after', '卖货的图什么'],
    sales: ['销售是干嘛的', 'wholesales are not sales'],
    'legal~sales': ['销售跟法务差在哪', 'sales or legal, which is which'],
    'finance~sales': [],
    'faq/why': ['why have roles at all'],
  },
  { refusals: ['今天下雨吗'], help: ['what can you do'] },
);
const examples = makeExamples(KNOWLEDGE);
const textsOf = (label: string) => examples.filter((one) => one.label === label).map(({ text }) => text);

describe('what the models learn from', () => {
  it('is every phrasing under its answer, in full weight', () => {
    expect(examples).toContainEqual(
      expect.objectContaining({ text: '卖货的图什么', label: 'sales.goal', weight: 1 }),
    );
    expect(examples).toContainEqual(
      expect.objectContaining({ text: 'why have roles at all', label: 'faq/why', weight: 1 }),
    );
  });

  it('is every title, in less', () => {
    const titles = examples.filter(({ text }) => ['财务是什么', 'What finance is'].includes(text));
    expect(new Set(titles.map(({ label }) => label))).toEqual(new Set(['finance']));
    for (const { weight } of titles) expect(weight).toBeLessThan(1);
  });

  it('is help, and refusals by their kind', () => {
    expect(examples).toContainEqual(
      expect.objectContaining({ text: 'what can you do', label: HELP, weight: 1 }),
    );
    expect(examples).toContainEqual(
      expect.objectContaining({ text: '今天下雨吗', label: '#far', weight: 1 }),
    );
  });

  it('is no refusal that names a subject nobody has asked about yet: it was written when that was a stranger', () => {
    const refusals = [
      'financial advice please',
      'what is finance',
      '财务是什么部门',
      '销售税怎么交',
      'sales tax',
    ];
    const refused = (phrasings: Readonly<Record<string, readonly string[]>>) =>
      makeExamples(knowledgeOf(TEAMS, {}, phrasings, { refusals }))
        .filter(({ label, voice }) => label === '#far' && voice !== null)
        .map(({ text }) => text);
    const asked = { sales: ['销售是干嘛的'], legal: ['法务是干嘛的'] };
    expect(refused(asked)).toEqual(['financial advice please', '销售税怎么交', 'sales tax']);
    expect(refused({ ...asked, finance: ['管钱的是谁'] })).toEqual(refusals);
  });

  it('leaves out phrasings of answers that there are not', () => {
    const lost = {
      ...KNOWLEDGE,
      entries: new Map([...KNOWLEDGE.entries].filter(([ref]) => ref !== 'faq/why')),
    };
    expect(makeExamples(lost).some(({ text }) => text === 'why have roles at all')).toBe(false);
  });

  it('is the same every time', () => {
    expect(makeExamples(KNOWLEDGE)).toEqual(examples);
  });
});

describe('phrasings lent to a subject that has none', () => {
  it('come from the same aspect of its siblings, with the name changed, in either language', () => {
    expect(textsOf('finance.goal')).toEqual(expect.arrayContaining(['财务图什么', 'what is finance after']));
  });

  it('come for its overview from overviews', () => {
    expect(textsOf('finance')).toContain('财务是干嘛的');
    expect(textsOf('finance')).not.toContain('财务图什么');
  });

  it('come for a comparison from comparisons of as many, with every side changed', () => {
    expect(textsOf('finance~sales')).toEqual(
      expect.arrayContaining(['销售跟财务差在哪', 'sales or finance, which is which']),
    );
  });

  it('change whole words only: a name inside another word is no name', () => {
    expect(textsOf('finance')).toContain('wholesales are not finance');
  });

  it('are only those in which the lender’s plain name stands', () => {
    expect(textsOf('finance.goal').some((text) => text.includes('卖货的'))).toBe(false);
  });

  it('count less than what a person wrote', () => {
    const lent = examples.filter(({ text }) => text === '财务图什么');
    expect(lent).toHaveLength(1);
    expect(lent[0]?.weight).toBeLessThan(1);
    expect(lent[0]?.weight).toBeGreaterThan(0);
  });

  it('count more for one that has hardly any of its own, and it borrows more', () => {
    const many = Array.from({ length: 40 }, (_, i) => `销售图什么${'啊'.repeat(i)}`);
    const own = Array.from({ length: 10 }, (_, i) => `管钱的图什么${'呀'.repeat(i)}`);
    const lentTo = (goals: readonly string[]) =>
      makeExamples(
        knowledgeOf(TEAMS, { goal: ['目标', 'goal'] }, { 'sales.goal': many, 'finance.goal': goals }),
      ).filter(({ label, text }) => label === 'finance.goal' && text.startsWith('财务图'));
    expect(lentTo(own)).toHaveLength(15);
    expect(lentTo([])).toHaveLength(30);
    expect(lentTo([])[0]?.weight).toBeGreaterThan(lentTo(own)[0]?.weight ?? 1);
  });

  it('are the shortest first: they hold least of the lender’s own', () => {
    const many = Array.from({ length: 40 }, (_, i) => `销售图什么${'啊'.repeat(i)}`);
    const lent = makeExamples(
      knowledgeOf(TEAMS, { goal: ['目标', 'goal'] }, { 'sales.goal': [...many].reverse() }),
    ).filter(({ label, text }) => label === 'finance.goal' && text.startsWith('财务图'));
    expect(lent[0]?.text).toBe('财务图什么');
    expect(Math.max(...lent.map(({ text }) => text.length))).toBe(5 + 29);
  });
});
