import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { MAX_CANDIDATES } from '../../../src/matching/interpretation.ts';
import type { Calibration } from '../../../src/matching/judging/calibration.ts';
import { type Decision, decide, decideSettled } from '../../../src/matching/judging/decide.ts';
import { HELP } from '../../../src/matching/labels.ts';
import { evidenceOf, only, summing } from '../judged.ts';
import { read } from '../small.ts';

/** One column, the logarithm of the share that each meaning gets: probabilities are then said outright. */
const CALIBRATION: Calibration = {
  choice: only(summing({ plain: 1 }, { constant: 1 })),
  answer: 0.6,
  lead: 0.15,
  suggest: 0.4,
  offer: 0.02,
  help: 0.5,
};

/** @param shares by label; what is missing to 1 is refused */
function decided(
  shares: Readonly<Record<string, number>>,
  {
    stranger,
    question = '',
    calibration = CALIBRATION,
  }: { readonly stranger?: string; readonly question?: string; readonly calibration?: Calibration } = {},
) {
  const sum = Object.values(shares).reduce((a, b) => a + b, 0);
  const evidence = evidenceOf(
    Object.fromEntries(
      Object.entries(shares).map(([label, share]) => [
        label,
        { plain: Math.log(share), stranger: label === stranger ? 1 : 0 },
      ]),
    ),
    { constant: Math.log(Math.max(1 - sum, 1e-12)) },
    read(question),
  );
  const { decision, candidates, lead, score } = decide(evidence, calibration);
  return { decision, refs: candidates.map(({ ref }) => ref), score: Math.round(score * 1000) / 1000, lead };
}

describe('a decision', () => {
  it.each([
    ['is an answer from the threshold on', { a: 0.601, b: 0.1 }, 'answer', ['a', 'b'], 0.601],
    ['is an offer just below it', { a: 0.599, b: 0.1 }, 'suggest', ['a', 'b'], 0.599],
    [
      'is an offer where several together are likely',
      { a: 0.2, b: 0.15, c: 0.1 },
      'suggest',
      ['a', 'b', 'c'],
      0.2,
    ],
    ['is none where even together they are unlikely', { a: 0.2, b: 0.15 }, 'none', ['a', 'b'], 0.2],
    ['is help where help is likeliest and likely', { a: 0.2, [HELP]: 0.51 }, 'help', [], 0.51],
    ['is no help below its threshold', { a: 0.2, [HELP]: 0.49 }, 'none', ['a'], 0.2],
    ['counts help as no offer', { a: 0.02, [HELP]: 0.45 }, 'none', [], 0.02],
    ['is none where there is nothing', {}, 'none', [], 0],
  ])('%s', (_, shares, decision, refs, score) => {
    expect(decided(shares as Record<string, number>)).toMatchObject({ decision, refs, score });
  });

  it('is never an answer where the best knows nothing of somebody beside it', () => {
    expect(decided({ a: 0.9, b: 0.05 }, { stranger: 'a' }).decision).toBe('suggest');
    expect(decided({ a: 0.9, b: 0.05 }, { stranger: 'b' }).decision).toBe('answer');
  });

  it('never offers help as a candidate, even behind an answer', () => {
    expect(decided({ a: 0.7, [HELP]: 0.2 }).refs).toEqual(['a']);
  });

  it('offers no more than can be chosen from, best first, and nothing hopeless', () => {
    const many = { a: 0.1, b: 0.12, c: 0.09, d: 0.08, e: 0.07, f: 0.06, g: 0.05, h: 0.005 };
    const { decision, refs } = decided(many);
    expect(decision).toBe('suggest');
    expect(refs).toEqual(['b', 'a', 'c', 'd', 'e']);
    expect(refs).toHaveLength(MAX_CANDIDATES);
    expect(decided({ a: 0.7, h: 0.005 }).refs).toEqual(['a']);
  });

  it('mentions at most three after saying that there is no answer, and only what is near', () => {
    const { decision, refs } = decided({ a: 0.1, b: 0.09, c: 0.08, d: 0.07 });
    expect({ decision, refs }).toEqual({ decision: 'none', refs: ['a', 'b', 'c'] });
    expect(decided({ a: 0.1, b: 0.03 }).refs).toEqual(['a']);
  });

  it('prefers an answer that is likelier than help, even where help is likely enough', () => {
    expect(decided({ a: 0.61, [HELP]: 0.39 })).toMatchObject({ decision: 'answer', refs: ['a'] });
    const eager = { ...CALIBRATION, help: 0.3 };
    expect(decided({ a: 0.61, [HELP]: 0.39 }, { calibration: eager })).toMatchObject({ decision: 'answer' });
    expect(decided({ a: 0.39, [HELP]: 0.61 }, { calibration: eager })).toMatchObject({ decision: 'help' });
    expect(decided({ a: 0.4, [HELP]: 0.4 }, { calibration: eager }).decision).toBe('suggest');
  });

  it('shows the best at once where it is likely enough, and buttons alone where it is a guess', () => {
    expect(decided({ a: 0.3, b: 0.2 })).toMatchObject({ decision: 'suggest', lead: 'a' });
    expect(decided({ a: 0.14, b: 0.13, c: 0.13, d: 0.12 })).toMatchObject({
      decision: 'suggest',
      lead: null,
    });
    expect(decided({ a: 0.7 }).lead).toBeNull();
  });

  it('is never sure of an answer that leaves out one of those that are set side by side', () => {
    const question = 'compare sales, marketing and operations';
    expect(decided({ 'operations~sales': 0.9 }, { question })).toMatchObject({
      decision: 'suggest',
      lead: 'operations~sales',
    });
    expect(decided({ 'marketing~operations~sales': 0.9 }, { question }).decision).toBe('answer');
  });
});

describe('an answer about fewer than were named', () => {
  const about = (ref: string, question: string) => decided({ [ref]: 0.9 }, { question }).decision;

  it('may be sure where nothing is set side by side, or it stands for itself', () => {
    expect(about('sales', 'the goal of sales, and where are operations')).toBe('answer');
    expect(about('sales', 'is sales better')).toBe('answer');
    expect(about('faq/why', 'compare sales and operations')).toBe('answer');
  });
});

describe('a text that curators have settled word for word', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'].map((ref, i) => ({
    ref: ref as AnswerRef,
    score: 0.2 - i / 100,
  }));
  const before: Decision = {
    decision: 'suggest',
    candidates,
    lead: 'a' as AnswerRef,
    score: 0.2,
    choice: { ranked: [], refusal: 0.5 },
    reason: '',
  };
  const settled = (label: string) => {
    const { decision, candidates: found, lead, score } = decideSettled(label, before);
    return { decision, refs: found.map(({ ref }) => ref), lead, score };
  };

  it('is answered as sure, with what it was else taken for behind it, five in all', () => {
    expect(settled('x')).toEqual({
      decision: 'answer',
      refs: ['x', 'a', 'b', 'c', 'd'],
      lead: null,
      score: 0.99,
    });
  });

  it('is not offered the same answer twice', () => {
    expect(settled('c').refs).toEqual(['c', 'a', 'b', 'd', 'e']);
  });

  it('is help or no answer where they settled that, at most three near', () => {
    expect(settled(HELP)).toEqual({ decision: 'help', refs: [], lead: null, score: 0.99 });
    expect(settled('#far')).toEqual({ decision: 'none', refs: ['a', 'b', 'c'], lead: null, score: 0.2 });
  });
});
