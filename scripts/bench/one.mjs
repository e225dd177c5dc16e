import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../dist/knowledge/building/load.js';
import { readKnowledge } from '../../dist/knowledge/yaml/read.js';
import { CONTENDERS } from './contenders.mjs';
import { phrasings, questions, WORST } from './lines.mjs';

// One contender at one size learns, or answers by what it had learnt, in a process of its own. Prints what it measured
// line by line, so that what was reached stays known when the time is up.
//   node --expose-gc one.mjs learn|serve CONTENDER SIZE SEED SECONDS FILE

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [, , task, name, ...rest] = process.argv;
const [size, seed, seconds] = rest.slice(0, 3).map(Number);
const file = rest[3];
const began = performance.now();
const tell = (measured) => writeSync(1, `${JSON.stringify(measured)}\n`);
const since = (start) => performance.now() - start;

const read = loadKnowledge(await readKnowledge(join(ROOT, 'knowledge')));
const { lines, real } = phrasings(read.knowledge, size, seed);
const knowledge = { ...read.knowledge, phrasings: lines };
const contender = await CONTENDERS[name]();
globalThis.gc();

if (task === 'learn') {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const learnt = await contender.learn(knowledge);
  const learning = since(start);
  const { user, system } = process.cpuUsage(cpu);
  const bytes = await contender.keep(learnt);
  writeFileSync(file, bytes);
  tell({ real, learning, learningCpu: (user + system) / 1000, kept: bytes.length });
} else await serve();
process.exit(0);

async function serve() {
  const asked = questions(ROOT, seed);
  let start = performance.now();
  const learnt = await contender.wake(readFileSync(file), knowledge);
  await contender.ask(learnt, asked[0].q);
  tell({ first: since(start) });

  let times = [];
  let right = 0;
  for (const { q, expect } of asked) {
    start = performance.now();
    const answer = await contender.ask(learnt, q);
    times.push(since(start));
    if (expect.includes(answer)) right += 1;
    // A slow one is asked a part of them: their order was shuffled.
    if (since(began) > seconds * 800) break;
  }
  const count = times.length;
  if (count === asked.length && times.reduce((sum, time) => sum + time, 0) < 5000) {
    // Warm from here on, and often enough for a 99th percentile.
    times = [];
    for (let round = 0; round < 3; round++)
      for (const { q } of asked) {
        start = performance.now();
        await contender.ask(learnt, q);
        times.push(since(start));
      }
  }
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor(part * (times.length - 1))];
  globalThis.gc();
  tell({
    accuracy: right / count,
    questions: count,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    memory: process.memoryUsage().rss,
  });
  if (name === 'Role Desk') tell({ worst: await worstCases(learnt) });
}

/** Milliseconds of each, the third of five. */
async function worstCases(learnt) {
  const worst = {};
  for (const [what, text] of Object.entries(WORST)) {
    const each = [];
    for (let round = 0; round < 6; round++) {
      const start = performance.now();
      await contender.ask(learnt, text);
      if (round > 0) each.push(since(start));
    }
    worst[what] = each.sort((a, b) => a - b)[2];
  }
  return worst;
}
