import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { openStore } from '../../src/store/openStore.ts';
import { MIGRATIONS, migrate, numberOf } from '../../src/store/sqlite/migrations.ts';
import { freshFile, opened, SCRIPT } from './temporary.ts';

const failureOf = async (file: string) => {
  const result = await openStore(file, { warn: () => {}, script: SCRIPT });
  if (result.ok) throw new Error('it opened');
  return result.failure;
};

/** Only root may make a disk of its own, and not everywhere. */
function mayMount(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/proc/mounts')) return false;
  const folder = freshFile('trial');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('what cannot be opened is one line that says how to mend it', () => {
  const oneLine = async (file: string, words: RegExp, code = 78) => {
    const { line, exitCode } = await failureOf(file);
    expect(line).toMatch(words);
    expect(line).not.toContain('\n');
    expect(line).toContain(file);
    expect(exitCode).toBe(code);
  };

  it('a folder that cannot be made', async () => {
    const file = freshFile('a-file');
    writeFileSync(file, '');
    await oneLine(join(file, 'store.sqlite'), /cannot be written.*STORE_FILE/);
  });

  it('a folder in its place', async () => {
    const file = freshFile('a-folder');
    mkdirSync(file);
    await oneLine(file, /cannot be written.*STORE_FILE/);
  });

  it('a file that is no database, which is left as it is', async () => {
    const file = freshFile();
    const text = 'notes, not tables\n'.repeat(500);
    writeFileSync(file, text);
    await oneLine(file, /damaged or no database.*move it away/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('a damaged file', async () => {
    const file = freshFile();
    const store = await opened(file);
    const refs = Array.from({ length: 2_000 }, (_, i) => `subject-${i}` as AnswerRef);
    await Promise.all(refs.map((ref) => store.addFeedback(ref, 'en', true)));
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 + 100);
    writeFileSync(file, bytes);
    await oneLine(file, /damaged/);
  });

  it('another program’s database, which is left as it is', async () => {
    const file = freshFile();
    const theirs = new Database(file);
    theirs.exec('CREATE TABLE invoice (id)');
    await oneLine(file, /another program’s database.*STORE_FILE/);
    expect(numberOf(theirs, 'SELECT count(*) FROM sqlite_schema')).toBe(1);
  });

  it('the store of a newer version', async () => {
    const file = freshFile();
    await (await opened(file)).close();
    const db = new Database(file);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    await oneLine(file, /newer version/);
  });

  it('a store without its tables, which is no matter of permissions', async () => {
    const file = freshFile();
    await (await opened(file)).close();
    const db = new Database(file);
    db.exec('DROP TABLE panel');
    db.close();
    await oneLine(file, /damaged/);
  });

  it('a store that another program holds', async () => {
    const file = freshFile();
    await (await opened(file)).close();
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    await oneLine(file, /held by another program/, 69);
    holder.close();
  });

  it('a pipe, which nobody waits for', async () => {
    const file = freshFile('pipe');
    execFileSync('mkfifo', [file]);
    await oneLine(file, /no file.*STORE_FILE/);
  });

  it.each(['/proc/store.sqlite', '/proc/deep/down/store.sqlite'])('a place in /proc: %s', async (file) => {
    await oneLine(file, /cannot be written.*STORE_FILE/);
  });

  it.skipIf(!mayMount())('a folder on a disk that may only be read', async () => {
    const file = freshFile('disk', 'store.sqlite');
    const folder = join(file, '..');
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
    try {
      await (await opened(file)).close();
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      await oneLine(file, /cannot be written.*STORE_FILE/);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

it('a file that others could read is narrowed', async () => {
  const file = freshFile();
  await (await opened(file)).close();
  chmodSync(file, 0o644);
  await (await opened(file)).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('a store of the first version is brought up to date, and keeps what it holds', async () => {
  const file = freshFile();
  const db = new Database(file);
  migrate(db, MIGRATIONS.slice(0, 1));
  db.exec("INSERT INTO muted VALUES ('1'); INSERT INTO command_hash VALUES ('/global', 'a')");
  db.close();
  const store = await opened(file);
  expect(await store.commandHash('/global')).toBe('a');
  await store.close();
  const after = new Database(file);
  expect(numberOf(after, "SELECT count(*) FROM sqlite_schema WHERE name = 'muted'")).toBe(0);
  after.close();
});

it.skipIf(!mayMount())(
  'a disk that fills up while the bot runs refuses writes, and loses nothing',
  async () => {
    const file = freshFile('disk', 'store.sqlite');
    const folder = join(file, '..');
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
    try {
      const store = await opened(file);
      await store.saveCommandHash('/global', 'before');
      expect(() => writeFileSync(join(folder, 'other'), Buffer.alloc(2 ** 20))).toThrow('ENOSPC');
      const large = 'x'.repeat(100_000);
      await expect(store.saveCommandHash('/global', large)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
      expect(await store.commandHash('/global')).toBe('before');
      rmSync(join(folder, 'other'));
      await store.saveCommandHash('/global', 'after');
      expect(await store.commandHash('/global')).toBe('after');
      await store.close();
    } finally {
      execFileSync('umount', [folder]);
    }
  },
);

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
