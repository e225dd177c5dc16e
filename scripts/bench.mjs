import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CONTENDERS } from './bench/contenders.mjs';
import { draw } from './bench/draw.mjs';
import { table } from './bench/table.mjs';

// Ours beside what people would use instead, on the same phrasings and questions, each in processes of its own.
//   npm run bench -- [--sizes 1000,10000,100000] [--only 'Role Desk;MiniSearch'] [--seed 1] [--seconds 60] [--no-interactions]
// What is measured is put beside what docs/bench.json holds of other sizes and contenders, and drawn.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    only: { type: 'string', default: Object.keys(CONTENDERS).join(';') },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    'no-interactions': { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const kept = join(ROOT, 'docs', 'bench.json');
const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
const results = { ...before.results };
const only = values.only.split(';');
const home = mkdtempSync(join(tmpdir(), 'bench-'));

/** What it printed until it was done or its time was up. */
function run(task, name, size, file) {
  const args = ['--expose-gc', '--max-old-space-size=6144', join(ROOT, 'scripts', 'bench', 'one.mjs')];
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [...args, task, name, size, values.seed, values.seconds, file],
    { encoding: 'utf8', timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 },
  );
  const over = error?.code === 'ETIMEDOUT';
  if (status !== 0 && !over) throw new Error(`${name}: ${stderr}`);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { over, ...Object.assign({}, ...lines.map((line) => JSON.parse(line))) };
}

for (const size of values.sizes.split(','))
  for (const name of only) {
    process.stderr.write(`${size} phrasings, ${name}: `);
    const file = join(home, 'learnt');
    const learnt = run('learn', name, size, file);
    const served = learnt.over ? {} : run('serve', name, size, file);
    results[size] = { ...results[size], [name]: { ...learnt, ...served } };
    process.stderr.write(`${learnt.over || served.over ? 'over the limit' : 'done'}\n`);
  }
let { interactions } = before;
if (!values['no-interactions']) {
  process.stderr.write('interactions through discord.js\n');
  const file = join(home, 'interactions');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'tests/bench/vitest.config.ts'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, BENCH_OUT: file } },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  interactions = JSON.parse(readFileSync(file, 'utf8'));
}
rmSync(home, { recursive: true });

const require = createRequire(import.meta.url);
const packages = ['fuse.js', 'minisearch', 'flexsearch', '@nlpjs/nlp'];
const versions = packages.map((name) => {
  const path = join(ROOT, 'node_modules', name, 'package.json');
  return `${name} ${require(path).version}`;
});
const about = {
  machine: `${cpus().length} cores of ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
  versions,
  seed: Number(values.seed),
  seconds,
};
const round = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
writeFileSync(kept, `${JSON.stringify({ about, results, interactions }, round, 2)}\n`);
writeFileSync(join(ROOT, 'docs', 'bench.svg'), draw(results));
const page = join(ROOT, 'docs', 'performance.md');
const text = readFileSync(page, 'utf8');
writeFileSync(
  page,
  text.replace(
    /(<!-- bench -->\n)[\s\S]*?(?=<!-- \/bench -->)/,
    (_, mark) => `${mark}\n${table(about, results, interactions)}\n`,
  ),
);
