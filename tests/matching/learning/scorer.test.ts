import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKernel } from '../../../src/matching/learning/training/kernel.ts';
import {
  makeFastScorer,
  makePlainScorer,
  makeVectorScorer,
} from '../../../src/matching/learning/training/scorer.ts';
import {
  packSamples,
  type Sample,
  trainLinear,
} from '../../../src/matching/learning/training/trainLinear.ts';

const BUCKETS = 64;

/** Samples of any length, with features in any order, and more classes than fit into one block of vectors. */
const sample = (classes: number): fc.Arbitrary<Sample> =>
  fc
    .record({
      ids: fc.uniqueArray(fc.nat(BUCKETS - 1), { maxLength: 20 }),
      values: fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 20, maxLength: 20 }),
      target: fc.nat(classes - 1),
      weight: fc.constantFrom(0.3, 0.7, 1),
    })
    .map(({ ids, values, target, weight }) => ({
      features: { ids: Int32Array.from(ids), weights: Float32Array.from(ids, (_, k) => values[k] ?? 0) },
      target,
      weight,
    }));

const dataset = fc
  .integer({ min: 1, max: 70 })
  .chain((classes) =>
    fc.record({ classes: fc.constant(classes), samples: fc.array(sample(classes), { maxLength: 30 }) }),
  );

describe('scoring by vectors', () => {
  it('works on this machine, else nothing below says anything', () => {
    expect(makeKernel(1000)).not.toBeNull();
  });

  it('makes the very model that plain code makes', () => {
    fc.assert(
      fc.property(dataset, fc.nat(5), ({ classes, samples }, seed) => {
        const data = packSamples(samples);
        const options = { buckets: BUCKETS, classes, epochs: 3, aggressiveness: 0.3, seed };
        const plain = trainLinear(data, options, makePlainScorer);
        expect(trainLinear(data, options, makeFastScorer)).toEqual(plain);
      }),
    );
  });

  it('gives the scores that the weights amount to, and leaves what lies beyond the classes alone', () => {
    const features = { ids: Int32Array.of(3, 5), weights: Float32Array.of(0.5, 2) };
    const rows = new Int32Array(BUCKETS).fill(-1);
    rows[3] = 0;
    rows[5] = 1;
    const scorer = makeVectorScorer(packSamples([{ features, target: 0, weight: 1 }]), rows, 2, 17);
    if (!scorer) throw new Error('no vectors');
    const { weights, width, scores, score, bases } = scorer;
    expect([width, [...bases]]).toEqual([32, [0, 32]]);
    for (let c = 0; c < 17; c++) {
      weights[c] = c;
      weights[width + c] = -1;
    }
    score(0);
    expect([...scores]).toEqual(Array.from({ length: 17 }, (_, c) => c / 2 - 2));
    expect([...weights.subarray(17, 32)]).toEqual(new Array(15).fill(0));
  });

  it('is not to be had where there is no memory for it: then plain code takes its place', () => {
    expect(makeKernel(2 ** 40)).toBeNull();
  });
});
