import { parentPort, workerData } from 'node:worker_threads';
import type { RowsAtOnce } from '../rows.ts';
import { attempt } from './attempt.ts';
import type { Asked, Said } from './inThread.ts';
import { openDatabase } from './openDatabase.ts';
import { makeStatements } from './statements.ts';

// Runs in a thread of its own, and is the only one there that has the database: one piece of work after another.
const say = (said: Said) => parentPort?.postMessage(said);

const told = (error: unknown) => {
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown };
  return { message: String(message ?? error), ...(code !== undefined && { code: String(code) }) };
};

const open = (): RowsAtOnce | null => {
  try {
    const opened = openDatabase(String(workerData));
    if (opened.ok) {
      const rows = makeStatements(opened.db);
      say({ kind: 'opened' });
      return rows;
    }
    say({ kind: 'misfit', misfit: opened });
  } catch (error) {
    say({ kind: 'failed', error: told(error) });
  }
  return null;
};

const rows = open();
if (rows === null) parentPort?.close();
let last = Promise.resolve();
parentPort?.on('message', ({ id, call, args, within }: Asked) => {
  const by = performance.now() + within;
  last = last.then(async () => {
    try {
      const work = rows?.[call] as (...args: readonly unknown[]) => unknown;
      say({ kind: 'done', id, result: await attempt(() => work(...args), by) });
    } catch (error) {
      say({ kind: 'done', id, error: told(error) });
    }
    if (call === 'close') parentPort?.close();
  });
});
