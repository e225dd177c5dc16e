import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKETS,
  featuresOf,
  hash,
  idsOfKinds,
  weigh,
  withTags,
} from '../../../src/matching/reading/features.ts';
import { namedFeatures } from './namedFeatures.ts';

const named = (text: string, spell = (word: string) => word) => namedFeatures(text, spell);
const names = (text: string, spell?: (word: string) => string) => [...named(text, spell).keys()];

describe('the features of a text', () => {
  it('are words, pairs of words and letter groups for Latin', () => {
    expect(names('sales goals')).toEqual(
      expect.arrayContaining(['w:sales', 'w:goal', 'w2:^ sales', 'w2:sales goal', 'g3:_go', 'g4:goal']),
    );
  });

  it('are characters, pairs, triples and sounds for Chinese', () => {
    expect(names('运营是').sort()).toEqual(
      [
        '1:运',
        '1:营',
        '1:是',
        '2:运营',
        '2:营是',
        '3:运营是',
        'p1:yun',
        'p1:ying',
        'p1:shi',
        "p:yun'ying",
        "p:ying'shi",
      ].sort(),
    );
  });

  it('meet in the sounds, however they are typed', () => {
    const sounds = (text: string) => new Set(names(text).filter((name) => name.startsWith('p:')));
    expect(sounds('yunying qubie')).toContain("p:yun'ying");
    expect(sounds('运赢')).toEqual(sounds('运营'));
  });

  it('have no sounds for a lone English word or beside Chinese characters', () => {
    expect(names('man').filter((name) => name.startsWith('p'))).toEqual([]);
    expect(names('运营 shenme').filter((name) => name.includes('shen'))).toEqual(
      expect.not.arrayContaining(['p1:shen']),
    );
  });

  it('are those of the corrected words', () => {
    const spell = (word: string) => (word === 'salse' ? 'sales' : word);
    expect(names('salse goal', spell)).toEqual(names('sales goal'));
  });

  it('do not pair the words on either side of Chinese', () => {
    expect(names('sales 的 goal')).not.toContain('w2:sales goal');
  });

  it('are none for a text that says nothing', () => {
    expect(names('?! …')).toEqual([]);
  });
});

/** Every third feature has no weight. */
const THIRDS = Float32Array.from({ length: BUCKETS }, (_, id) => id % 3);

describe('features that are never written down', () => {
  const spell = (word: string) => (word === 'salse' ? 'sales' : word);
  const text = fc
    .array(fc.constantFrom(...'运营销售的行长 ', 'sales ', 'salse ', 'goals ', 'yunying ', 'x ', "what's "), {
      maxLength: 400,
    })
    .map((pieces) => pieces.join(''));

  it('are those of the names, with their weights', () => {
    fc.assert(
      fc.property(text, (input) => {
        const expected = new Map<number, number>();
        for (const [name, weight] of namedFeatures(input, spell)) {
          const id = hash(name);
          expected.set(id, (expected.get(id) ?? 0) + weight);
        }
        const square = [...expected.values()].reduce((sum, weight) => sum + weight ** 2, 0);
        const { ids, weights } = weigh(featuresOf(input, spell), new Float32Array(BUCKETS).fill(1));
        expect([...ids]).toEqual([...expected.keys()]);
        for (const [k, id] of ids.entries())
          expect(weights[k]).toBeCloseTo((expected.get(id) ?? 0) / Math.sqrt(square), 6);
      }),
    );
  });

  it('are told by their kind', () => {
    const features = featuresOf('运营 goals', spell);
    expect(idsOfKinds(features, 'word', 'hanPair')).toEqual([hash('2:运营'), hash('w:goal')]);
    expect(idsOfKinds(features, 'hanTriple')).toEqual([]);
  });

  it('stand beside tags, which weigh what their kind does', () => {
    const idf = new Float32Array(BUCKETS).fill(1);
    const bare = featuresOf('x', spell);
    const { ids, weights } = weigh(withTags(bare, 'tag', ['n:1', 'n:1']), idf);
    expect([...ids].slice(-1)).toEqual([hash('t:n:1')]);
    expect(ids.length).toBe(bare.ids.length + 1);
    expect((weights.at(-1) ?? 0) / (weights[0] ?? 1)).toBeCloseTo(1.5, 5);
    const masked = weigh(withTags(bare, 'maskedTag', ['n:1']), idf).weights;
    expect((masked.at(-1) ?? 0) / (masked[0] ?? 1)).toBeCloseTo(0.7, 5);
  });
});

describe('hashed features', () => {
  it('fall where they fell when the models were trained', () => {
    // FNV-1a, folded, reckoned by another program: models in the cache depend on it.
    expect(['', 'w:sales', '2:运营', "p:yun'ying"].map(hash)).toEqual([106492, 37856, 59214, 64371]);
  });

  it('are within the buckets, spread over all of them', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => hash(`w:${i}`));
    for (const id of ids) expect(id >= 0 && id < BUCKETS).toBe(true);
    // With 20 000 balls in 131 072 bins, 18 556 bins are hit on average.
    expect(new Set(ids).size).toBeGreaterThan(18_300);
  });

  it('are of unit length, each once, and only those that have a weight', () => {
    const text = fc.string({ unit: fc.constantFrom(...'运营销售ab '), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, (input) => {
        const { ids, weights } = weigh(
          featuresOf(input, (word) => word),
          THIRDS,
        );
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id % 3).not.toBe(0);
        const square = weights.reduce((sum, weight) => sum + weight * weight, 0);
        if (ids.length > 0) expect(square).toBeCloseTo(1, 5);
      }),
    );
  });
});
