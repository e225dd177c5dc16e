import type { Database } from 'libsql';

/**
 * How the file came to be as it is: step by step, each numbered by its place. A step that was released is never
 * changed; what is to be different becomes a further step.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE server_settings (guild_id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE panel (
     channel_id TEXT PRIMARY KEY, guild_id TEXT NOT NULL, message_id TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE command_hash (scope TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE feedback (
     ref TEXT NOT NULL, language TEXT NOT NULL,
     helpful INTEGER NOT NULL DEFAULT 0, unhelpful INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (ref, language)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE muted (user_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`,
  // Nobody was ever in it: greetings are muted for a whole server, in its settings.
  'DROP TABLE muted',
];

/** Says in the file whose it is (docs: "PRAGMA application_id"); ROLE in ASCII. */
export const APPLICATION = 0x524f4c45;

export type Migrated =
  | { readonly ok: true }
  /** The file is of a later version than this program. */
  | { readonly ok: false; readonly why: 'newer'; readonly version: number }
  /** The file is a database, but another program's. */
  | { readonly ok: false; readonly why: 'foreign' };

/**
 * Brings a database up to date. Each step is one transaction together with its number, so that a program killed
 * at any moment leaves a step undone or done. Throws what the database throws.
 */
export function migrate(db: Database, steps: readonly string[] = MIGRATIONS): Migrated {
  for (;;) {
    // The write lock comes first: another program may be migrating the same file.
    const state = inTransaction(db, () => {
      const version = numberOf(db, 'PRAGMA user_version');
      if (!isOurs(db, version)) return { ok: false, why: 'foreign' } as const;
      if (version > steps.length) return { ok: false, why: 'newer', version } as const;
      const step = steps[version];
      if (step === undefined) return { ok: true } as const;
      db.exec(step);
      db.exec(`PRAGMA application_id = ${APPLICATION}`);
      db.exec(`PRAGMA user_version = ${version + 1}`);
      return null;
    });
    if (state !== null) return state;
  }
}

const isOurs = (db: Database, version: number): boolean =>
  version === 0
    ? numberOf(db, 'SELECT count(*) FROM sqlite_schema') === 0
    : numberOf(db, 'PRAGMA application_id') === APPLICATION;

function inTransaction<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // On a full disk and the like SQLite has rolled back by itself.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The only number that a statement gives. */
export function numberOf(db: Database, sql: string): number {
  const [row] = db.prepare(sql).raw().all() as (readonly unknown[])[];
  return Number(row?.[0]);
}
