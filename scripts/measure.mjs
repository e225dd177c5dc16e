import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// How long learning, starting and answering take: of this build, and of others named as arguments (folders with a
// `dist` of their own). Each is measured in processes of its own, one after another, on the same knowledge.
//   node scripts/measure.mjs [--knowledge DIR] [OTHER …]

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const argv = process.argv.slice(2);
const at = argv.indexOf('--knowledge');
const knowledge = resolve(at >= 0 ? argv.splice(at, 2)[1] : join(ROOT, 'knowledge'));

/** Milliseconds of processor time, of all threads. */
const spent = (since) => {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1000);
};

const WORST = {
  'a message of 4,000 characters': 'sales operations marketing '.repeat(150).slice(0, 4000),
  'names without end': '运营和销售和营销和'.repeat(444).slice(0, 4000),
  'slips without end': 'opertaoins maktering slaes diffrence '.repeat(110).slice(0, 4000),
  'marks on marks': `a${'\u0301'.repeat(3999)}`,
  'what unfolds': '\ufdfa'.repeat(4000),
  'the commonest words': 'what is the difference between the what is the '.repeat(90).slice(0, 4000),
};

async function measure(folder) {
  const { loadBot } = await import(pathToFileURL(join(folder, 'dist', 'loadBot.js')).href);
  const cpu = process.cpuUsage();
  const began = performance.now();
  const loaded = await loadBot(knowledge);
  if (!loaded.ok) throw new Error(`the knowledge has errors: ${JSON.stringify(loaded.problems[0])}`);
  const load = { wall: Math.round(performance.now() - began), cpu: spent(cpu) };
  const { matcher } = loaded.bot;
  const questions = ['zh', 'en'].flatMap((language) =>
    readFileSync(join(ROOT, 'tests', 'questions', 'dev', `in-scope.${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).q),
  );
  const timed = (text) => {
    const start = performance.now();
    matcher.interpret(text);
    return performance.now() - start;
  };
  const first = timed(questions[0]);
  for (const text of questions) timed(text);
  const times = questions.flatMap((text) => [timed(text), timed(text)]).sort((a, b) => a - b);
  const share = (part) => times[Math.floor(part * (times.length - 1))];
  const worst = Object.fromEntries(
    Object.entries(WORST).map(([name, text]) => {
      timed(text);
      return [name, Math.min(timed(text), timed(text), timed(text))];
    }),
  );
  const completing = (typed) => {
    const start = performance.now();
    matcher.completeQuestion(typed, 'en');
    return performance.now() - start;
  };
  const firstCompletion = completing('sal');
  const completion = Math.max(
    ...['what is', 'opertaoins', '运营'].map((typed) => Math.min(completing(typed), completing(typed))),
  );
  await new Promise((done) => setTimeout(done, 500));
  globalThis.gc?.();
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  return {
    load,
    first,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    worst,
    firstCompletion,
    completion,
    memory,
  };
}

const round = (value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);

if (process.env.MEASURE) {
  process.stdout.write(JSON.stringify(await measure(process.env.MEASURE), (_, value) => round(value)));
} else {
  const home = mkdtempSync(join(tmpdir(), 'measure-'));
  const run = (folder) => {
    const env = { ...process.env, MEASURE: folder };
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--expose-gc', fileURLToPath(import.meta.url), '--knowledge', knowledge],
      { env, encoding: 'utf8', cwd: home },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const results = {};
  for (const folder of [ROOT, ...argv].map((path) => resolve(path))) {
    rmSync(join(folder, '.cache'), { recursive: true, force: true });
    results[folder] = { learning: run(folder).load, afterwards: run(folder) };
  }
  rmSync(home, { recursive: true });
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version };
  process.stdout.write(`${JSON.stringify({ machine, knowledge, results }, null, 2)}\n`);
}
