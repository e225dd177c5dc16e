// `npm run build && node tests/measure/knowledge.mjs`: how long big knowledge takes to check, and how much memory.
// Says so and leaves with 1 where a limit is passed. Apart from the tests, since it depends on the machine.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TINY = join('tests', 'fixtures', 'knowledge');

/** Name → what it adds to the bakery, and its limits. */
const CASES = {
  'the real knowledge': { folder: 'knowledge', seconds: 2, megabytes: 300 },
  '10,000 standing questions': { add: standing, seconds: 10, megabytes: 600 },
  '10,000 files of phrasings': { add: asked, seconds: 10, megabytes: 600 },
  'a line of 1 MiB, plain': {
    add: line((size) => `zh: [${'好'.repeat(size / 3)}]`),
    seconds: 5,
    megabytes: 200,
  },
  'a line of 1 MiB, quoted': {
    add: line((size) => `zh: ["${'a '.repeat(size / 2)}"]`),
    seconds: 5,
    megabytes: 200,
  },
  'a line of 1 MiB, of commas': {
    add: line((size) => `zh: [${'a,'.repeat(size / 2)}]`),
    seconds: 5,
    megabytes: 200,
  },
  'a line of 1 MiB, of brackets': { add: line((size) => '['.repeat(size)), seconds: 5, megabytes: 200 },
};

async function standing(folder) {
  const one = await readFile(join(TINY, 'faq', 'day-old-bread.yaml'));
  for (let i = 0; i < 10_000; i++) await writeFile(join(folder, 'faq', `bread-${i}.yaml`), one);
}

async function asked(folder) {
  for (let i = 0; i < 10_000; i++)
    await writeFile(
      join(folder, 'phrasings', `many-${i}.yaml`),
      `baking:\n  zh:\n    - 烘焙第${i}问\n  en:\n    - "baking question ${i}"\n`,
    );
}

function line(make) {
  return async (folder) => writeFile(join(folder, 'never', 'far.yaml'), make(2 ** 20 - 64));
}

/** In a process of its own, which tells its own peak. */
const CHECK = `
const { checkKnowledge } = await import(process.argv[1]);
const start = performance.now();
await checkKnowledge([process.argv[2]], { cwd: '/', today: '2026-01-01', out: () => {}, err: () => {} });
console.log(JSON.stringify({
  seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));`;

let failed = false;
for (const [name, { folder, add, seconds, megabytes }] of Object.entries(CASES)) {
  const scratch = await mkdtemp(join(tmpdir(), 'measure-'));
  const target = folder ? join(process.cwd(), folder) : join(scratch, 'knowledge');
  if (add) {
    await cp(TINY, target, { recursive: true });
    await mkdir(join(target, 'phrasings'), { recursive: true });
    await add(target);
  }
  const args = [
    '--input-type=module',
    '-e',
    CHECK,
    join(process.cwd(), 'dist/cli/checkKnowledge.js'),
    target,
  ];
  const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  await rm(scratch, { recursive: true });
  const over = told.seconds > seconds || told.megabytes > megabytes;
  failed ||= over;
  console.log(
    `${name}: ${told.seconds.toFixed(2)} s of ${seconds}, ${told.megabytes.toFixed(0)} MB of ${megabytes}${over ? ' — too much' : ''}`,
  );
}
process.exitCode = failed ? 1 : 0;
