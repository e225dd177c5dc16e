import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationFor } from '../../../src/matching/judging/calibration.ts';
import { choose, scoreBy, standardise } from '../../../src/matching/judging/choice.ts';
import { contributions } from '../../../src/matching/judging/contributions.ts';
import type { Evidence } from '../../../src/matching/judging/evidence.ts';
import { fitChoice, type Judged } from '../../../src/matching/learning/fitting/fitChoice.ts';
import { mulberry32 } from '../../../src/matching/learning/training/random.ts';
import { evidenceOf, only, summing } from '../judged.ts';

/** Two columns a candidate and two of refusing are enough to see how they are weighed. */
const evidence = (
  features: Readonly<Record<string, readonly number[]>>,
  [first = 0, second = 0]: readonly number[],
): Evidence =>
  evidenceOf(
    Object.fromEntries(
      Object.entries(features).map(([label, [plain = 0, tagged = 0]]) => [label, { plain, tagged }]),
    ),
    { constant: first, 'novel share': second },
  );

describe('a choice', () => {
  const model = only(summing({ plain: 1 }, { constant: 1 }));

  it('ranks the likeliest first and refuses with the rest', () => {
    const { ranked, refusal } = choose(evidence({ a: [0, 9], b: [Math.log(3), 0] }, [0]), model);
    expect(ranked).toEqual([
      { label: 'b', probability: expect.closeTo(0.6, 9) },
      { label: 'a', probability: expect.closeTo(0.2, 9) },
    ]);
    expect(refusal).toBeCloseTo(0.2, 9);
  });

  it('orders by label where nothing else does', () => {
    const { ranked } = choose(evidence({ c: [1, 0], a: [1, 0], b: [1, 0] }, [0]), model);
    expect(ranked.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
  });

  it('refuses for certain where there are no candidates', () => {
    expect(choose(evidence({}, [-50]), model)).toEqual({ ranked: [], refusal: 1 });
  });

  it('weighs each piece of evidence by how far it is from its mean, in spreads, at most six', () => {
    const columns = [{ column: 'plain', mean: 2, spread: 4 }] as const;
    const scaled = (plain: number) => standardise({ plain }, columns);
    expect([scaled(2), scaled(10), scaled(0), scaled(1e9), scaled(-1e9)]).toEqual([
      [0],
      [2],
      [-0.5],
      [6],
      [-6],
    ]);
  });

  it('adds up a linear part and hidden units, each with a bias', () => {
    const scorer = { linear: [1, 2], hidden: [[0, 0, 3, -1]], out: [10] };
    expect(scoreBy(scorer, [5, 7], [5, 7, 0.5])).toBeCloseTo(19 + 10 * Math.tanh(0.5), 9);
  });

  it('is explained by what each piece of evidence adds', () => {
    const both = only(summing({ plain: 2, tagged: -1 }, { constant: 3 }));
    const effects = (label: string | null) =>
      Object.fromEntries(
        contributions(both, evidence({ a: [5, 4], b: [1, 1] }, [0.5]), label)
          .filter(({ effect }) => Math.abs(effect) > 1e-9)
          .map(({ column, value, effect }) => [column, [value, effect]]),
      );
    expect(effects('a')).toEqual({ plain: [5, 10], tagged: [4, -4] });
    expect(effects(null)).toEqual({ constant: [0.5, 1.5] });
    expect(effects('unheard')).toEqual({});
  });

  it('gives probabilities that sum to 1, however extreme the evidence', () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const all = fc.array(fc.tuple(value, value), { maxLength: 8 });
    fc.assert(
      fc.property(all, value, (candidates, refusing) => {
        const labelled = Object.fromEntries(candidates.map((values, i) => [`c${i}`, values]));
        const { ranked, refusal } = choose(evidence(labelled, [refusing]), model);
        const sum = ranked.reduce((total, { probability }) => total + probability, refusal);
        expect(sum).toBeCloseTo(1, 9);
        const probabilities = ranked.map(({ probability }) => probability);
        expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
      }),
    );
  });
});

