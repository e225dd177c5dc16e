import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, share } from '../../../src/evaluation/measures/share.ts';

describe('a share', () => {
  it.each([
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
    [95, 100, 0.888, 0.978],
  ])('%d of %d lies between %d and %d (Wilson)', (hits, of, low, high) => {
    const found = share(hits, of);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  it('lies within its interval, which lies within 0 and 1', () => {
    const pair = fc.nat(500).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(pair, ([hits, of]) => {
        const { share: value, low, high } = share(hits, of);
        for (const [a, b] of [
          [0, low],
          [low, value],
          [value, high],
          [high, 1],
        ] as const)
          expect(a).toBeLessThanOrEqual(b + 1e-12);
      }),
    );
  });

  it('of nothing may be anything', () => {
    expect(share(0, 0)).toEqual({ hits: 0, of: 0, share: 0, low: 0, high: 1 });
  });

  it('reads as a percentage with its interval', () => {
    expect(percent(share(95, 100))).toBe('95.0 % (89–98)');
  });
});
