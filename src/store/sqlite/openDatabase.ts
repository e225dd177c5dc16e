import Database from 'libsql';
import { APPLICATION, type Migrated, migrate, numberOf } from './migrations.ts';

export type OpenedDatabase =
  | { readonly ok: true; readonly db: Database.Database }
  | (Migrated & { readonly ok: false })
  | { readonly ok: false; readonly why: 'damaged' };

/** While opening, another program that starts as well is waited for: `npm run register` beside the bot, say. */
const OPENED_WITHIN_MS = 5_000;

/**
 * Opens a database and brings it up to date. Nobody is waited for afterwards: what cannot be written at once throws
 * `SQLITE_BUSY`. Throws what the database throws.
 */
export function openDatabase(file: string): OpenedDatabase {
  const db = new Database(file, { timeout: OPENED_WITHIN_MS });
  try {
    // Readers and the one writer do not wait for each other; what was saved survives a power cut, too.
    db.exec('PRAGMA synchronous = FULL');
    db.prepare('PRAGMA journal_mode = WAL').all();
    const migrated = migrate(db);
    if (!migrated.ok) return close(db, migrated);
    if (!isSound(db)) return close(db, { ok: false, why: 'damaged' });
    // To begin a transaction is no proof: SQLite opens a file that it may not write for reading.
    db.exec(`PRAGMA application_id = ${APPLICATION}`);
    db.exec('PRAGMA busy_timeout = 0');
    return { ok: true, db };
  } catch (error) {
    close(db, null);
    throw error;
  }
}

function close<T>(db: Database.Database, result: T): T {
  try {
    db.close();
  } catch {
    // It could not be used in the first place.
  }
  return result;
}

/** Whether the file is whole, and has the tables of its version. */
function isSound(db: Database.Database): boolean {
  const rows = db.prepare('PRAGMA quick_check(1)').raw().all() as (readonly unknown[])[];
  const tables = "'server_settings', 'panel', 'command_hash', 'feedback'";
  return (
    rows[0]?.[0] === 'ok' &&
    numberOf(db, `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN (${tables})`) === 4
  );
}
