import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/matching/judging/decide.ts';
import { namedSet, spelledOut } from '../../../src/matching/judging/namedSet.ts';
import { evidenceOf, summing } from '../judged.ts';
import { read } from '../small.ts';

describe('a question that spells out what it compares', () => {
  it.each([
    ['sales vs operations', 'operations~sales'],
    [
      'Can you compare sales, marketing, operations and distribution?',
      'distribution~marketing~operations~sales',
    ],
    ['sales vs distribution vs e-commerce vs marketing', 'distribution~e-commerce~marketing~sales'],
    ['what is the difference between ops and the sales team', 'operations~sales'],
    ['how do sales and marketing differ from operations', 'marketing~operations~sales'],
    ['compare sales & marketing, please', 'marketing~sales'],
    ['goals of sales and marketing', 'marketing~sales.goal'],
    ['compare the skills of sales, ops and marketing', 'marketing~operations~sales.skills'],
    ['sales and ops, how do they differ?', 'operations~sales'],
    ['sales/ops goal', 'operations~sales.goal'],
    ['运营和销售有什么区别', 'operations~sales'],
    ['比较一下运营、销售和营销', 'marketing~operations~sales'],
    ['电商、分销、销售、营销这四个有何不同？', 'distribution~e-commerce~marketing~sales'],
    ['运营vs销售', 'operations~sales'],
    ['销售和分销的目标', 'distribution~sales.goal'],
    ['請問營運跟業務的技能差在哪', 'operations~sales.skills'],
    ['营销、运营对比', 'marketing~operations'],
  ])('%s → %s', (question, ref) => {
    expect(namedSet(read(question))).toBe(ref);
  });

  it.each([
    ['sales', 'one name'],
    ['sales and operations', 'nothing says that they are compared'],
    ['运营和销售', 'nothing says that they are compared'],
    ['sales vs operations salary', 'a word besides'],
    ['运营和销售哪个工资高', 'a word besides'],
    ['compare sales and marketing in Berlin', 'a word besides'],
    ['which is better, sales or marketing', 'it asks for a judgement'],
    ['运营和销售哪个好', 'it asks for a judgement'],
    ['goal and skills of sales and marketing', 'it asks for two things'],
    ['what is the goal of e-commerce as a sales model', 'two names that no list joins'],
    ['电商的销售目标', 'two names that no list joins'],
    ['sales vs engineering', 'a stranger'],
    ['sales, operations and engineering compared', 'a stranger'],
    ['sales tax vs marketing vs operations', 'a look-alike'],
    [
      'compare sales, marketing, operations, distribution and e-commerce',
      'more than can be read side by side',
    ],
  ])('not %s: %s', (question) => {
    expect(namedSet(read(question))).toBeNull();
  });
});

describe('a question that asks what one is or does', () => {
  it.each([
    ['what does sales do', 'sales'],
    ['What does the operations team do all day?', 'operations'],
    ['so what is marketing exactly', 'marketing'],
    ['销售是做什么的', 'sales'],
    ['什么是电商', 'e-commerce'],
    ['請問營運到底是幹嘛的', 'operations'],
  ])('%s → %s', (question, ref) => {
    expect(spelledOut(read(question))).toBe(ref);
  });

  it.each([
    ['who is the head of operations', 'it asks of somebody else'],
    ['who is operations', 'it asks for a person'],
    ['what does sales do on Mondays', 'a word besides'],
    ['销售今天做什么', 'a word besides'],
    ['what is the goal of sales', 'it asks for something of it'],
    ['what does the sales tax do', 'a look-alike'],
    ['what does operatoins do', 'it may be a slip for something else'],
    ['what is legal', 'a stranger'],
  ])('not %s: %s', (question) => {
    expect(spelledOut(read(question))).toBeNull();
  });
});

describe('a decision on it', () => {
  const CALIBRATION = {
    choice: [{ model: summing({ plain: 1 }, { constant: 1 }), weight: 1 }],
    answer: 0.7,
    lead: 0.2,
    suggest: 0.5,
    offer: 0.05,
    help: 0.5,
  };
  const decided = (question: string, shares: Readonly<Record<string, number>>) => {
    const sum = Object.values(shares).reduce((a, b) => a + b, 0);
    const features = Object.fromEntries(
      Object.entries(shares).map(([label, share]) => [label, { plain: Math.log(share) }]),
    );
    const refused = { constant: Math.log(Math.max(1 - sum, 1e-12)) };
    const { decision, candidates } = decide(evidenceOf(features, refused, read(question)), CALIBRATION);
    return `${decision} ${candidates[0]?.ref}`;
  };
  const ASKED = 'compare sales, marketing and operations';

  it('answers with it, however unlikely it looks', () => {
    expect(decided(ASKED, { 'marketing~operations~sales': 0.02, 'marketing~sales': 0.4 })).toBe(
      'answer marketing~operations~sales',
    );
  });

  it('never answers with one that leaves somebody out, however likely', () => {
    expect(decided(ASKED, { 'marketing~operations~sales': 0.02, 'marketing~sales': 0.9 })).toBe(
      'answer marketing~operations~sales',
    );
    expect(decided('goals of sales and marketing', { 'sales.goal': 0.9, 'marketing~sales.goal': 0.01 })).toBe(
      'answer marketing~sales.goal',
    );
  });

  it('leaves alone one that is sure and stands for itself, or names all', () => {
    expect(decided(ASKED, { 'faq/three': 0.9, 'marketing~operations~sales': 0.02 })).toBe('answer faq/three');
  });

  it('answers with the one whose whole is asked for, where nothing else is sure', () => {
    expect(decided('what does sales do', { sales: 0.1, 'sales.goal': 0.4 })).toBe('answer sales');
    expect(decided('what does sales do', { sales: 0.1, 'sales.goal': 0.8 })).toBe('answer sales.goal');
  });

  it('offers what there is where there is no such answer', () => {
    expect(decided(ASKED, { 'marketing~sales': 0.9 })).toBe('suggest marketing~sales');
  });
});
