import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { type Failure, facts } from '../failures.ts';
import { type Migrated, migrate } from './migrations.ts';
import { makeSqliteStore } from './sqliteStore.ts';
import type { Store } from './store.ts';

export type OpenedStore =
  | { readonly ok: true; readonly store: Store }
  | { readonly ok: false; readonly failure: Failure };

/** `npm run register` may write while the bot does: whoever comes second waits. */
const WAIT_MS = 5_000;

/** For a store that ends with the program. */
const MEMORY = ':memory:';

/**
 * Opens the store in a file, which is made where there is none, and brings it up to date. Whatever speaks against
 * it comes back as one line. `warn`: see {@link makeSqliteStore}.
 */
export function openStore(file: string, warn: (line: string) => void): OpenedStore {
  let db: Database.Database | null = null;
  try {
    if (file !== MEMORY) mkdirSync(dirname(file), { recursive: true });
    db = new Database(file, { timeout: WAIT_MS });
    // Readers and the one writer do not wait for each other; what was saved survives a power cut, too.
    db.exec('PRAGMA synchronous = FULL');
    db.prepare('PRAGMA journal_mode = WAL').all();
    const migrated = migrate(db);
    if (!migrated.ok) return refuse(db, misfit(file, migrated));
    if (!isSound(db)) return refuse(db, damaged(file));
    return { ok: true, store: makeSqliteStore(db, warn) };
  } catch (error) {
    return refuse(db, explain(file, error));
  }
}

function refuse(db: Database.Database | null, failure: Failure): OpenedStore {
  try {
    db?.close();
  } catch {
    // It could not be used in the first place.
  }
  return { ok: false, failure };
}

const isSound = (db: Database.Database): boolean => {
  const rows = db.prepare('PRAGMA quick_check(1)').raw().all() as (readonly unknown[])[];
  return rows[0]?.[0] === 'ok';
};

function misfit(file: string, migrated: Migrated & { ok: false }): Failure {
  return migrated.why === 'newer'
    ? wrong(
        `The store ${file} was written by a newer version of this program (its format ${migrated.version} is not known here): start that version, or point STORE_FILE at another file.`,
      )
    : wrong(
        `The store ${file} is another program’s database: point STORE_FILE at a file that is not there yet.`,
      );
}

const damaged = (file: string): Failure =>
  wrong(
    `The store ${file} is damaged or no database: move it away, or put a copy from before in its place; without it the bot starts with every server’s settings as by default.`,
  );

function explain(file: string, error: unknown): Failure {
  const { code, message } = facts(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return damaged(file);
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return {
      line: `The store ${file} is held by another program: end it, then start again.`,
      exitCode: 69,
    };
  return wrong(
    `The store ${file} cannot be written (${message}): let the user who runs the bot write to that folder, or point STORE_FILE elsewhere.`,
  );
}

const wrong = (line: string): Failure => ({ line, exitCode: 78 });
