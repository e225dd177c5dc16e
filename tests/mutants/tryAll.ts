import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkout, copyCheckout, sourcesOf } from './checkout.ts';
import { applied, describeMutant, type Mutant } from './mutant.ts';
import { runTests } from './run.ts';
import type { Fate } from './table.ts';
import { graphOf, LOADS_KNOWLEDGE, reached } from './touching.ts';

export interface Job {
  readonly mutant: Mutant;
  /** The file's text without the mutant. */
  readonly text: string;
  /** The test files that should notice. */
  readonly tests: readonly string[];
  /** What a user would see; of a named mutant. */
  readonly said?: string;
}

/** What is done; `counts` once for each job that is finished. */
type Say = (line: string, counts: boolean) => void;

/**
 * How long the tests may take with a mutant, in seconds: some to begin, and many times what they take without. A
 * machine that has other things to do must not look like a test that never ends.
 */
const TO_BEGIN = 60;
const TIMES = 8;
/** Test files that take no longer go first: most mutants need no others. */
const QUICK_SECONDS = 2;
const WITHOUT_MUTANTS = 20 * 60;

/** The fate of each job, in order. */
export async function tryAll(
  root: string,
  jobs: readonly Job[],
  beside: number,
  say: Say,
): Promise<readonly Fate[]> {
  const fates: Fate[] = jobs.map(() => 'no tests');
  const waiting = [...jobs.entries()];
  const checkouts = Array.from({ length: Math.min(beside, jobs.length) }, () => copyCheckout(root));
  const gone = () => {
    for (const checkout of checkouts) checkout.remove();
  };
  process.once('exit', gone);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    const tests = [...new Set(jobs.flatMap((job) => job.tests))].sort();
    await Promise.all(
      checkouts.map(async (checkout) => {
        const seconds = await withoutMutants(root, checkout, tests, say);
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [i, job] = next;
          fates[i] = await tryOne(checkout, job, seconds, say);
        }
      }),
    );
  } finally {
    process.off('exit', gone);
    gone();
  }
  return fates;
}

/** How long each test file takes without a mutant, in seconds; without those that fail even so. */
async function withoutMutants(
  root: string,
  { folder }: Checkout,
  tests: readonly string[],
  say: Say,
): Promise<ReadonlyMap<string, number>> {
  if (tests.length === 0) return new Map();
  const graph = graphOf(sourcesOf(root));
  const learn = tests.some((test) => reached(graph, test).has(LOADS_KNOWLEDGE));
  if (learn) {
    say('building, to learn the knowledge once', false);
    const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the build fails: ${built.stdout}${built.stderr}`);
  }
  say(`${tests.length} test files without any mutant`, false);
  const outcome = await runTests({ folder, tests, limitSeconds: WITHOUT_MUTANTS, all: true, learn });
  if (outcome.kind === 'timeout') throw new Error('without any mutant the tests take too long');
  if (outcome.kind === 'broken') throw new Error(`without any mutant no test runs: ${outcome.output}`);
  const failing = outcome.kind === 'failed' ? outcome.files : [];
  for (const file of failing) say(`left out, as it fails without any mutant: ${file}`, false);
  return new Map([...outcome.seconds].filter(([file]) => !failing.includes(file)));
}

async function tryOne(
  { folder }: Checkout,
  { mutant, text, tests: all }: Job,
  seconds: ReadonlyMap<string, number>,
  say: Say,
): Promise<Fate> {
  const tests = all.filter((test) => seconds.has(test));
  const file = join(folder, mutant.file);
  const told = (fate: Fate, by: string | null = null): Fate => {
    say(`${fate}: ${describeMutant(mutant, text)}${by === null ? '' : ` by “${by}”`}`, true);
    return fate;
  };
  if (tests.length === 0) return told('no tests');
  const isQuick = (test: string) => (seconds.get(test) ?? 0) <= QUICK_SECONDS;
  const stages = [tests.filter(isQuick), tests.filter((test) => !isQuick(test))];
  writeFileSync(file, applied(mutant, text));
  try {
    for (const stage of stages.filter(({ length }) => length > 0)) {
      const usual = stage.reduce((sum, test) => sum + (seconds.get(test) ?? 0), 0);
      const outcome = await runTests({ folder, tests: stage, limitSeconds: TO_BEGIN + TIMES * usual });
      if (outcome.kind === 'broken') throw new Error(`the tests did not run: ${outcome.output}`);
      if (outcome.kind === 'failed') return told('killed', outcome.by);
      if (outcome.kind === 'timeout') return told('timeout');
    }
    return told('survived');
  } finally {
    writeFileSync(file, text);
  }
}
