import { describe, expect, it } from 'vitest';
import type { CandidateFeatures } from '../../../src/matching/judging/columns.ts';
import { type Evidence, gather } from '../../../src/matching/judging/evidence.ts';
import { HELP } from '../../../src/matching/labels.ts';
import { trainHere } from '../../../src/matching/learning/train.ts';
import { makeReader } from '../../../src/matching/reading/reader.ts';
import { CONVERTER, knowledgeOf, read } from '../small.ts';

/** Two subjects are set side by side by a curator, the other pairs by nobody. */
const TRADE = knowledgeOf(
  {
    operations: { zh: '运营', en: 'operations', aspects: ['goal', 'skills'] },
    sales: { zh: '销售', en: 'sales', aspects: ['goal', 'skills'], not: ['sales tax'] },
    marketing: { zh: '营销', en: 'marketing', aspects: ['goal'] },
  },
  { goal: ['目标', 'goal'], skills: ['技能', 'skills'] },
  {
    operations: ['what is operations', 'explain operations to me', '运营是干嘛的'],
    sales: ['what is sales', 'explain sales to me', '销售是干嘛的'],
    marketing: ['what is marketing', '营销是干嘛的'],
    'operations.goal': ['what is the goal of operations', '运营的目标是什么'],
    'sales.goal': ['what is the goal of sales', '销售的目标是什么'],
    'sales.skills': ['what skills does sales need', '销售要什么技能'],
    'operations~sales': ['difference between operations and sales', '运营和销售有什么区别'],
  },
  {
    refusals: ['will it rain tomorrow', 'how do I file a sales tax return', '明天下雨吗'],
    help: ['what can you do', '你会什么'],
  },
);
const training = await trainHere(TRADE, CONVERTER);
const reader = makeReader(TRADE, CONVERTER, training.vocabulary);
const exists = (ref: string): boolean =>
  TRADE.entries.has(ref as never) || /^marketing~sales(?:\.goal)?$/.test(ref);

const evidenceOf = (question: string, hidden?: string): Evidence =>
  gather(training.trained, read(question, reader), exists, hidden);
const labels = ({ candidates }: Evidence) => candidates.map(({ label }) => label);

