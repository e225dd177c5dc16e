import { describe, expect, it } from 'vitest';
import { calibrationError, reliability } from '../../../src/evaluation/measures/reliability.ts';

const judgements = [
  { score: 0, right: false },
  { score: 0.7, right: true },
  { score: 0.75, right: false },
  { score: 0.9, right: true },
  { score: 1, right: true },
];

describe('how well scores are calibrated', () => {
  const bands = reliability(judgements);

  it('is told in ten bands, each score in one; 1 belongs to the last', () => {
    expect(bands.map(({ right }) => right.of)).toEqual([1, 0, 0, 0, 0, 0, 0, 2, 0, 2]);
    expect(bands.map(({ right }) => right.hits)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 2]);
    expect([bands[7]?.from, bands[7]?.to]).toEqual([0.7, 0.8]);
    expect(bands[7]?.claimed).toBeCloseTo(0.725, 10);
    expect(bands[1]?.claimed).toBeNull();
  });

  it('puts a score on a border into the upper band', () => {
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(reliability([{ score: tenth / 10, right: true }])[tenth]?.right.of).toBe(1);
  });

  it('and in one number: the bands’ errors by their sizes', () => {
    // ⅕·|0 − 0| + ⅖·|0.725 − ½| + ⅖·|0.95 − 1| = 0.09 + 0.02
    expect(calibrationError(bands)).toBeCloseTo(0.11, 10);
  });

  it('is nothing without judgements', () => {
    expect(calibrationError(reliability([]))).toBeNull();
  });
});
