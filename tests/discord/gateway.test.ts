import { GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type Running, startBot, textOf } from './harness.ts';
import { GUILD_ID } from './standin/ids.ts';
import { slash } from './standin/payloads.ts';
import { until } from './standin/standin.ts';

let running: Running;
afterEach(() => running.stop());

const sent = (op: number) => running.standIn.gateway.received.filter((packet) => packet.op === op);
const answersHelp = async () =>
  expect(textOf(await running.standIn.interact(slash('help')))).toContain('What I can do');

describe('the connection', () => {
  it('asks for no privileged intent', async () => {
    running = await startBot();
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    expect(sent(2)).toMatchObject([{ d: { intents: Guilds | GuildMessages | DirectMessages } }]);
  });

  it('says who it is, in how many servers, and how to be invited', async () => {
    running = await startBot();
    const line = running.lines.find(({ msg }) => msg.startsWith('ready as role-desk'));
    expect(line).toMatchObject({ servers: 1 });
    const invite = new URL(String(line?.invite));
    expect(invite.searchParams.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
    // View Channels, Send Messages, Send Messages in Threads, Read Message History.
    const permissions = (1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 16n);
    expect(invite.searchParams.get('permissions')).toBe(String(permissions));
  });

  it('beats its heart', async () => {
    running = await startBot({ heartbeat: 50 });
    await until(() => sent(1).length >= 3, 'three heartbeats');
    expect(sent(1).at(-1)?.d).toEqual(expect.any(Number));
  });

  it.each([
    ['without a word', undefined],
    ['because of an unknown error', 4000],
    ['for a restart of the gateway', 1012],
  ])('dropped %s is taken up again, and nothing is missed', async (_, code) => {
    running = await startBot();
    await answersHelp();
    running.standIn.gateway.drop(code);
    // This one comes while nobody listens.
    await answersHelp();
    expect(sent(2)).toHaveLength(1);
    expect(sent(6)).toHaveLength(1);
    expect(running.lines.map(({ msg }) => msg)).toContain('the connection to Discord is back');
    await answersHelp();
  });

  it('whose session is forgotten is begun anew', async () => {
    running = await startBot();
    running.standIn.gateway.forgetSessions();
    running.standIn.gateway.drop();
    await until(() => sent(2).length === 2, 'a second identify', 15_000);
    await answersHelp();
    expect(running.lost).toEqual([]);
  });

  it.each([
    [4004, /Reset Token/],
    [4014, /Privileged Gateway Intents/],
  ])('closed with %i later on is given up, saying why', async (code, words) => {
    running = await startBot();
    running.standIn.gateway.drop(code);
    await until(() => running.lost.length > 0, 'the failure');
    expect(running.lost).toEqual([{ line: expect.stringMatching(words), exitCode: 78 }]);
  });

  it('counts as ready soon even where a server never reports', async () => {
    const since = performance.now();
    running = await startBot({ silentGuild: true });
    expect(performance.now() - since).toBeLessThan(2_500);
    await answersHelp();
  });
});

describe('the slash commands', () => {
  const names = (scope: string) => running.standIn.state.commands.get(scope)?.map(({ name }) => name);
  const words = () => running.lines.map(({ msg }) => msg).join('\n');

  it('are registered at once in the server that is set', async () => {
    running = await startBot({ guildId: GUILD_ID });
    expect(names(GUILD_ID)).toEqual(['ask', 'compare', 'define', 'help']);
    expect(names('global')).toBeUndefined();
    expect(running.standIn.state.refusals).toEqual([]);
  });

  it('are never registered for all by starting; a line says what to run', async () => {
    running = await startBot();
    expect(names('global')).toBeUndefined();
    expect(words()).toContain('npm run register');
  });

  it('that are up to date go without a word', async () => {
    running = await startBot({ guildId: GUILD_ID });
    const registered = running.standIn.state.commands.get(GUILD_ID) ?? [];
    await running.stop();
    running = await startBot({ prepare: ({ state }) => state.commands.set('global', registered) });
    expect(words()).not.toContain('npm run register');
    await running.stop();
    const old = registered.map((command) => ({ ...command, description: 'of old' }));
    running = await startBot({ prepare: ({ state }) => state.commands.set('global', old) });
    expect(words()).toContain('not those of this version: run npm run register');
  });

  it('that may not be registered there do not keep the bot from answering', async () => {
    running = await startBot({ guildId: '900000000000000099' });
    expect(words()).toMatch(/could not be settled.*invite/);
    await answersHelp();
  });
});
