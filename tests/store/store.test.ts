import { copyFileSync, existsSync, statSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/serverSettings.ts';
import { CHANGED, CHANNEL, describeStore, GUILD } from './contract.ts';
import { freshFile, opened } from './temporary.ts';

describeStore('in memory', () => ({ open: () => opened(':memory:'), lasts: false }));
describeStore('in a file', () => {
  const file = freshFile('new', 'folders', 'store.sqlite');
  return { open: () => opened(file), lasts: true };
});

it('the file of a closed store is whole by itself, for copying', async () => {
  const file = freshFile();
  const store = await opened(file);
  await store.saveSettings(GUILD, CHANGED);
  await store.close();
  const copy = freshFile();
  copyFileSync(file, copy);
  expect((await opened(copy)).settings(GUILD)).toEqual(CHANGED);
});

it('the file and what stands beside it are for the bot’s user alone', async () => {
  const file = freshFile();
  const store = await opened(file);
  await store.saveSettings(GUILD, CHANGED);
  for (const part of ['', '-wal', '-shm']) expect(statSync(`${file}${part}`).mode & 0o777).toBe(0o600);
  await store.close();
});

it('two programs share a file: each sees at once what the other registered', async () => {
  const file = freshFile();
  const [bot, register] = [await opened(file), await opened(file)];
  await register.saveCommandHash('/global', 'a');
  expect(await bot.commandHash('/global')).toBe('a');
  await bot.saveCommandHash('/global', 'b');
  expect(await register.commandHash('/global')).toBe('b');
  expect(existsSync(`${file}-wal`)).toBe(true);
});

describe('a store that another program holds', () => {
  const hold = async () => {
    const file = freshFile();
    const store = await opened(file);
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    return { store, holder };
  };
  const timed = async (work: Promise<unknown>) => {
    const since = performance.now();
    const result = await work.catch((error: unknown) => error);
    return { result, ms: performance.now() - since };
  };

  it('rejects every write within a fifth of a second, however many there are, and blocks nobody', async () => {
    const { store, holder } = await hold();
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 10);
    const writes = [
      store.saveSettings(GUILD, CHANGED),
      ...Array.from({ length: 30 }, () => store.addFeedback('sales' as AnswerRef, 'en', true)),
    ];
    const all = await Promise.all(writes.map(timed));
    clearInterval(ticking);
    for (const { result, ms } of all) {
      expect(result).toMatchObject({ code: 'SQLITE_BUSY' });
      expect(ms).toBeLessThan(500);
    }
    expect(turns).toBeGreaterThan(5);
    expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
    expect(await store.panel(CHANNEL)).toBeNull();
    holder.exec('ROLLBACK');
    await store.saveSettings(GUILD, CHANGED);
    expect(store.settings(GUILD)).toEqual(CHANGED);
    expect(await store.feedback()).toEqual([]);
  });

  it('is waited for a moment', async () => {
    const { store, holder } = await hold();
    setTimeout(() => holder.exec('ROLLBACK'), 60);
    await store.saveSettings(GUILD, CHANGED);
    expect(store.settings(GUILD)).toEqual(CHANGED);
  });
});

describe('settings that cannot be read', () => {
  const written = async (value: string) => {
    const file = freshFile();
    await (await opened(file)).close();
    const db = new Database(file);
    db.prepare('INSERT INTO server_settings (guild_id, value) VALUES (?, ?)').run(GUILD, value);
    db.close();
    const lines: string[] = [];
    return { store: await opened(file, (line) => lines.push(line)), lines };
  };

  it('are as by default one by one, and named once in the log', async () => {
    const broken = { ...CHANGED, language: 'fr', userCooldown: 'soon' };
    const { store, lines } = await written(JSON.stringify(broken));
    const { language, userCooldown } = DEFAULT_SETTINGS;
    expect(store.settings(GUILD)).toEqual({ ...CHANGED, language, userCooldown });
    store.settings(GUILD);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`${GUILD}.*language, userCooldown.*/settings`))]);
  });

  it('are all as by default where nothing makes sense', async () => {
    const { store, lines } = await written('{"language":');
    expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
    expect(lines).toHaveLength(1);
  });
});

it('what cannot be written is told, and nothing is taken for saved', async () => {
  const file = freshFile();
  const store = await opened(file);
  new Database(file).exec('DROP TABLE server_settings');
  await expect(store.saveSettings(GUILD, CHANGED)).rejects.toThrow(/no such table/);
  expect(store.settings(GUILD)).toEqual(DEFAULT_SETTINGS);
});
