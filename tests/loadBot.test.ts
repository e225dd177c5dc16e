import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkKnowledge } from '../src/cli/checkKnowledge.ts';
import type { Problem } from '../src/knowledge/problem.ts';
import { loadBot } from '../src/loadBot.ts';
import { TINY } from './fixtures/tiny.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusedByCheck = async (): Promise<string[]> => {
  let out = '';
  await checkKnowledge(['--json', folder], {
    cwd: folder,
    today: '2026-01-01',
    out: (text) => {
      out += text;
    },
    err: () => {},
  });
  return errorsOf(JSON.parse(out) as Problem[]);
};
const errorsOf = (problems: readonly Problem[]): string[] =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('a start refuses what check:knowledge refuses', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an empty folder', async () => {}],
    ['no answers', () => writeFile(join(folder, 'aspects.yaml'), '{}')],
    [
      'a reference that no button can hold',
      async () => {
        await cp(TINY, folder, { recursive: true });
        await cp(join(TINY, 'faq', 'day-old-bread.yaml'), join(folder, 'faq', `${'a'.repeat(120)}.yaml`));
      },
    ],
    [
      'an unknown tag',
      async () => {
        await cp(TINY, folder, { recursive: true });
        await writeFile(join(folder, 'redirects.yaml'), 'oven: !alias baking\n');
      },
    ],
  ])('%s', async (_, make) => {
    await make();
    const loaded = await loadBot(folder);
    if (loaded.ok) throw new Error('it started');
    const refused = errorsOf(loaded.problems);
    expect(refused).not.toEqual([]);
    expect(refused).toEqual(await refusedByCheck());
  });
});
