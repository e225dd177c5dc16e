import { describe, expect, it } from 'vitest';
import { type ScoredSet, scoreSet } from '../../src/evaluation/score.ts';
import { measureStrangers } from '../../src/evaluation/strangers.ts';
import { strangersTable } from '../../src/evaluation/strangersTable.ts';
import { told } from './told.ts';

type Row = readonly [says: string, lang: string, kind: string, expected: readonly string[]];

/** A set whose matcher says to each question what stands beside it. */
const setOf = (rows: readonly Row[]): ScoredSet =>
  scoreSet(
    told((text) => rows[Number(text)]?.[0] ?? 'none'),
    {
      name: 'strangers',
      strangers: true,
      questions: rows.map(([, lang, kind, expected], i) => ({ q: String(i), expect: expected, lang, kind })),
      dialogues: [],
    },
  );

const IN = ['sales'];
const SMALL = setOf([
  ['answer sales 0.9', 'zh-Hant', 'real', IN],
  ['answer marketing 0.8', 'en', 'real', IN],
  ['suggest >sales marketing 0.6', 'en', 'real', IN],
  ['suggest marketing sales operations 0.5', 'zh-Hans', 'real', IN],
  ['none sales 0.3', 'en', 'real', IN],
  ['answer sales 0.7', 'zh-Hans', 'near', []],
  // A neighbour too, as an empty `expect` says.
  ['none 0.1', 'en', 'real', []],
  ['suggest sales 0.4', 'en', 'far', []],
  ['none 0.2', 'zh-Hans', 'far', []],
]);

describe('the figures of strangers’ questions', () => {
  const { all, zh, en } = measureStrangers(SMALL).groups;
  const counts = (figures: typeof all) => {
    const { right, visible, wrong, five, neighboursAnswered, farAnswered, farOffered } = figures;
    return [right, visible, wrong, five, neighboursAnswered, farAnswered, farOffered].map(
      ({ hits, of }) => `${hits}/${of}`,
    );
  };

  it('count what became of those in scope, of neighbours and of far ones, each language apart', () => {
    expect(counts(all)).toEqual(['1/5', '2/5', '1/5', '3/5', '1/2', '0/2', '1/2']);
    expect(counts(zh)).toEqual(['1/2', '1/2', '0/2', '2/2', '1/1', '0/1', '0/1']);
    expect(counts(en)).toEqual(['0/3', '1/3', '1/3', '1/3', '0/1', '0/1', '1/1']);
  });

  it('tell what is right above the score that 5 % of what is out exceeds', () => {
    // None of four is 5 %: nothing out of scope lies above 0.7, and of those in scope one right one does.
    expect(all.threshold).toBe(0.7);
    expect(all.rightAtFivePercent).toMatchObject({ hits: 1, of: 5 });
    expect(en.threshold).toBe(0.4);
    expect(en.rightAtFivePercent).toMatchObject({ hits: 1, of: 3 });
  });

  it('let one of twenty be answered to find that score', () => {
    const outside = Array.from({ length: 20 }, (_, i): Row => [`none ${(i + 1) / 20}`, 'en', 'far', []]);
    const { groups } = measureStrangers(
      setOf([
        ...outside,
        ['answer sales 0.96', 'en', 'real', IN],
        ['answer marketing 0.99', 'en', 'real', IN],
        // Not above it.
        ['answer sales 0.95', 'en', 'real', IN],
        ['suggest sales 0.97', 'en', 'real', IN],
      ]),
    );
    expect(groups.all.threshold).toBe(0.95);
    expect(groups.all.rightAtFivePercent).toMatchObject({ hits: 2, of: 4 });
  });

  it('hold the area under the ROC curve of the first candidate’s score', () => {
    // Of four out (0.7, 0.4, 0.2, 0.1): 0.9 and 0.8 beat four each, 0.6 and 0.5 three, 0.3 two.
    expect(all.auroc).toBe(16 / 20);
    expect(zh.auroc).toBe(3 / 4);
  });

  it('take being asked for help for no candidate at all', () => {
    const { groups } = measureStrangers(
      setOf([
        ['help 0.9', 'en', 'real', IN],
        ['none 0.3', 'en', 'far', []],
      ]),
    );
    expect(groups.all.auroc).toBe(0);
  });

  it('tell how often what is shown holds a right one, and how much that is', () => {
    expect(all.coverage).toMatchObject({ hits: 3, of: 5 });
    expect(all.shown).toBeCloseTo((1 + 1 + 2 + 3 + 0) / 5, 10);
    expect(all.hedged).toBeCloseTo((2 + 3) / 2, 10);
  });

  it('tell how far scores can be believed, those out of scope being never right', () => {
    const errors = [0.1, 0.8, 0.4, 0.5, 0.7, 0.7, 0.1, 0.4, 0.2];
    expect(all.calibrationError).toBeCloseTo(errors.reduce((a, b) => a + b) / 9, 10);
    expect(all.reliability[7]).toMatchObject({ right: { hits: 0, of: 1 } });
    expect(all.reliability[9]).toMatchObject({ right: { hits: 1, of: 1 } });
  });

  it('are none where there is nothing to measure, and then miss no floor', () => {
    const { groups, standings } = measureStrangers(setOf([['answer sales 0.9', 'en', 'real', IN]]));
    expect(groups.all).toMatchObject({ threshold: null, auroc: null, hedged: null });
    expect(groups.zh).toMatchObject({ shown: null, calibrationError: null });
    expect(standings.filter(({ met }) => met === null).map(({ measure }) => measure)).toEqual([
      'neighboursAnswered',
      'farAnswered',
      'farOffered',
      'rightAtFivePercent',
      'auroc',
    ]);
  });
});

describe('their table', () => {
  const lines = strangersTable(measureStrangers(SMALL));

  it('sets floor and aim beside each figure that has them', () => {
    // Wilson, 1 of 5: centre (0.2 + 0.384) / 1.768 = 0.330, half-width 0.294.
    expect(lines).toContain(
      '| right at once | 20.0 % (4–62) | 50.0 % (9–91) | 0.0 % (0–56) | 76 % | 88 % | **missed** |',
    );
    expect(lines).toContain(
      '| far answered as sure | 0.0 % (0–66) | 0.0 % (0–79) | 0.0 % (0–79) | 0 % | 0 % | aim |',
    );
    expect(lines.find((line) => line.startsWith('| AUROC'))).toMatch(
      / 0\.800 \| 0\.750 .* 0\.955 \| 0\.975 /,
    );
    expect(lines).toContain('| … and has on average | 1.40 | 2.00 | 1.00 | – | – | – |');
    expect(lines).toContain('| neighbours, n | 2 | 1 | 1 | – | – | – |');
  });

  it('goes on with ten bands of score', () => {
    expect(lines).toContain('| 0.9–1.0 | 1 | 90 % | 100.0 % (21–100) |');
    expect(lines).toContain('| 0.0–0.1 | 0 | – | – |');
    expect(lines.filter((line) => /^\| \d\.\d–/.test(line))).toHaveLength(10);
  });

  it('has as many cells in each row as in its head', () => {
    const cells = (line: string) => line.split('|').length;
    const end = lines.indexOf('');
    for (const line of lines.slice(0, end)) expect(cells(line)).toBe(cells(lines[0] ?? ''));
  });
});
