import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { freshFile, opened } from './temporary.ts';

const WRITER = fileURLToPath(new URL('writer.mjs', import.meta.url));

/** Starts a program that writes without end, and kills it so many milliseconds after the start or after it writes. */
async function killed(file: string, after: 'start' | 'writing', ms: number): Promise<void> {
  const child = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (after === 'writing') await new Promise((resolve) => child.stdout.once('data', resolve));
  await sleep(ms);
  expect(child.exitCode, 'it ended by itself').toBeNull();
  child.kill('SIGKILL');
  await ended;
}

async function check(file: string): Promise<{ readonly writes: number }> {
  const store = await opened(file);
  const { answerChannels, onboardingChannel, userCooldown, channelCooldown } =
    store.settings('100000000000000001');
  if (onboardingChannel !== null) {
    expect(answerChannels).toHaveLength(20);
    expect(answerChannels[0]).toBe(onboardingChannel);
    expect(userCooldown).toBe(Number(onboardingChannel.slice(-3)));
    expect(channelCooldown).toBe(userCooldown);
    expect((await store.panels(onboardingChannel)).length).toBeLessThanOrEqual(1);
  }
  expect((await store.commandHash('/global')) ?? '').toMatch(/^(\d{18})?\1{49}$|^$/);
  const [counted] = await store.feedback();
  await store.close();
  const db = new Database(file);
  expect(db.prepare('PRAGMA integrity_check').raw().all()).toEqual([['ok']]);
  expect(db.prepare('SELECT * FROM panel WHERE channel_id <> message_id').all()).toEqual([]);
  db.close();
  return { writes: (counted?.helpful ?? 0) + (counted?.unhelpful ?? 0) };
}

it('a program killed at any moment while writing leaves a whole file, with all that was written before', async () => {
  const file = freshFile();
  let before = 0;
  for (const ms of [0, 1, 3, 7, 15, 40, 80]) {
    await killed(file, 'writing', ms);
    const { writes } = await check(file);
    expect(writes).toBeGreaterThan(before);
    before = writes;
  }
}, 60_000);

it('a program killed while it makes the file leaves one that the next can use', async () => {
  for (const ms of [20, 45, 55, 60, 65, 70, 80]) {
    const file = freshFile();
    await killed(file, 'start', ms);
    await check(file);
  }
}, 60_000);
