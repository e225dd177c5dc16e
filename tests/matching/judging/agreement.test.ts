import { describe, expect, it } from 'vitest';
import { cues, structure } from '../../../src/matching/judging/agreement.ts';
import { HELP } from '../../../src/matching/labels.ts';
import { read } from '../small.ts';

/** How what a question names relates to a meaning: the only flag of several that is 1. */
function relation(question: string, label: string): string {
  const set = Object.entries(structure(label, read(question))).filter(([, value]) => value === 1);
  return set.map(([name]) => name).join(', ');
}

describe('the subjects that a question names', () => {
  it.each([
    ['what is sales', 'sales.goal', 'same subjects'],
    ['sales or operations', 'operations~sales', 'same subjects'],
    ['what is sales', 'operations~sales', 'subjects within'],
    ['sales or operations', 'sales', 'subjects beyond'],
    ['sales or operations', 'marketing~sales', 'subjects overlap'],
    ['what is sales', 'operations', 'subjects apart'],
    ['what is the goal', 'sales', 'no subject named'],
    ['what is sales', 'faq/why', 'standing question'],
    ['what is sales', HELP, 'standing question'],
    ['why is that', 'faq/why', ''],
  ])('%s → %s: %s', (question, label, expected) => {
    expect(relation(question, label)).toBe(expected);
  });
});

describe('what a question asks for', () => {
  const cued = (question: string, label: string, topics: readonly string[] = []) =>
    cues(label, { ...read(question), topics });

  it('agrees with its own aspect and not with another', () => {
    expect(cued('the goal of sales', 'sales.goal')).toMatchObject({
      'aspect cued': 1,
      'other aspect cued': 0,
    });
    expect(cued('the goal of sales', 'sales.skills')).toMatchObject({
      'aspect cued': 0,
      'other aspect cued': 1,
    });
    expect(cued('the goal of sales', 'sales')).toMatchObject({ 'aspect cued': 0, 'other aspect cued': 1 });
    expect(cued('what is sales', 'sales.goal')).toMatchObject({ 'aspect cued': 0, 'other aspect cued': 0 });
    for (const label of ['faq/why', HELP])
      expect(cued('the goal of sales', label)).toMatchObject({ 'aspect cued': 0, 'other aspect cued': 0 });
  });

  it('may be an overview: of one subject, and of nothing in particular', () => {
    const overview = (label: string) => cued('what is sales', label).overview;
    expect(['sales', 'sales.goal', 'operations~sales', 'faq/why', HELP].map(overview)).toEqual([
      1, 0, 0, 0, 0,
    ]);
  });

  it('agrees with the answer whose key term stands there', () => {
    expect(cued('why', 'faq/why', ['faq/why'])).toMatchObject({
      'key term named': 1,
      'other key term named': 0,
    });
    expect(cued('why', 'faq/how', ['faq/why'])).toMatchObject({
      'key term named': 0,
      'other key term named': 1,
    });
    expect(cued('why', 'faq/how')).toMatchObject({ 'key term named': 0, 'other key term named': 0 });
  });
});
