import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRateLimit } from '../../../src/replying/memory/rateLimit.ts';

const clock = () => {
  let at = 0;
  return {
    now: () => at,
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
  };
};

const PACE = { burst: 8, seconds: 20 };

describe('the limit of what one person may ask', () => {
  it('lets eight through at once, tells the ninth, and is silent from then on', () => {
    const limit = makeRateLimit({ ...clock(), pace: PACE });
    const taken = Array.from({ length: 11 }, () => limit.take('ann'));
    expect(taken).toEqual([...Array(8).fill('go'), 'notice', 'silent', 'silent']);
  });

  it('gives one back every two and a half seconds', () => {
    const time = clock();
    const limit = makeRateLimit({ ...time, pace: PACE });
    for (let i = 0; i < 9; i++) limit.take('ann');
    time.pass(2.4);
    expect(limit.take('ann')).toBe('silent');
    time.pass(0.2);
    expect([limit.take('ann'), limit.take('ann')]).toEqual(['go', 'silent']);
  });

  it('tells again only after a rest', () => {
    const time = clock();
    const limit = makeRateLimit({ ...time, pace: PACE });
    for (let i = 0; i < 9; i++) limit.take('ann');
    time.pass(20);
    const taken = Array.from({ length: 10 }, () => limit.take('ann'));
    expect(taken).toEqual([...Array(8).fill('go'), 'notice', 'silent']);
  });

  it('is each person’s own', () => {
    const limit = makeRateLimit({ ...clock(), pace: PACE });
    for (let i = 0; i < 20; i++) limit.take('ann');
    expect(limit.take('ben')).toBe('go');
  });

  it('forgets whoever asked nothing for the longest time, and holds no more than it may', () => {
    const limit = makeRateLimit({ ...clock(), pace: { burst: 1, seconds: 60 }, capacity: 2 });
    for (const user of ['ann', 'ben', 'ann', 'cho']) limit.take(user);
    expect(limit.take('ann')).toBe('silent');
    expect(limit.take('ben')).toBe('go');
  });

  it('never lets more through than its pace allows', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 80 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 9 }), (seconds, burst) => {
        const time = clock();
        const limit = makeRateLimit({ ...time, pace: { burst, seconds: 10 } });
        let gone = 0;
        let passed = 0;
        for (const gap of seconds) {
          time.pass(gap);
          passed += gap;
          if (limit.take('ann') === 'go') gone += 1;
        }
        expect(gone).toBeLessThanOrEqual(burst + (passed * burst) / 10 + 1e-6);
      }),
    );
  });

  it('is not led astray by a clock that goes back', () => {
    const time = clock();
    const limit = makeRateLimit({ ...time, pace: PACE });
    time.pass(100);
    for (let i = 0; i < 8; i++) limit.take('ann');
    time.pass(-50);
    expect(limit.take('ann')).toBe('notice');
  });
});
