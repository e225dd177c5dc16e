import { describe, expect, it } from 'vitest';
import { auroc } from '../../src/evaluation/ablate.ts';

describe('the area under the ROC curve', () => {
  it.each([
    ['all inside above', [0.9, 0.8], [0.1, 0.2], 1],
    ['all inside below', [0.1], [0.5, 0.9], 0],
    ['ties count half', [0.5], [0.5], 0.5],
    ['one of two pairs right', [0.4], [0.3, 0.6], 0.5],
  ])('%s', (_, inside, outside, expected) => {
    expect(auroc(inside, outside)).toBe(expected);
  });
});
