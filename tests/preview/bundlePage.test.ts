import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundlePage } from '../../src/preview/bundlePage.ts';

const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
afterAll(() => rm(folder, { recursive: true }));

it('a page is bundled anew when any of its files changes, or a result is missing, and else left alone', async () => {
  const out = join(folder, 'out');
  const bundle = () => bundlePage({ page: folder, out, statics: ['page.css'] });
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  await write('main.ts', "import { word } from './word.ts';\nconsole.log(word satisfies string);\n");
  await write('word.ts', "export const word: string = 'first';\n");
  await write('page.css', 'a {}');
  expect(await bundle()).toBe('built');
  expect(await readFile(join(out, 'page.js'), 'utf8')).toContain('first');
  expect(await bundle()).toBe('unchanged');

  await write('word.ts', "export const word: string = 'second';\n");
  expect(await bundle()).toBe('built');
  expect(await readFile(join(out, 'page.js'), 'utf8')).toContain('second');

  await write('page.css', 'b {}');
  expect(await bundle()).toBe('built');
  expect(await readFile(join(out, 'page.css'), 'utf8')).toBe('b {}');

  await rm(join(out, 'page.js'));
  expect(await bundle()).toBe('built');
  expect(await bundle()).toBe('unchanged');
});