describe('a fitted choice', () => {
  /** Column 0 marks the right candidate, with noise; the refusal's column 1 marks what must be refused. */
  function toy(count: number, seed: number): Judged[] {
    const random = mulberry32(seed);
    const near = (value: number) => value + (random() - 0.5) * 0.6;
    return Array.from({ length: count }, (_, i) => {
      const right = i % 4 === 0 ? null : 'abc'[i % 3];
      const of = (label: string): number[] => [near(label === right ? 1 : 0), random()];
      return {
        evidence: evidence({ a: of('a'), b: of('b'), c: of('c') }, [1, near(right === null ? 1 : 0)]),
        right: new Set(right === null || right === undefined ? [] : [right]),
        weight: 1,
      };
    });
  }
  const model = only(fitChoice(toy(240, 1)));

  it('separates the right from the wrong, and what to refuse from what to answer', () => {
    for (const { evidence: seen, right } of toy(120, 2)) {
      const { ranked, refusal } = choose(seen, model);
      const [wanted] = right;
      if (wanted === undefined) expect(refusal).toBeGreaterThan(0.5);
      else expect(ranked[0]).toMatchObject({ label: wanted, probability: expect.any(Number) });
      if (wanted !== undefined) expect(ranked[0]?.probability).toBeGreaterThan(0.5);
    }
  });

  it('lets what tells count and what does not hardly', () => {
    const seen = evidence({ a: [1, 1], b: [0, 0], c: [0, 0] }, [1, 0]);
    const effect = (column: string) =>
      contributions(model, seen, 'a').find((found) => found.column === column)?.effect ?? 0;
    expect(effect('plain')).toBeGreaterThan(1);
    expect(Math.abs(effect('tagged'))).toBeLessThan(effect('plain') / 4);
  });

  it('is the same whenever it is fitted to the same', () => {
    expect(only(fitChoice(toy(240, 1)))).toEqual(model);
  });

  it('takes any of several right ones', () => {
    const both = toy(60, 3).map(
      (one): Judged => ({
        ...one,
        evidence: evidence({ a: [1, 0], b: [1, 0], c: [0, 0] }, [1, 0]),
        right: new Set(['a', 'b']),
      }),
    );
    const { ranked } = choose(evidence({ a: [1, 0], b: [1, 0], c: [0, 0] }, [1, 0]), only(fitChoice(both)));
    expect(ranked[0]?.probability).toBeCloseTo(0.5, 1);
    expect(ranked[1]?.probability).toBeCloseTo(0.5, 1);
  });

  it('heeds a question as much as it weighs', () => {
    const told = (right: string, weight: number): Judged => ({
      evidence: evidence({ a: [1, 0], b: [0, 1] }, [1, 0]),
      right: new Set([right]),
      weight,
    });
    const first = (questions: Judged[]) =>
      choose(evidence({ a: [1, 0], b: [0, 1] }, [1, 0]), only(fitChoice(questions))).ranked[0]?.label;
    expect(first([told('a', 6), told('b', 1)])).toBe('a');
    expect(first([told('a', 1), told('b', 6)])).toBe('b');
  });
});

describe('a calibration', () => {
  const thresholds = { answer: 0.6, lead: 0.2, suggest: 0.4, offer: 0.05, help: 0.5 };
  const choice = summing({}, {});
  const fitted = [
    { phrasings: 0, ...thresholds, answer: 0.8, choice },
    { phrasings: 9, ...thresholds, choice },
  ];

  it('of a folder as large as one that was fitted is that one', () => {
    expect(calibrationFor(fitted, 0)).toMatchObject({ answer: 0.8, choice: [{ weight: 1 }] });
    expect(calibrationFor(fitted, 9)).toMatchObject({ answer: 0.6, choice: [{ weight: 1 }] });
    expect(calibrationFor(fitted, 500)).toMatchObject({ answer: 0.6, choice: [{ weight: 1 }] });
  });

  it('of one between two is mixed of both, by the logarithm', () => {
    const { answer, choice: mixed } = calibrationFor(fitted, 2);
    const share = Math.log(3) / Math.log(10);
    expect(answer).toBeCloseTo(0.8 - 0.2 * share, 9);
    expect(mixed.map(({ weight }) => weight)).toEqual([
      expect.closeTo(1 - share, 9),
      expect.closeTo(share, 9),
    ]);
  });

  it('that lacks a column, or has one too many, does not load and says which', () => {
    const lacking = { ...choice, candidate: choice.candidate.slice(1) };
    const [first] = choice.refusal;
    const doubled = { ...choice, refusal: [...choice.refusal, ...(first ? [first] : [])] };
    for (const wrong of [lacking, doubled])
      expect(() => calibrationFor([{ phrasings: 0, ...thresholds, choice: wrong }], 0)).toThrow(
        'npm run calibrate',
      );
  });
});
