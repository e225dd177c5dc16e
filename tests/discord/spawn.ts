import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './harness.ts';
import { until } from './standin/standin.ts';

export interface Spawned {
  readonly child: ChildProcess;
  out(): string;
  err(): string;
  /** Waits until something stands on stdout. */
  says(words: string | RegExp): Promise<void>;
  /** The exit code, once it has ended. */
  ended(): Promise<number | null>;
}

/** Runs a built program, away from the checkout so that nobody's `.env` is read, and with this environment alone. */
export function run(program: string, env: Record<string, string>, args: readonly string[] = []): Spawned {
  const child = spawn(process.execPath, [join(ROOT, 'dist', program), ...args], {
    cwd: mkdtempSync(join(tmpdir(), 'role-desk-')),
    env: { PATH: process.env.PATH, KNOWLEDGE_DIR: join(ROOT, 'knowledge'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const end = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    child,
    out: () => out,
    err: () => err,
    says: (words) =>
      until(
        () => (typeof words === 'string' ? out.includes(words) : words.test(out)),
        `${words} on stdout`,
        10_000,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}; stdout: ${out}; stderr: ${err}`);
      }),
    ended: () => end,
  };
}
