import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/evaluation/questions.ts';
import { misses, report } from '../../src/evaluation/report.ts';
import { scoreSet } from '../../src/evaluation/score.ts';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import type { Interpretation } from '../../src/matching/interpretation.ts';
import type { Matcher } from '../../src/matching/matcher.ts';

type Decision = Interpretation['decision'];

/** A matcher that was told what to say: `decision ref ref …` by question, and the turn's memory behind it. */
function told(says: (text: string, recent: readonly AnswerRef[]) => string): Matcher {
  return {
    interpret(text, recent = []) {
      const [decision = 'none', ...refs] = says(text, recent).split(' ');
      const candidates = refs.map((ref) => ({ ref: ref as AnswerRef, score: 0.5 }));
      return { decision: decision as Decision, candidates, score: 0.5, language: 'en', unknown: null };
    },
    completeSubject: () => [],
    completeAspect: () => [],
    completeQuestion: () => [],
  };
}

const question = (expected: readonly string[], kind = 'plain'): Question => ({
  q: 'a question',
  expect: expected,
  lang: 'en',
  kind,
});

const resultOf = (says: string, asked: Question) =>
  scoreSet(
    told(() => says),
    { name: 'set', questions: [asked], dialogues: [] },
  ).questions[0]?.result;

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
    expect(resultOf(says, question(expected))).toBe(result);
  });

  it.each([
    ['help', 'helped'],
    ['none', 'unhelped'],
    ['answer sales', 'unhelped'],
  ])('%s to a question about the bot: %s', (says, result) => {
    expect(resultOf(says, question([], 'meta'))).toBe(result);
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

describe('the report', () => {
  const set = scoreSet(
    told(
      (text) =>
        ({ good: 'answer sales', bad: 'answer marketing', far: 'answer sales', bot: 'none' })[text] ?? 'none',
    ),
    {
      name: 'mine',
      questions: [
        { q: 'good', expect: ['sales'], lang: 'en', kind: 'plain' },
        { q: 'bad', expect: ['sales'], lang: 'zh-Hant', kind: 'typo' },
        { q: 'far', expect: [], lang: 'en', kind: 'far' },
        { q: 'near', expect: [], lang: 'en', kind: 'near' },
        { q: 'bot', expect: [], lang: 'en', kind: 'meta' },
      ],
      dialogues: [
        {
          turns: [
            { q: 'good', expect: ['sales'] },
            { q: 'bad', expect: ['sales'] },
          ],
          lang: 'en',
        },
      ],
    },
  );

  it('counts each kind and language once, and what is about the bot apart', () => {
    const rows = report(set).map((line) => line.split(' | ').slice(0, 3).join(' | '));
    expect(rows).toContain('| all | 2 | 50.0 % (9–91)');
    expect(rows).toContain('| Chinese | 1 | 0.0 % (0–79)');
    expect(rows).toContain('| zh-Hant | 1 | 0.0 % (0–79)');
    expect(rows).toContain('| typo | 1 | 0.0 % (0–79)');
    expect(rows).toContain('| far | 1 | 100.0 % (21–100)');
    expect(rows).toContain('| near, English | 1 | 0.0 % (0–79)');
    expect(rows.some((row) => row.startsWith('| meta'))).toBe(false);
    expect(rows).toContain('About the bot itself: help for 0.0 % (0–79) of 1.');
    expect(rows.at(-2)).toContain('en 50.0 % (9–91) of 2.');
  });

  it('lists what went wrong and nothing else', () => {
    expect(misses(set)).toEqual([
      'wrong [typo] bad → answer 0.50 (marketing 0.50); expected sales',
      'answered [far] far → answer 0.50 (sales 0.50); expected no answer',
      'unhelped [meta] bot → none 0.50 (); expected no answer',
      'turn good / bad → answer marketing; expected sales',
    ]);
  });

  it('of an empty set is its name alone', () => {
    expect(report({ name: 'empty', questions: [], turns: [] })).toEqual(['## empty', '']);
  });
});
