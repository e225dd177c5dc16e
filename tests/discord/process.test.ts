import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from './harness.ts';
import { run, type Spawned } from './spawn.ts';
import { APPLICATION_ID, BOT_ID, TOKEN } from './standin/ids.ts';
import { message, slash } from './standin/payloads.ts';
import { type StandIn, startStandIn, until } from './standin/standin.ts';

let standIn: StandIn;
let spawned: Spawned | undefined;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  spawned?.child.kill('SIGKILL');
  await spawned?.ended();
  spawned = undefined;
  await standIn.close();
});

const start = (env: Record<string, string> = {}): Spawned => {
  spawned = run('main.js', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standIn.apiUrl, ...env });
  return spawned;
};

const stopped = async (bot: Spawned, signal: NodeJS.Signals) => {
  const since = performance.now();
  bot.child.kill(signal);
  const code = await bot.ended();
  return { code, ms: performance.now() - since };
};

describe('node dist/main.js', () => {
  it('answers, and prints neither the token nor what was asked', async () => {
    const bot = start();
    await bot.says('ready as role-desk');
    expect(textOf(await standIn.interact(slash('ask', { question: '运营和销售有什么区别' })))).toContain(
      '销售',
    );
    expect((await standIn.ask(message(`<@${BOT_ID}> what is sales sassafras`))).content).not.toBe('');
    await until(() => bot.out().includes('"kind":"message"'), 'the answer in the log');
    expect(await stopped(bot, 'SIGTERM')).toMatchObject({ code: 0 });
    for (const line of bot.out().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    expect(bot.out() + bot.err()).not.toContain('sassafras');
    expect(bot.out() + bot.err()).not.toContain(TOKEN);
    expect(bot.err()).toBe('');
  });

  it('outlives an interaction that the library itself cannot read', async () => {
    const bot = start();
    await bot.says('ready as role-desk');
    standIn.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 2, token: 'x' });
    await bot.says('going on');
    expect(textOf(await standIn.interact(slash('help')))).toContain('What I can do');
  });

  it('goes on without the message-content intent where Discord refuses it, and says what to switch on', async () => {
    await standIn.close();
    standIn = await startStandIn({ disallowedIntents: 1 << 15 });
    const bot = start({ DISCORD_API_URL: standIn.apiUrl, ANSWER_CHANNELS: 'true' });
    await bot.says('ready as role-desk');
    expect(
      bot.out().match(/Message Content Intent \(ANSWER_CHANNELS=true\).*?Developer Portal/g),
    ).toHaveLength(1);
    expect((await standIn.ask(message(`<@${BOT_ID}> what is sales`))).content).toContain('Sales');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 soon after %s', async (signal) => {
    const bot = start();
    await bot.says('ready as role-desk');
    const { code, ms } = await stopped(bot, signal);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(2_000);
    await until(() => standIn.gateway.connections() === 0, 'the end of the connection');
  });

  it('answers on SIGTERM all that is in flight, and then ends', async () => {
    const bot = start();
    await bot.says('slash commands registered');
    const asked = Array.from({ length: 21 }, (_, i) =>
      standIn.interact(slash('ask', { question: i % 2 === 0 ? 'what is sales' : '运营和销售有什么区别' })),
    );
    // Discord has sent them all; the bot may not have read any.
    await until(() => standIn.state.calls.some(({ path }) => path.endsWith('/callback')), 'the first answer');
    bot.child.kill('SIGTERM');
    expect((await Promise.all(asked)).map(({ type }) => type)).toEqual(Array(21).fill(4));
    expect(await bot.ended()).toBe(0);
  });

  it('never prints a token that was pasted into another variable', async () => {
    const misplaced = { LOG_LEVEL: TOKEN, DISCORD_CLIENT_ID: TOKEN, PORT: TOKEN.slice(0, 39) };
    for (const env of [
      misplaced,
      { KNOWLEDGE_DIR: TOKEN, DISCORD_TOKEN: '' },
      { STORE_FILE: `/proc/${TOKEN}` },
    ]) {
      const bot = start(env);
      expect(await bot.ended()).not.toBe(0);
      expect(bot.err()).not.toBe('');
      expect(bot.out() + bot.err()).not.toContain(TOKEN);
    }
  });

  it('says all that is wrong, however much it is and however slowly it is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'role-desk-knowledge-'));
    mkdirSync(join(folder, 'subjects'));
    for (let i = 0; i < 4_000; i++) writeFileSync(join(folder, 'subjects', `wrong-${i}.yaml`), 'names: [\n');
    const bot = start({ KNOWLEDGE_DIR: folder });
    bot.child.stderr?.pause();
    await sleep(1_500);
    const exited = bot.child.exitCode;
    bot.child.stderr?.resume();
    expect(await bot.ended()).toBe(1);
    // More than a pipe holds, so that it could not have ended before it was read.
    expect(bot.err().length).toBeGreaterThan(100_000);
    expect(exited).toBeNull();
    expect(bot.err().trimEnd().split('\n').at(-1)).toContain('KNOWLEDGE_DIR');
  });

  it('ends with 0 within five seconds even where Discord no longer listens', async () => {
    const bot = start();
    await bot.says('ready as role-desk');
    standIn.gateway.freeze();
    const { code, ms } = await stopped(bot, 'SIGTERM');
    expect(code).toBe(0);
    // Well before the last resort at 4.5 s.
    expect(ms).toBeLessThan(4_000);
  });

  it('ends with 0 on SIGTERM before it is ready', async () => {
    await standIn.close();
    standIn = await startStandIn({ mute: true });
    const bot = start({ DISCORD_API_URL: standIn.apiUrl });
    await until(() => standIn.gateway.connections() > 0, 'the connection', 10_000);
    const { code, ms } = await stopped(bot, 'SIGTERM');
    expect(code).toBe(0);
    expect(ms).toBeLessThan(2_000);
  });
});

