import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import type { Calibration } from '../../../src/matching/judging/calibration.ts';
import type { LeftOut } from '../../../src/matching/learning/fitting/leaveOut.ts';
import { misplacedPhrasings, scoreTopics } from '../../../src/matching/learning/fitting/phrasingAudit.ts';
import { evidenceOf, only, summing } from '../judged.ts';

// One column a candidate, so that its value is its score; refusing scores nothing.
const calibration: Calibration = {
  choice: only(summing({ plain: 1 }, {})),
  answer: 0.5,
  lead: 0.2,
  suggest: 0.4,
  offer: 0.05,
  help: 0.3,
};

const leftOut = (text: string, label: string, scores: Readonly<Record<string, number>>): LeftOut => ({
  text,
  label,
  evidence: evidenceOf(
    Object.fromEntries(Object.entries(scores).map(([candidate, plain]) => [candidate, { plain }])),
  ),
  stranger: false,
  unwritten: false,
});

const phrasing = (text: string, ref: string, index: number) => ({
  text,
  ref: ref as AnswerRef,
  language: 'en' as const,
  place: { file: 'phrasings/a.yaml', path: [ref, 'en', index] },
});
const locate = ({ path }: { readonly path: readonly (string | number)[] }) => ({
  line: Number(path[2]) + 3,
  column: 7,
});

describe('phrasings, each read with itself left out', () => {
  const cases = [
    leftOut('what is baking for', 'baking.goal', { 'baking.goal': 5, baking: 0 }),
    leftOut('where does the van go', 'baking.goal', { 'baking.goal': 0, delivery: 3 }),
    leftOut('bake or drive', 'baking.goal', { 'baking.goal': 1, delivery: 1.2 }),
    leftOut('tell me a joke', '#chatter', { baking: 9 }),
  ];
  const phrasings = cases
    .filter(({ label }) => !label.startsWith('#'))
    .map(({ text, label }, index) => phrasing(text, label, index));

  it('are warned of where they are taken for another answer with little doubt, and only there', () => {
    expect(misplacedPhrasings(cases, phrasings, calibration, locate)).toEqual([
      {
        file: 'phrasings/a.yaml',
        line: 4,
        column: 7,
        severity: 'warning',
        code: 'phrasing-elsewhere',
        message: expect.stringMatching(/^“where does the van go” is taken for delivery \(0\.91\)$/),
        hint: 'move it there, or write more phrasings of baking.goal like it',
      },
    ]);
  });

  it('give each answer a score and its rival, worst first; refusals have none', () => {
    const more = [...cases, leftOut('deliver', 'delivery', { delivery: 3, baking: 0 })];
    expect(scoreTopics(more, calibration)).toEqual([
      { ref: 'baking.goal', phrasings: 3, first: 1 / 3, rival: 'delivery' },
      { ref: 'delivery', phrasings: 1, first: 1, rival: null },
    ]);
  });
});
