import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';

/** What a bundle was made of: file → hash. */
interface Stamp {
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
}

export interface PageBundle {
  /** The folder with `main.ts` and the static files. */
  readonly page: string;
  /** Where the page is written: `page.js`, the static files, and the stamp. */
  readonly out: string;
  readonly statics: readonly string[];
  /** Further files on which the result depends, such as the program that calls this. */
  readonly also?: readonly string[];
}

/**
 * Bundles the browser's code to one file, and copies the static ones beside it. Where nothing has changed since
 * the last time it only compares hashes, and never even loads the bundler.
 */
export async function bundlePage(bundle: PageBundle): Promise<'built' | 'unchanged'> {
  const { page, out, statics, also = [] } = bundle;
  const stampFile = join(out, '.stamp.json');
  if (await isFresh(stampFile, out)) return 'unchanged';

  await mkdir(out, { recursive: true });
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join(page, 'main.ts'),
    platform: 'browser',
    transform: { target: 'es2022' },
  });
  const { output } = await build.write({ file: join(out, 'page.js'), format: 'esm', minify: true });
  await build.close();
  const fixed = statics.map((name) => join(page, name));
  for (const file of fixed) await copyFile(file, join(out, basename(file)));

  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const files = [...new Set([...modules.filter((id) => existsSync(id)), ...fixed, ...also])].sort();
  const inputs: Record<string, string> = {};
  for (const file of files) inputs[relative(out, file)] = await hash(file);
  const stamp: Stamp = { inputs, outputs: ['page.js', ...statics] };
  await writeFile(stampFile, JSON.stringify(stamp));
  return 'built';
}

async function isFresh(stampFile: string, out: string): Promise<boolean> {
  if (!existsSync(stampFile)) return false;
  const { inputs, outputs } = JSON.parse(await readFile(stampFile, 'utf8')) as Stamp;
  if (!outputs.every((name) => existsSync(join(out, name)))) return false;
  const checks = Object.entries(inputs).map(async ([file, expected]) => {
    const path = resolve(out, file);
    return existsSync(path) && (await hash(path)) === expected;
  });
  return (await Promise.all(checks)).every(Boolean);
}

async function hash(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
