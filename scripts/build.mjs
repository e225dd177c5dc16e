import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Compiles and bundles, but only where a source is younger than what was made of it: a start need not wait for that.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'dist', '.built');

const time = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
const sources = () => {
  const below = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  // Folders too: one is touched when a file in it is renamed or deleted.
  return [
    'src',
    ...below.map((path) => join('src', path)),
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ];
};

/** Runs one of our programs; its output is ours. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const built = time(STAMP) ?? 0;
if (sources().some((path) => (time(join(ROOT, path)) ?? Number.POSITIVE_INFINITY) >= built)) {
  rmSync(STAMP, { force: true });
  const started = new Date();
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  run(join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.json');
  run(join('dist', 'preview', 'bundle.js'));
  // As old as the beginning: what is edited during the build is built the next time.
  writeFileSync(STAMP, `${started.toISOString()}\n`);
  utimesSync(STAMP, started, started);
}
