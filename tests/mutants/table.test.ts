import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { pageWith, type Sampled, tableOf } from './table.ts';

describe('the table', () => {
  const fates = ['killed', 'killed', 'timeout', 'survived'] as const;
  const store: Sampled = {
    tried: fates.map((fate) => ({ room: 'store', fate })),
    possible: new Map([['store', 90]]),
    seed: 7,
  };
  const row = '| store | 90 | 4 | 7 | 2 | 1 | 1 | 0 | 75.0 % (30–95) |';

  it('has a row for each room in which any was tried, and counts a test without end as one that fails', () => {
    const tried = [...store.tried, { room: 'discord', fate: 'no tests' } as const];
    expect(
      tableOf({ ...store, tried })
        .split('\n')
        .slice(2),
    ).toEqual([row, '| discord | 0 | 1 | 7 | 0 | 0 | 0 | 1 | 0.0 % (0–79) |']);
  });

  it('takes the place on the page that is meant for it, and leaves rooms alone that were not tried', () => {
    const place = (command: string, figures: string) =>
      `<!-- figures: ${command} -->\n${figures}\n<!-- end of figures -->`;
    const page = (figures: string) =>
      `${place('npm run ablate', 'kept')}\n${place('npm run mutants', figures)}\n`;
    const before = page(`nothing\n| store | old |\n| discord | old |\n| gone | old |`);
    const head = tableOf({ ...store, tried: [] });
    expect(pageWith(before, store)).toBe(page(`${head}\n${row}\n| discord | old |`));
    expect(pageWith(place('npm run ablate', 'kept'), store)).toBeNull();
  });
});

describe('what the command is asked for', () => {
  it('is forty mutants of each room, else as told', () => {
    expect(readOptions([])).toEqual({ only: [], sample: 40, seed: 1, jobs: 1, write: false, named: true });
    expect(readOptions(['--only', 'src/a', '--only=src/b', '--sample', '0', '--no-named'])).toMatchObject({
      only: ['src/a', 'src/b'],
      sample: 0,
      named: false,
    });
  });

  it.each([
    [['--sample', 'x']],
    [['--jobs', '0']],
    [['--seed', '1.5']],
    [['--what']],
    [['--write', '--only', 'src/store/sqlite']],
  ])('is refused in words: %j', (args) => {
    expect(readOptions(args)).toMatch(/--/);
  });
});