describe('what must be changed is said in one plain line, with an exit code', () => {
  const failing = async (env: Record<string, string>) => {
    const bot = start(env);
    const code = await bot.ended();
    expect(bot.err()).not.toMatch(/^\s+at /m);
    return { code, lines: bot.err().trimEnd().split('\n') };
  };

  it('for a wrong token', async () => {
    const wrong = `${Buffer.from(APPLICATION_ID).toString('base64url')}.wrong.wrong`;
    const { code, lines } = await failing({ DISCORD_TOKEN: wrong });
    expect(code).toBe(78);
    expect(lines).toEqual([expect.stringMatching(/DISCORD_TOKEN.*Developer Portal.*Bot → Reset Token/)]);
    expect(lines.join()).not.toContain(wrong);
  });

  it('for intents that are not granted', async () => {
    await standIn.close();
    standIn = await startStandIn({ disallowedIntents: 1 << 12 });
    const { code, lines } = await failing({ DISCORD_API_URL: standIn.apiUrl });
    expect(code).toBe(78);
    expect(lines).toEqual([expect.stringMatching(/Developer Portal.*Privileged Gateway Intents/)]);
  });

  it('for a token that only the gateway refuses', async () => {
    await standIn.close();
    standIn = await startStandIn({ refuseTokens: true });
    const { code, lines } = await failing({ DISCORD_API_URL: standIn.apiUrl });
    expect(code).toBe(78);
    expect(lines).toEqual([expect.stringContaining('Reset Token')]);
  });

  it('for an address at which nobody answers', async () => {
    const { code, lines } = await failing({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(code).toBe(69);
    expect(lines).toEqual([expect.stringMatching(/127\.0\.0\.1:9.*ECONNREFUSED.*DISCORD_API_URL/)]);
  });

  it('for a store that cannot be written, before anything is sent to Discord', async () => {
    const { code, lines } = await failing({ STORE_FILE: '/dev/null/store.sqlite' });
    expect(code).toBe(78);
    expect(lines).toEqual([expect.stringMatching(/\/dev\/null\/store\.sqlite.*STORE_FILE/)]);
    expect(standIn.gateway.received).toEqual([]);
  });

  it('for every wrong variable at once', async () => {
    const { code, lines } = await failing({ PORT: 'http', LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'here' });
    expect(code).toBe(78);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(['DISCORD_GUILD_ID', 'LOG_LEVEL', 'PORT']);
  });

  it('for every error in the knowledge', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'role-desk-knowledge-'));
    mkdirSync(join(folder, 'subjects'));
    writeFileSync(join(folder, 'subjects', 'one.yaml'), 'names: [\n');
    writeFileSync(join(folder, 'subjects', 'two.yaml'), 'just text\n');
    const { code, lines } = await failing({ KNOWLEDGE_DIR: folder });
    expect(code).toBe(1);
    expect(lines.filter((line) => /^subjects\/one\.yaml:\d+:\d+ error /.test(line))).not.toEqual([]);
    expect(lines.filter((line) => /^subjects\/two\.yaml:\d+:\d+ error /.test(line))).not.toEqual([]);
    expect(lines.at(-1)).toContain('KNOWLEDGE_DIR');
  });
});

it('without a token serves the preview, and says so in one line; it needs no store', async () => {
  const bot = start({ DISCORD_TOKEN: '', PORT: '0', STORE_FILE: '/dev/null/store.sqlite' });
  await bot.says(/No DISCORD_TOKEN.* http:\/\/127\.0\.0\.1:\d+/);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(bot.out())?.[0] ?? '';
  expect((await fetch(url)).status).toBe(200);
  expect(await stopped(bot, 'SIGTERM')).toMatchObject({ code: 0 });
});
