import { expect, it } from 'vitest';
import { measureCompany } from '../../src/evaluation/company.ts';
import { scoreSet } from '../../src/evaluation/score.ts';
import { told } from './told.ts';

it('a company’s figures come by kind, the known kinds first, and out of scope all together too', () => {
  const rows = [
    ['answer sales', 'trap', ['sales']],
    ['answer sales', 'indirect', ['marketing']],
    ['suggest marketing sales', 'overview', ['sales']],
    ['answer sales', 'overview', ['sales']],
    ['none', 'comparison', ['sales']],
    ['suggest sales', 'near', []],
    ['answer sales', 'near', []],
    ['none', 'far', []],
  ] as const;
  const { inScope, outOfScope, standings } = measureCompany(
    scoreSet(
      told((text) => rows[Number(text)]?.[0] ?? 'none'),
      {
        name: 'studio',
        strangers: false,
        questions: rows.map(([, kind, expected], i) => ({ q: `${i}`, expect: expected, lang: 'en', kind })),
        dialogues: [],
      },
    ),
  );
  expect(
    inScope.map(({ name, right, wrong, offered }) => [name, right.of, right.hits, wrong.hits, offered.hits]),
  ).toEqual([
    ['all', 5, 2, 1, 3],
    ['overview', 2, 1, 0, 2],
    ['comparison', 1, 0, 0, 0],
    ['indirect', 1, 0, 1, 0],
    ['trap', 1, 1, 0, 1],
  ]);
  expect(
    outOfScope.map(({ name, answered, offered }) => [name, answered.of, answered.hits, offered.hits]),
  ).toEqual([
    ['all', 3, 1, 1],
    ['far', 1, 0, 0],
    ['near', 2, 1, 1],
  ]);
  expect(standings).toEqual([]);
});
