import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/evaluation/questions.ts';
import { scoreSet } from '../../src/evaluation/score.ts';
import { told } from './told.ts';

const question = (expected: readonly string[], kind = 'plain'): Question => ({
  q: 'a question',
  expect: expected,
  lang: 'en',
  kind,
});

const scored = (says: string, asked: Question) =>
  scoreSet(
    told(() => says),
    { name: 'set', strangers: false, questions: [asked], dialogues: [] },
  ).questions[0];

describe('what became of a question', () => {
  it.each([
    ['answer sales', ['sales'], 'right'],
    ['answer sales marketing', ['marketing', 'sales'], 'right'],
    ['answer marketing sales', ['sales'], 'wrong'],
    ['suggest marketing sales', ['sales'], 'offered'],
    ['suggest marketing', ['sales'], 'missed'],
    ['none sales', ['sales'], 'missed'],
    ['help', ['sales'], 'missed'],
    ['none', [], 'declined'],
    ['suggest sales', [], 'declined'],
    ['help', [], 'declined'],
    ['answer sales', [], 'answered'],
  ])('%s where %j is right: %s', (says, expected, result) => {
    expect(scored(says, question(expected))?.result).toBe(result);
  });

  it.each([
    ['help', 'helped'],
    ['none', 'unhelped'],
    ['answer sales', 'unhelped'],
  ])('%s to a question about the bot: %s', (says, result) => {
    expect(scored(says, question([], 'meta'))?.result).toBe(result);
  });
});

describe('a right answer', () => {
  it.each([
    ['answer sales marketing', true],
    ['answer marketing sales', false],
    ['suggest marketing sales', false],
    ['suggest >marketing sales', false],
    ['suggest >sales marketing', true],
    ['none sales', false],
  ])('to sales is visible at once in %s: %s', (says, visible) => {
    expect(scored(says, question(['sales']))?.visible).toBe(visible);
  });

  it('is none out of scope, whatever leads', () => {
    expect(scored('suggest >sales', question([], 'near'))?.visible).toBe(false);
  });
});

describe('a dialogue', () => {
  it('reads each turn with what was answered before it, newest first, at most three, each once', () => {
    const seen: string[] = [];
    const answers: Record<string, string> = {
      1: 'answer a',
      2: 'answer b',
      3: 'suggest c',
      4: 'answer a',
      5: 'answer d',
      6: 'answer e',
    };
    const matcher = told((text, recent) => {
      seen.push(recent.join(','));
      return answers[text] ?? 'none';
    });
    const turns = Object.keys(answers).map((q) => ({ q, expect: ['a'] }));
    const { turns: scored } = scoreSet(matcher, {
      name: 'set',
      strangers: false,
      questions: [],
      dialogues: [{ turns, lang: 'en' }],
    });
    expect(seen).toEqual(['', 'a', 'b,a', 'b,a', 'a,b', 'd,a,b']);
    expect(scored.map(({ turn, right }) => [turn, right])).toEqual([
      [0, true],
      [1, false],
      [2, false],
      [3, true],
      [4, false],
      [5, false],
    ]);
  });
});
