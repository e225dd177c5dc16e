import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCost, makeSpeller } from '../../../src/matching/reading/speller.ts';
import { makeVocabulary } from '../../../src/matching/reading/vocabulary.ts';
import { COMPANY } from '../small.ts';

/** How often the words stand in the knowledge: believable figures, most common first. 0: English alone knows it. */
const COUNTS = new Map([
  ['sales', 900],
  ['operations', 800],
  ['marketing', 700],
  ['difference', 300],
  ['between', 200],
  ['distribution', 150],
  ['goal', 120],
  ['goals', 60],
  ['funded', 12],
  ['workflow', 80],
  ['metrics', 90],
  ['sale', 9],
  ['founded', 0],
  ['coal', 0],
  ['scales', 0],
]);
const speller = makeSpeller(COUNTS);

describe('a slip is corrected to the word that was meant', () => {
  it.each([
    ['oprations', 'operations', 'a letter left out'],
    ['opertaions', 'operations', 'two letters swapped'],
    ['operatons', 'operations', 'a letter left out near the end'],
    ['salse', 'sales', 'swapped; `sale` is as near but far rarer'],
    ['saless', 'sales', 'a letter doubled; `scales` is as near but only English'],
    ['markting', 'marketing', 'a letter left out'],
    ['makreting', 'marketing', 'swapped'],
    ['diffrence', 'difference', 'a vowel left out'],
    ['betwen', 'between', 'a double letter typed once'],
    ['distribtuion', 'distribution', 'swapped in the middle of a long word'],
    ['distribusion', 'distribution', 'as it sounds'],
    ['workfolw', 'workflow', 'swapped'],
    ['metircs', 'metrics', 'swapped'],
    ['goall', 'goal', 'doubled; `goals` is beside it on no keyboard, and rarer'],
  ])('%s → %s: %s', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  it.each([
    ['founded', 'an English word, though `funded` is one letter away'],
    ['coal', 'an English word, though `goal` is one letter away'],
    ['scales', 'an English word, though `sales` is one letter away'],
    ['sale', 'known, though rarer than `sales`'],
    ['gol', 'too short to be sure'],
    ['sles2', 'not letters alone'],
    ['zebra', 'nothing is near'],
    ['engineering', 'nothing is near'],
    ['', 'empty'],
  ])('%s stays: %s', (word) => {
    expect(speller.correct(word)).toBe(word);
  });

  it('says what it knows, English words included', () => {
    expect(speller.knows('founded')).toBe(true);
    expect(speller.knows('oprations')).toBe(false);
  });

  it('finds the same word however often and in whatever order it is asked', () => {
    const typed = ['salse', 'oprations', 'markting', 'zebra'];
    const fresh = makeSpeller(COUNTS);
    const there = typed.map((word) => fresh.correct(word));
    const back = [...typed].reverse().map((word) => fresh.correct(word));
    expect(back.reverse()).toEqual(there);
  });

  it('reaches every word that one edit can reach', () => {
    const edit = fc.record({
      word: fc.constantFrom('operations', 'marketing', 'distribution', 'workflow'),
      at: fc.nat(20),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      kind: fc.constantFrom('delete', 'insert', 'swap', 'change'),
    });
    fc.assert(
      fc.property(edit, ({ word, at: raw, letter, kind }) => {
        // The first letter is left alone: a slip there may well make another word.
        const at = 1 + (raw % (word.length - 2));
        const before = word.slice(0, at);
        const typed = {
          delete: before + word.slice(at + 1),
          insert: before + letter + word.slice(at),
          swap: `${before}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
          change: before + letter + word.slice(at + 1),
        }[kind as 'delete'];
        expect(speller.correct(typed)).toBe(word);
      }),
    );
  });
});

/** Optimal string alignment as the textbook defines it, by recursion: slow and obvious. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  const same = a.at(-1) === b.at(-1);
  const options = [
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    options.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...options);
}

describe('the cost of an edit', () => {
  it('is the textbook distance where no slip is likelier than another', () => {
    // No two of these stand together on the keyboard, none is a vowel, and none comes twice in a word.
    const word = fc.shuffledSubarray([...'qtpzvm'], { maxLength: 6 }).map((letters) => letters.join(''));
    const notSwapped = (a: string, b: string) =>
      ![...a].some((x, i) => i > 0 && b.includes(`${x}${a[i - 1]}`));
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(notSwapped(a, b));
        expect(editCost(a, b)).toBeCloseTo(plainDistance(a, b), 9);
      }),
    );
  });

  it('is never above the textbook distance, never below its half, and the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abeqwsl'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const cost = editCost(a, b);
        const distance = plainDistance(a, b);
        expect(cost).toBeLessThanOrEqual(distance + 1e-9);
        expect(cost).toBeGreaterThanOrEqual(distance / 2 - 1e-9);
        expect(editCost(b, a)).toBeCloseTo(cost, 9);
      }),
    );
  });

  it.each([
    ['sales', 'sales', 0],
    ['salse', 'sales', 0.6],
    ['saless', 'sales', 0.7],
    ['sals', 'sales', 1],
    ['selas', 'sales', 1.6],
    ['dales', 'sales', 0.9],
    ['pales', 'sales', 1],
    ['', 'abc', 3],
  ])('from %j to %j is %d', (a, b, cost) => {
    expect(editCost(a, b)).toBeCloseTo(cost, 9);
  });
});

describe('the vocabulary', () => {
  const texts = [
    ...Array.from({ length: 12 }, () => ['what', 'is', 'operations', 'workflow']),
    ['oprations'],
    ['jiandaoyun'],
  ];
  const vocabulary = makeVocabulary(COMPANY, texts);

  it('holds the words of the phrasings with how often they stand there', () => {
    expect(vocabulary.get('workflow')).toBe(12);
    expect(vocabulary.get('jiandaoyun')).toBe(1);
  });

  it('leaves out the slips that phrasings hold on purpose, so that they can be corrected', () => {
    expect(vocabulary.has('oprations')).toBe(false);
    expect(makeSpeller(vocabulary).correct('oprations')).toBe('operations');
  });

  it('holds names, look-alikes and cues, which are right by definition', () => {
    for (const word of ['commerce', 'surgical', 'abilities', 'kpis'])
      expect(vocabulary.get(word)).toBeGreaterThan(0);
  });

  it('knows common English without ever correcting to it', () => {
    expect(vocabulary.get('founded')).toBe(0);
    expect(makeSpeller(vocabulary).correct('foundedd')).toBe('foundedd');
  });
});