/** What speaks for one meaning of a question; fails where it is not weighed at all. */
function of(question: string, label: string, hidden?: string): CandidateFeatures {
  const found = evidenceOf(question, hidden).candidates.find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not weighed`);
  return found.features;
}

describe('the meanings that are weighed', () => {
  it('hold the one that was written for the question, and help, and nothing that refuses', () => {
    const all = labels(evidenceOf('what is the goal of sales'));
    expect(all).toEqual(expect.arrayContaining(['sales.goal', 'sales', HELP]));
    expect(all.filter((label) => label.startsWith('#'))).toEqual([HELP]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('hold a comparison that nobody wrote where it is named, and only where there is such an answer', () => {
    const question = 'difference between marketing and sales';
    expect(labels(evidenceOf(question))).toContain('marketing~sales');
    expect(labels(evidenceOf('difference between marketing and operations'))).not.toContain(
      'marketing~operations',
    );
    expect(labels(evidenceOf('what is sales'))).not.toContain('marketing~sales');
  });

  it('do not hold a written comparison twice', () => {
    const all = labels(evidenceOf('difference between operations and sales'));
    expect(all.filter((label) => label === 'operations~sales')).toHaveLength(1);
  });

  it('have a hidden comparison look as if nobody had written it', () => {
    const question = 'difference between operations and sales';
    expect(of(question, 'operations~sales')).toMatchObject({ derived: 0, nearest: expect.closeTo(1, 1) });
    expect(of(question, 'operations~sales', 'operations~sales')).toMatchObject({
      derived: 1,
      nearest: 0,
      second: 0,
      neighbourhood: 0,
    });
  });

  it('share among them what a hidden one had', () => {
    const question = 'what is the goal of sales';
    const [own, other] = [of(question, 'sales.goal'), of(question, 'sales')];
    const without = of(question, 'sales', 'sales.goal');
    for (const view of ['plain', 'tagged'] as const)
      expect(without[view], view).toBeCloseTo(
        other[view] - Math.log(Math.max(0.01, 1 - Math.exp(own[view]))),
        4,
      );
    expect(without.masked).toBe(other.masked);
  });
});

describe('a comparison that nobody wrote', () => {
  const derived = of('difference between marketing and sales', 'marketing~sales');

  it('is known for one', () => {
    expect(derived.derived).toBe(1);
    expect(of('difference between operations and sales', 'operations~sales').derived).toBe(0);
  });

  it('has nothing to show but its frame: no words, no names, no neighbours', () => {
    const nothing = Math.log(1e-6);
    expect(derived).toMatchObject({
      plain: expect.closeTo(nothing, 9),
      tagged: expect.closeTo(nothing, 9),
      'plain score': 0,
      'tagged score': 0,
      nearest: 0,
      covered: 0,
      'pairs covered': 0,
    });
    expect(derived.masked).toBeGreaterThan(Math.log(0.1));
    expect(derived['masked score']).toBeGreaterThan(0.1);
  });

  it('has not even a frame where nothing of its kind was written', () => {
    const goals = of('the goals of marketing and sales', 'marketing~sales.goal');
    expect(goals).toMatchObject({ derived: 1, masked: expect.closeTo(Math.log(1e-6), 9), 'masked score': 0 });
  });

  it('is not blamed for words that no phrasing of it explains, since it has none', () => {
    expect(derived).toMatchObject({ 'most uncovered': 0, 'uncovered beside a name': 0 });
    expect(of('difference between marketing and sales', 'sales')['most uncovered']).toBeGreaterThan(0);
  });
});

describe('what speaks for a meaning', () => {
  it('is most where the very words were written for it', () => {
    const own = of('what is the goal of sales', 'sales.goal');
    const other = of('what is the goal of sales', 'operations.goal');
    expect(own).toMatchObject({ nearest: expect.closeTo(1, 1), covered: 1, 'pairs covered': 1 });
    for (const column of ['plain', 'tagged', 'plain score', 'nearest', 'covered', 'neighbourhood'] as const)
      expect(own[column], column).toBeGreaterThan(other[column]);
    expect(other['most uncovered']).toBeGreaterThan(0);
    expect(own['most uncovered']).toBe(0);
  });

  it('is the same of what is asked, whoever it is asked of', () => {
    const [own, other] = ['sales.goal', 'operations.goal'].map((ref) => of('what is the goal of sales', ref));
    expect(own?.masked).toBe(other?.masked);
  });

  it('marks help, and a side that its phrasings do not know', () => {
    expect(of('what can you do', HELP)).toMatchObject({ help: 1, stranger: 0 });
    const question = 'difference between sales and finance';
    expect(of(question, 'sales')).toMatchObject({ help: 0, stranger: 1 });
    expect(of(question, HELP).stranger).toBe(0);
    expect(of('difference between operations and sales', 'operations~sales').stranger).toBe(0);
  });
});

describe('what speaks for refusing', () => {
  const refusal = (question: string) => evidenceOf(question).refusal;
  const ours = refusal('what is the goal of sales');
  const far = refusal('will it rain tomorrow');

  it('is more for what was refused than for what was answered', () => {
    for (const column of [
      'refused by plain',
      'refused by tagged',
      'refused by masked',
      'near a refusal',
      'nearer a refusal',
      'refusals around',
    ] as const)
      expect(far[column], column).toBeGreaterThan(ours[column]);
    expect(far['near a refusal']).toBeCloseTo(1, 1);
    expect(ours['best answer score']).toBeGreaterThan(far['best answer score']);
    expect([ours.constant, far.constant]).toEqual([1, 1]);
  });

  it('is that no phrasing has a word of it, by weight', () => {
    const strange = refusal('zebras gallop');
    expect(strange['novel share']).toBe(1);
    expect(refusal('what is the goal of sales')).toMatchObject({ 'novel share': 0, 'most novel': 0 });
    expect(strange['most novel']).toBeGreaterThan(0);
    expect(refusal('')['novel share']).toBe(1);
  });

  it('is who is named, and what is asked of them', () => {
    expect(ours).toMatchObject({ subjects: 1, 'no subject': 0, 'no aspect': 0, 'no such aspect': 0 });
    expect(far).toMatchObject({ subjects: 0, 'no subject': 1, 'no aspect': 0, 'no such aspect': 0 });
    expect(refusal('what is sales')).toMatchObject({ 'no aspect': 1, 'no such aspect': 0 });
    expect(refusal('marketing skills')).toMatchObject({ 'no aspect': 0, 'no such aspect': 1 });
    expect(refusal('skills of marketing and sales')).toMatchObject({ subjects: 2, 'no such aspect': 0 });
  });

  it('is a side that nobody knows, a look-alike, a name that was guessed', () => {
    expect(refusal('difference between sales and finance')['unknown side']).toBe(1);
    expect(refusal('how do I file a sales tax return')['look-alike']).toBe(1);
    expect(refusal('what is marketng')['guessed names']).toBe(1);
    expect(ours).toMatchObject({ 'unknown side': 0, 'look-alike': 0, 'guessed names': 0, 'key term': 0 });
  });

  it('is how much there is to explain', () => {
    const long = refusal('will it rain tomorrow in the north and the goal of sales');
    expect(long.content).toBeGreaterThan(far.content);
    expect(long.words).toBeGreaterThan(far.words);
    expect(refusal('')).toMatchObject({ content: 0, words: 0 });
  });
});
