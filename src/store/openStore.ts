import { type Failure, facts } from '../failures.ts';
import { prepareFile } from './file.ts';
import { makeStore } from './keeping.ts';
import type { Rows, RowsAtOnce } from './rows.ts';
import { isHeld } from './sqlite/attempt.ts';
import { openInThread } from './sqlite/inThread.ts';
import { type OpenedDatabase, openDatabase } from './sqlite/openDatabase.ts';
import { makeStatements } from './sqlite/statements.ts';
import type { Store } from './store.ts';

export type OpenedStore =
  | { readonly ok: true; readonly store: Store }
  | { readonly ok: false; readonly failure: Failure };

export interface OpenOptions {
  /** Takes a line on what could not be read. */
  readonly warn: (line: string) => void;
  /** Milliseconds for which a write waits where another program holds the store; by default as while serving. */
  readonly within?: number;
  /** The compiled `sqlite/thread.ts`. */
  readonly script?: URL;
}

/** Whoever waits for a write is a person who waits for an answer. */
const WHILE_SERVING_MS = 200;

/** For a store that ends with the program. */
const MEMORY = ':memory:';

/**
 * Opens the store in a file, which is made where there is none, and brings it up to date. Whatever speaks against
 * it comes back as one line.
 */
export async function openStore(file: string, options: OpenOptions): Promise<OpenedStore> {
  const {
    warn,
    within = WHILE_SERVING_MS,
    script = new URL('./sqlite/thread.js', import.meta.url),
  } = options;
  try {
    if (file === MEMORY) return { ok: true, store: await makeStore(inMemory(), warn) };
    if (prepareFile(file) === 'no file') return { ok: false, failure: noFile(file) };
    const opened = await openInThread(file, script, within);
    if (!opened.ok) return { ok: false, failure: misfit(file, opened) };
    return { ok: true, store: await makeStore(opened.rows, warn) };
  } catch (error) {
    return { ok: false, failure: explain(file, error) };
  }
}

/** Nothing in memory is ever waited for, so it needs no thread. */
function inMemory(): Rows {
  const opened = openDatabase(MEMORY);
  if (!opened.ok) throw new Error(`a fresh database is ${opened.why}`);
  const rows: RowsAtOnce = makeStatements(opened.db);
  return Object.fromEntries(
    Object.entries(rows).map(([call, work]) => [
      call,
      async (...args: readonly unknown[]) => (work as (...args: readonly unknown[]) => unknown)(...args),
    ]),
  ) as unknown as Rows;
}

function misfit(file: string, opened: OpenedDatabase & { ok: false }): Failure {
  if (opened.why === 'damaged') return damaged(file);
  return opened.why === 'newer'
    ? wrong(
        `The store ${file} was written by a newer version of this program (its format ${opened.version} is not known here): start that version, or point STORE_FILE at another file.`,
      )
    : wrong(
        `The store ${file} is another program’s database: point STORE_FILE at a file that is not there yet.`,
      );
}

const noFile = (file: string): Failure =>
  wrong(`The store ${file} cannot be written: it is no file. Point STORE_FILE at a file.`);

const damaged = (file: string): Failure =>
  wrong(
    `The store ${file} is damaged or no database: move it away, or put a copy from before in its place; without it the bot starts with every server’s settings as by default.`,
  );

function explain(file: string, error: unknown): Failure {
  const { code, message } = facts(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return damaged(file);
  if (isHeld(error))
    return {
      line: `The store ${file} is held by another program: end it, then start again.`,
      exitCode: 69,
    };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return { line: `The store ${file} cannot be written: its disk is full. Make room there.`, exitCode: 69 };
  if (code === 'SQLITE_ERROR') return damaged(file);
  return wrong(
    `The store ${file} cannot be written (${message}): let the user who runs the bot write to that folder and file, or point STORE_FILE elsewhere.`,
  );
}

const wrong = (line: string): Failure => ({ line, exitCode: 78 });
