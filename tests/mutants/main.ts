import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mulberry32, shuffle } from '../../src/matching/learning/training/random.ts';
import { makeBar } from '../../src/progressBar.ts';
import { sourcesOf } from './checkout.ts';
import { describeMutant, type Mutant } from './mutant.ts';
import { NAMED, namedMutant } from './named.ts';
import { mutantsOf } from './operators.ts';
import { readOptions, USAGE } from './options.ts';
import { ROOMS, type Room, roomOf } from './rooms.ts';
import { pageWith, type Tried, tableOf } from './table.ts';
import { graphOf, testsTouching } from './touching.ts';
import { type Job, tryAll } from './tryAll.ts';

// dist/mutants/tests/mutants/main.js
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PAGE = join(ROOT, 'docs/evaluation.md');

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${options}\n\n${USAGE}`);
  process.exit(2);
}

const sources = sourcesOf(ROOT);
const graph = graphOf(sources);
const textOf = (file: string) => sources.get(file) ?? '';
const wanted = (file: string) =>
  options.only.length === 0 || options.only.some((begin) => file.startsWith(begin));
const job = (mutant: Mutant, room: string, said?: string): Job => ({
  mutant,
  text: textOf(mutant.file),
  tests: testsTouching(graph, mutant.file, room),
  ...(said !== undefined && { said }),
});

const named = options.named
  ? NAMED.filter(({ file }) => wanted(file)).map((one) =>
      job(namedMutant(one, textOf(one.file)), one.file.slice('src/'.length), one.said),
    )
  : [];
const possible = new Map<Room, number>();
const sampled = ROOMS.flatMap((room) => {
  const all = [...sources.keys()]
    .filter((file) => roomOf(file) === room && wanted(file))
    .sort()
    .flatMap((file) => mutantsOf(file, textOf(file)));
  possible.set(room, all.length);
  const random = mulberry32(options.seed);
  shuffle(all, random);
  return all.slice(0, options.sample).map((mutant) => job(mutant, room));
});

const bar = makeBar(process.stderr);
const jobs = [...named, ...sampled];
let done = 0;
const fates = await tryAll(ROOT, jobs, options.jobs, (line, counts) => {
  if (counts) done += 1;
  const step = `${done}/${jobs.length} ${line}`;
  if (!bar.show(step.slice(0, 90), done / Math.max(1, jobs.length))) process.stderr.write(`${step}\n`);
});
bar.clear();

const say = (line: string) => void process.stdout.write(`${line}\n`);
const lost = jobs.slice(0, named.length).filter((_, i) => !['killed', 'timeout'].includes(fates[i] ?? ''));
if (named.length > 0) say(`${named.length - lost.length} of ${named.length} named mutants were noticed.\n`);
for (const { mutant, text, said } of lost)
  say(`NOT NOTICED, though ${said}:\n  ${describeMutant(mutant, text)}`);

const tried = sampled.map(({ mutant }, i): Tried => {
  const fate = fates[named.length + i] ?? 'no tests';
  return { room: roomOf(mutant.file) as Room, fate };
});
if (tried.length > 0) {
  const figures = { tried, possible, seed: options.seed };
  say(tableOf(figures));
  const survivors = sampled.filter((_, i) => ['survived', 'no tests'].includes(tried[i]?.fate ?? ''));
  if (survivors.length > 0) say('\nNot noticed:');
  for (const { mutant, text } of survivors) say(describeMutant(mutant, text));
  if (options.write) {
    const page = pageWith(readFileSync(PAGE, 'utf8'), figures);
    if (page === null) throw new Error(`${PAGE} has no place for the figures of npm run mutants`);
    writeFileSync(PAGE, page);
  }
}
process.exitCode = lost.length > 0 ? 1 : 0;
