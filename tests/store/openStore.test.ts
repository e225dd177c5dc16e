import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate, numberOf } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { freshFile, opened } from './temporary.ts';

const failureOf = (file: string) => {
  const result = openStore(file, () => {});
  if (result.ok) throw new Error('it opened');
  return result.failure;
};

describe('what cannot be opened is one line that says how to mend it', () => {
  const oneLine = (file: string, words: RegExp) => {
    const { line, exitCode } = failureOf(file);
    expect(line).toMatch(words);
    expect(line).not.toContain('\n');
    expect(line).toContain(file);
    expect(exitCode).toBe(78);
  };

  it('a folder that cannot be made', () => {
    const file = freshFile('a-file');
    writeFileSync(file, '');
    oneLine(join(file, 'store.sqlite'), /cannot be written.*STORE_FILE/);
  });

  it('a folder in its place', () => {
    const file = freshFile('a-folder');
    mkdirSync(file);
    oneLine(file, /cannot be written.*STORE_FILE/);
  });

  it('a file that is no database, which is left as it is', () => {
    const file = freshFile();
    const text = 'notes, not tables\n'.repeat(500);
    writeFileSync(file, text);
    oneLine(file, /damaged or no database.*move it away/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('a damaged file', () => {
    const file = freshFile();
    const store = opened(file);
    for (let i = 0; i < 2_000; i++) store.setMuted(String(i).padStart(18, '1'), true);
    store.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 + 100);
    writeFileSync(file, bytes);
    oneLine(file, /damaged/);
  });

  it('another program’s database, which is left as it is', () => {
    const file = freshFile();
    const theirs = new Database(file);
    theirs.exec('CREATE TABLE invoice (id)');
    oneLine(file, /another program’s database.*STORE_FILE/);
    expect(numberOf(theirs, 'SELECT count(*) FROM sqlite_schema')).toBe(1);
  });

  it('the store of a newer version', () => {
    const file = freshFile();
    opened(file).close();
    const db = new Database(file);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    oneLine(file, /newer version/);
  });
});

describe('migrations', () => {
  const steps = ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES (1, 2)'];
  const version = (db: Database.Database) => numberOf(db, 'PRAGMA user_version');

  it('go on from where the file stands, each once', () => {
    const db = new Database(':memory:');
    expect(migrate(db, steps.slice(0, 1))).toEqual({ ok: true });
    expect(version(db)).toBe(1);
    for (let i = 0; i < 2; i++) expect(migrate(db, steps)).toEqual({ ok: true });
    expect(version(db)).toBe(2);
    expect(numberOf(db, 'SELECT count(*) FROM a WHERE y = 2')).toBe(1);
  });

  it('that fail midway leave no trace of that step', () => {
    const db = new Database(':memory:');
    const broken = [...steps, 'CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)'];
    expect(() => migrate(db, broken)).toThrow(/nowhere/);
    expect(version(db)).toBe(2);
    expect(numberOf(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'b'")).toBe(0);
    expect(migrate(db, steps)).toEqual({ ok: true });
  });

  it('stop at a file that is newer than they are', () => {
    const db = new Database(':memory:');
    migrate(db, steps);
    expect(migrate(db, steps.slice(0, 1))).toEqual({ ok: false, why: 'newer', version: 2 });
  });
});
