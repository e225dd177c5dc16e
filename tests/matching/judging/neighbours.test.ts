import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentIds,
  countIn,
  makeCoverage,
  makeNeighbourIndex,
  nearest,
} from '../../../src/matching/judging/neighbours.ts';
import { type Features, featuresOf, hash } from '../../../src/matching/reading/features.ts';

/** Few features, so that generated texts share some. */
const features = fc
  .dictionary(fc.nat(11).map(String), fc.integer({ min: 1, max: 9 }), { maxKeys: 6 })
  .map((counts): Features => {
    const ids = Object.keys(counts).map((key) => Number(key) * 1000);
    const values = Object.values(counts);
    const norm = Math.hypot(...values) || 1;
    return { ids: Int32Array.from(ids), weights: Float32Array.from(values, (value) => value / norm) };
  });
const label = fc.constantFrom('a', 'b', 'c', '#far');

function cosine(a: Features, b: Features): number {
  let sum = 0;
  for (const [i, id] of a.ids.entries())
    for (const [j, other] of b.ids.entries())
      if (id === other) sum += (a.weights[i] as number) * (b.weights[j] as number);
  return sum;
}

describe('the nearest examples of each label', () => {
  it('are those that comparing with every one finds', () => {
    const examples = fc.array(fc.tuple(features, label), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(examples, features, (all, asked) => {
        const index = makeNeighbourIndex(
          all.map(([one]) => one),
          all.map(([, name]) => name),
        );
        const found = nearest(index, asked);
        const sharing = all.filter(([one]) => cosine(one, asked) > 0).map(([, name]) => name);
        expect([...found.keys()].sort()).toEqual([...new Set(sharing)].sort());
        const shares = [...found.values()].reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeCloseTo(found.size > 0 ? 1 : 0, 5);
        for (const [name, { first, second, example }] of found) {
          const sums = all
            .map(([one, of], position) => ({ position, of, sum: cosine(one, asked) }))
            .filter(({ of, sum }) => of === name && sum > 0)
            .sort((a, b) => b.sum - a.sum);
          expect(first).toBeCloseTo(sums[0]?.sum ?? 0, 5);
          expect(second).toBeCloseTo(sums[1]?.sum ?? 0, 5);
          expect(all[example]?.[1]).toBe(name);
          expect(cosine((all[example] as [Features, string])[0], asked)).toBeCloseTo(first, 5);
        }
      }),
    );
  });

  it('are 1 for the very example, and none of what shares nothing', () => {
    const one = { ids: Int32Array.of(1, 2), weights: Float32Array.of(0.6, 0.8) };
    const other = { ids: Int32Array.of(3), weights: Float32Array.of(1) };
    const found = nearest(makeNeighbourIndex([one, other], ['a', 'b']), one);
    expect(found.get('a')).toEqual({ first: expect.closeTo(1, 5), second: 0, share: 1, example: 0 });
    expect(found.get('b')).toBeUndefined();
  });
});

describe('coverage', () => {
  it('counts what counting by hand counts', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 90, max: 110 }), { maxLength: 8 });
    const examples = fc.array(fc.record({ label, content: ids }), { maxLength: 30 });
    fc.assert(
      fc.property(examples, (all) => {
        const coverage = makeCoverage(all);
        for (let id = 88; id <= 112; id++) {
          for (const name of ['a', 'b', 'c', '#far', 'unheard']) {
            const count = all.filter(
              (one) => one.label === name && !name.startsWith('#') && one.content.includes(id),
            ).length;
            expect(countIn(coverage, name, id)).toBe(count);
          }
          const answers = all.filter((one) => !one.label.startsWith('#') && one.content.includes(id));
          expect(coverage.anywhere[id]).toBe(answers.length);
        }
      }),
    );
  });

  it('stops counting at 255 of one answer', () => {
    const coverage = makeCoverage(Array.from({ length: 300 }, () => ({ label: 'a', content: [5] })));
    expect(countIn(coverage, 'a', 5)).toBe(255);
    expect(coverage.anywhere[5]).toBe(300);
  });

  it('is of words and pairs of characters; the rest repeats them', () => {
    const features = featuresOf('the goal 运营', (word) => word);
    expect(contentIds(features)).toEqual([hash('w:the'), hash('w:goal'), hash('2:运营')]);
  });
});
