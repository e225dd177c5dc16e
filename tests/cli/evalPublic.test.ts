import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUSEHOLD } from '../evaluation/public/household.ts';

const EVAL = join(import.meta.dirname, '../../dist/cli/evalPublic.js');
const CACHE = join(import.meta.dirname, '../../.cache');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'public-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const evaluate = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [EVAL, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
  return { status, out: stdout, err: stderr };
};

const { train, test, outsideTrain, outsideTest } = HOUSEHOLD;
const rows = (some: typeof train) => some.map(({ text, intent }) => [text, intent]);
const CLINC = JSON.stringify({
  train: rows(train),
  test: rows(test),
  oos_train: outsideTrain.map((text) => [text, 'oos']),
  oos_test: outsideTest.map((text) => [text, 'oos']),
});
const csv = (some: typeof train) =>
  `text,category\n${some.map(({ text, intent }) => `"${text}",${intent}\n`).join('')}`;

describe('eval:public', () => {
  it('prints a row for each set, size and kind of folder, and keeps nothing', async () => {
    await writeFile(join(folder, 'clinc150.json'), CLINC);
    await writeFile(join(folder, 'banking77-train.csv'), csv(train));
    await writeFile(join(folder, 'banking77-test.csv'), csv(test));
    const { status, out, err } = evaluate('--sets', folder, '--k', '3', '--sample', '2');
    expect(status).toBe(0);
    expect(out.match(/^\| (?:CLINC150|Banking77) \| \d+ \| \d+ \| \d+/gm)).toEqual([
      '| CLINC150 | 3 | 0 | 2',
      '| CLINC150 | 3 | 4 | 2',
      '| Banking77 | 3 | 0 | 2',
    ]);
    expect(err).toContain('CLINC150, 3 phrasings, 4 refusals: learning');
    expect((await readdir(folder)).sort()).toEqual([
      'banking77-test.csv',
      'banking77-train.csv',
      'clinc150.json',
    ]);
    // Other tests write there meanwhile, and old files go.
    for (const name of await readdir(CACHE)) {
      const kept = await readFile(join(CACHE, name)).catch(() => Buffer.alloc(0));
      expect(kept.includes('faq/kettle-boil')).toBe(false);
    }
  });

  it.each([
    ['no --sets', []],
    ['--k five: not numbers', ['--sets', 'x', '--k', 'five']],
    ['--sample 0: not a number', ['--sets', 'x', '--sample', '0']],
    ['unexpected x', ['x']],
    ["Unknown option '--set'", ['--set', 'x']],
  ])('%s: %j', (words, args) => {
    const { status, err } = evaluate(...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  it('says so where no set lies, or one that is broken', async () => {
    expect(evaluate('--sets', folder)).toMatchObject({ status: 1, out: '' });
    await writeFile(join(folder, 'clinc150.json'), '{"train": []}');
    const { status, err } = evaluate('--sets', folder);
    expect(status).toBe(1);
    expect(err).toBe('clinc150.json: no split test\n');
  });

  it('prints its help', () => {
    const { status, out } = evaluate('--help');
    expect(status).toBe(0);
    for (const option of ['--sets', '--k', '--sample']) expect(out).toContain(option);
  });
});
