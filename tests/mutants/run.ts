import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What became of a run of some test files. */
export type Outcome =
  | { readonly kind: 'passed'; readonly seconds: ReadonlyMap<string, number> }
  | {
      readonly kind: 'failed';
      /** The files with a test that failed, or that could not be read. */
      readonly files: readonly string[];
      /** The full name of the first test that failed; null where a file could not be read. */
      readonly by: string | null;
      readonly seconds: ReadonlyMap<string, number>;
    }
  | { readonly kind: 'timeout' }
  /** The runner itself gave up: what it wrote last. */
  | { readonly kind: 'broken'; readonly output: string };

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Run {
  /** Of a checkout. */
  readonly folder: string;
  readonly tests: readonly string[];
  readonly limitSeconds: number;
  /** Whether to go on after a test failed. */
  readonly all?: boolean;
  /** Whether to learn the real knowledge first. */
  readonly learn?: boolean;
}

export async function runTests({ folder, tests, limitSeconds, all, learn }: Run): Promise<Outcome> {
  const file = join(folder, '.cache', 'mutant.json');
  rmSync(file, { force: true });
  const args = [
    'run',
    '--config',
    'tests/mutants/vitest.config.ts',
    '--reporter',
    'json',
    '--outputFile',
    file,
  ];
  const child = spawn(
    process.execPath,
    [join(folder, 'node_modules/vitest/vitest.mjs'), ...args, ...(all ? [] : ['--bail', '1']), ...tests],
    {
      cwd: folder,
      env: { ...process.env, MUTANTS_LEARN: learn ? '1' : '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: its workers go with it.
      detached: true,
    },
  );
  let output = '';
  const heard = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, limitSeconds * 1000);
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  process.off('exit', end);
  if (late) return { kind: 'timeout' };
  const report = readReport(file);
  if (!report) return { kind: 'broken', output };
  return outcomeOf(report, folder, code === 0);
}

function outcomeOf({ testResults }: Report, folder: string, passed: boolean): Outcome {
  const relative = (name: string) => name.slice(name.indexOf(folder) + folder.length + 1);
  const seconds = new Map(
    testResults.map(({ name, startTime, endTime }) => [relative(name), (endTime - startTime) / 1000]),
  );
  if (passed) return { kind: 'passed', seconds };
  const failed = testResults.filter(({ status }) => status === 'failed');
  const by = failed
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  return {
    kind: 'failed',
    files: failed.map(({ name }) => relative(name)),
    by: by?.fullName ?? null,
    seconds,
  };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
