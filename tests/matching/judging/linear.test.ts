import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilitiesOf, scoresOf } from '../../../src/matching/judging/linear.ts';
import { mulberry32, shuffle } from '../../../src/matching/learning/training/random.ts';
import {
  packSamples,
  type Sample,
  trainLinear,
} from '../../../src/matching/learning/training/trainLinear.ts';
import type { Features } from '../../../src/matching/reading/features.ts';

const features = (...ids: number[]): Features => ({
  ids: Int32Array.from(ids),
  weights: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length || 1)),
});

const OPTIONS = { buckets: 16, classes: 3, epochs: 30, aggressiveness: 0.3, seed: 1 };

/** Three classes, each with a feature of its own, and noise that says nothing. */
function toy(count: number, seed: number): Sample[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, i) => {
    const target = i % 3;
    const noise = 3 + Math.floor(random() * 8);
    return { features: features(target, noise), target, weight: 1 };
  });
}

const best = (scores: Float32Array): number => scores.indexOf(Math.max(...scores));

describe('a linear model', () => {
  const model = trainLinear(packSamples(toy(60, 1)), OPTIONS);

  it('learns which feature tells which class', () => {
    for (const { features: seen, target } of toy(90, 2)) expect(best(scoresOf(model, seen))).toBe(target);
  });

  it('learns what two features tell against a third', () => {
    // 0, 1 and 2 speak for the first class, one by one weaker than 3 against it.
    const votes: Sample[] = [
      [0, 1, 5],
      [0, 2, 6],
      [1, 2, 7],
      [3, 1, 8],
      [3, 2, 9],
      [3, 0, 10],
    ].map((ids, i) => ({ features: features(...ids), target: i < 3 ? 0 : 1, weight: 1 }));
    const voted = trainLinear(packSamples(votes), { ...OPTIONS, classes: 2, epochs: 60 });
    expect(votes.map(({ features: seen }) => best(scoresOf(voted, seen)))).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('gives probabilities: each between 0 and 1, together 1', () => {
    const some = fc.uniqueArray(fc.nat(15), { maxLength: 6 });
    fc.assert(
      fc.property(some, (ids) => {
        const scores = probabilitiesOf(scoresOf(model, features(...ids)));
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
        expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
      }),
    );
  });

  it('pays no heed to features that no training text had', () => {
    expect(scoresOf(model, features(15))).toEqual(scoresOf(model, features()));
  });

  it('is the same whenever it is trained on the same with the same seed, and another with another', () => {
    expect(trainLinear(packSamples(toy(60, 1)), OPTIONS)).toEqual(model);
    expect(trainLinear(packSamples(toy(60, 1)), { ...OPTIONS, seed: 2 }).weights).not.toEqual(model.weights);
  });

  it('heeds what weighs more where samples disagree', () => {
    const said = (target: number, weight: number): Sample => ({ features: features(0), target, weight });
    const options = { ...OPTIONS, classes: 2 };
    expect(best(scoresOf(trainLinear(packSamples([said(0, 1), said(1, 0.1)]), options), features(0)))).toBe(
      0,
    );
    expect(best(scoresOf(trainLinear(packSamples([said(0, 0.1), said(1, 1)]), options), features(0)))).toBe(
      1,
    );
  });

  it('holds rounded weights that use their whole range', () => {
    expect(Math.max(...model.weights.map(Math.abs))).toBe(127);
    expect([...model.rows].filter((row) => row >= 0)).toHaveLength(11);
  });

  it('of nothing gives every class the same', () => {
    const empty = trainLinear(packSamples([]), { ...OPTIONS, classes: 4 });
    expect([...probabilitiesOf(scoresOf(empty, features(1)))]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('the seeded generator', () => {
  it('draws evenly from [0, 1), the same for the same seed', () => {
    const draw = (seed: number) => {
      const random = mulberry32(seed);
      return Array.from({ length: 4000 }, random);
    };
    const drawn = draw(7);
    expect(draw(7)).toEqual(drawn);
    expect(draw(8)).not.toEqual(drawn);
    for (const value of drawn) expect(value >= 0 && value < 1).toBe(true);
    expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(0.5, 1);
  });

  it('shuffles: everything stays, every place is possible', () => {
    const random = mulberry32(3);
    const firsts = new Set<number>();
    for (let i = 0; i < 100; i++) {
      const items = [0, 1, 2, 3, 4];
      shuffle(items, random);
      expect([...items].sort()).toEqual([0, 1, 2, 3, 4]);
      firsts.add(items[0] as number);
    }
    expect(firsts.size).toBe(5);
  });
});
