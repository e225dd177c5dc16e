import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { commandsPath } from '../../src/registration.ts';
import { publishedFor } from '../../src/replying/features.ts';
import { memoryStore, type Running, realBot, startBot, textOf } from './harness.ts';
import { APPLICATION_ID, BOT_ID, GUILD_ID } from './standin/ids.ts';
import { message, slash } from './standin/payloads.ts';
import { type StandIn, until } from './standin/standin.ts';

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
    const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles, ReadMessageHistory } =
      PermissionFlagsBits;
    const permissions = ViewChannel | SendMessages | SendMessagesInThreads | AttachFiles | ReadMessageHistory;
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

  it.each([4001, 4002, 4003, 4005, 4007, 4008, 4009])(
    'closed with %i, which is no reason to give up, is had again',
    async (code) => {
      running = await startBot();
      running.standIn.gateway.drop(code);
      // Resumed, or begun anew where the session is no longer good: Discord allows that every five seconds.
      await until(() => sent(6).length + sent(2).length === 2, 'the connection', 15_000);
      await answersHelp();
      expect(running.lost).toEqual([]);
    },
  );

  it('that looks open and is dead is noticed by its missing heartbeats, and had again', async () => {
    running = await startBot({ heartbeat: 300 });
    running.standIn.gateway.deaden();
    // This one comes while nobody hears, and is told again.
    const asked = running.standIn.interact(slash('help'));
    await until(() => sent(6).length === 1, 'the resume', 5_000);
    expect(textOf(await asked)).toContain('What I can do');
  });

  it('over which an event comes twice leads to one answer', async () => {
    running = await startBot();
    const asked = message(`<@${BOT_ID}> what is sales`);
    running.standIn.say(asked);
    running.standIn.say(asked);
    running.standIn.say(message(`<@${BOT_ID}> what is marketing`));
    await until(() => running.standIn.state.posts.length === 2, 'both answers');
    await answersHelp();
    const texts = running.standIn.state.posts.map(({ content }) => content);
    expect(texts.filter((text) => text.includes('Marketing'))).toHaveLength(1);
    expect(texts).toHaveLength(2);
  });

  it('whose session is forgotten is begun anew', async () => {
    running = await startBot();
    running.standIn.gateway.forgetSessions();
    running.standIn.gateway.drop();
    await until(() => sent(2).length === 2, 'a second identify', 15_000);
    await answersHelp();
    expect(running.lost).toEqual([]);
  });

  it('is made without a privileged intent that Discord refuses, which one line says in plain words', async () => {
    const { MessageContent } = GatewayIntentBits;
    running = await startBot({ privileged: ['answerChannels'], disallowedIntents: MessageContent });
    expect(sent(2).map(({ d }) => (d as { intents: number }).intents & MessageContent)).toEqual([
      MessageContent,
      0,
    ]);
    expect(running.lines.filter(({ level }) => level >= 40)).toMatchObject([
      { msg: expect.stringMatching(/Message Content Intent \(ANSWER_CHANNELS=true\).*Developer Portal/) },
    ]);
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

  const published = async () => publishedFor((await realBot()).knowledge).map(({ name }) => name);
  const puts = () => running.lines.filter(({ msg }) => msg.startsWith('slash commands registered')).length;

  it('are registered at once in the server that is set, and there alone', async () => {
    running = await startBot({ guildId: GUILD_ID });
    expect(names(GUILD_ID)).toEqual(await published());
    expect(names('global')).toBeUndefined();
    expect(running.standIn.state.refusals).toEqual([]);
  });

  it('are registered for all servers otherwise', async () => {
    running = await startBot();
    expect(names('global')).toEqual(await published());
    expect(names(GUILD_ID)).toBeUndefined();
    expect(running.standIn.state.refusals).toEqual([]);
  });

  it.each([null, GUILD_ID])(
    'are registered once, and again only when they changed (server: %s)',
    async (where) => {
      const store = await memoryStore();
      const setting = { store, ...(where && { guildId: where }) };
      running = await startBot(setting);
      expect(puts()).toBe(1);
      await running.stop();
      running = await startBot(setting);
      expect(puts()).toBe(0);
      expect(running.standIn.state.commands.size).toBe(0);
      await running.stop();
      await store.saveCommandHash(commandsPath(APPLICATION_ID, where), 'of an earlier version');
      running = await startBot(setting);
      expect(puts()).toBe(1);
      expect(names(where ?? 'global')).toEqual(await published());
    },
  );

  it('that Discord does not take for now are tried again, and then no more', async () => {
    const put = { method: 'PUT', path: /\/commands$/ } as const;
    const pauses: number[] = [];
    running = await startBot({
      prepare: ({ inject }) => {
        for (let i = 0; i < 3; i++) inject({ ...put, status: 400, body: { code: 30034, message: 'no' } });
      },
      pauseAfter: (attempt) => {
        pauses.push(attempt);
        return 20;
      },
    });
    await until(() => puts() === 1, 'the commands');
    expect(pauses).toEqual([1, 2, 3]);
    expect(names('global')).toEqual(await published());
    await running.store.commandHash(commandsPath(APPLICATION_ID, null));
    const calls = () => running.standIn.state.calls.filter(({ method }) => method === 'PUT').length;
    expect(calls()).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls()).toBe(4);
  });

  it('that Discord does not take are tried again at the next start', async () => {
    const store = await memoryStore();
    const path = /\/commands$/;
    const prepare = ({ inject }: StandIn) =>
      inject({ method: 'PUT', path, status: 400, body: { code: 30034, message: 'Max commands reached' } });
    running = await startBot({ store, prepare });
    expect(words()).toMatch(/could not be settled.*tomorrow/);
    await answersHelp();
    await running.stop();
    running = await startBot({ store });
    expect(puts()).toBe(1);
  });

  it('that may not be registered there do not keep the bot from answering', async () => {
    running = await startBot({ guildId: '900000000000000099' });
    expect(words()).toMatch(/could not be settled.*invite/);
    await answersHelp();
  });
});
