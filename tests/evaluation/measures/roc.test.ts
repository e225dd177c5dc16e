import { describe, expect, it } from 'vitest';
import { auroc, cutoff } from '../../../src/evaluation/measures/roc.ts';

describe('the area under the ROC curve', () => {
  it.each([
    ['all inside above', [0.9, 0.8], [0.1, 0.2], 1],
    ['all inside below', [0.1], [0.5, 0.9], 0],
    ['ties count half', [0.5], [0.5], 0.5],
    ['one of two pairs right', [0.4], [0.3, 0.6], 0.5],
    // 0.9 beats three; 0.5 beats 0.2, ties with 0.5 and loses to 0.7: (3 + 1 + ½) of 6.
    ['pairs won, lost and tied', [0.9, 0.5], [0.7, 0.5, 0.2], 4.5 / 6],
  ])('%s', (_, inside, outside, expected) => {
    expect(auroc(inside, outside)).toBe(expected);
  });
});

describe('the score above which so much of what is outside lies', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => (i * 7) % 20);
  it.each([
    // One of twenty may be answered: 19. What is above 18 is answered.
    ['one of twenty', twenty, 0.05, 18],
    ['two of twenty', twenty, 0.1, 17],
    ['less than one of nineteen: none', twenty.filter((score) => score < 19), 0.05, 18],
    ['none', twenty, 0, 19],
    ['with a tie, fewer rather than more', [0.9, 0.8, 0.8, 0.1], 0.5, 0.8],
    ['29 of a hundred', Array.from({ length: 100 }, (_, i) => i), 0.29, 70],
  ])('%s', (_, outside, answered, expected) => {
    const found = cutoff(outside, answered) ?? Number.NaN;
    expect(found).toBe(expected);
    expect(outside.filter((score) => score > found).length / outside.length).toBeLessThanOrEqual(answered);
  });

  it('is none where nothing is outside, or all of it may be answered', () => {
    expect(cutoff([], 0.05)).toBeNull();
    expect(cutoff([0.3, 0.4], 1)).toBeNull();
  });
});
