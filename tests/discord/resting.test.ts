import { PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { makeInvalidCount } from '../../src/discord/invalidRequests.ts';
import { errorsIn, type Running, startBot } from './harness.ts';
import { BOT_ID, BOT_ROLE_ID, CHANNEL_ID, GUILD_ID, OTHER_CHANNEL_ID } from './standin/ids.ts';
import { guild, message, role, slash } from './standin/payloads.ts';
import { until } from './standin/standin.ts';

let running: Running;
afterEach(() => running?.stop());

const mention = (channel = CHANNEL_ID) => message(`<@${BOT_ID}> what is sales`, { channel });
const posts = () =>
  running.standIn.state.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
const mayOnly = (permissions: bigint) => {
  for (const of of [role(GUILD_ID, '@everyone'), role(BOT_ROLE_ID, 'role-desk')])
    running.standIn.gateway.dispatch('GUILD_ROLE_UPDATE', {
      guild_id: GUILD_ID,
      role: { ...of, permissions: String(permissions) },
    });
};
/** Whatever came before has been looked at once this is answered. */
const settled = () => running.interact(slash('help'));

describe('where the bot may not write', () => {
  it('it is not even tried, and one line says what is missing', async () => {
    running = await startBot();
    mayOnly(PermissionFlagsBits.ViewChannel);
    for (let i = 0; i < 100; i++) running.standIn.say(mention());
    await settled();
    expect(posts()).toEqual([]);
    expect(running.lines.filter(({ level }) => level >= 40)).toMatchObject([
      { channel: CHANNEL_ID, missing: ['SendMessages', 'ReadMessageHistory'] },
    ]);
  });

  it('and Discord alone knows it, one refusal is enough, until permissions change', async () => {
    running = await startBot();
    running.standIn.inject({
      method: 'POST',
      path: /messages$/,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
      until: Date.now() + 60_000,
    });
    running.standIn.say(mention());
    await until(() => running.lines.some(({ code }) => code === 50013), 'the refusal');
    for (let i = 0; i < 100; i++) running.standIn.say(mention());
    await settled();
    expect(posts()).toHaveLength(1);
    running.standIn.state.injected.length = 0;
    running.standIn.gateway.dispatch('CHANNEL_UPDATE', { ...guild().channels[1], guild_id: GUILD_ID });
    running.standIn.say(mention());
    await settled();
    expect(posts()).toHaveLength(1);
    running.standIn.gateway.dispatch('CHANNEL_UPDATE', { ...guild().channels[0], guild_id: GUILD_ID });
    await running.ask(mention());
    await running.ask(mention(OTHER_CHANNEL_ID));
    expect(errorsIn(running.lines)).toEqual([]);
  });
});

describe('invalid requests', () => {
  it('are counted, and warned of long before Discord’s limit', async () => {
    running = await startBot();
    running.standIn.inject({
      method: 'POST',
      path: /callback$/,
      status: 403,
      body: { code: 50001, message: 'Missing Access' },
      until: Date.now() + 60_000,
    });
    for (let i = 0; i < 101; i++) void running.standIn.interact(slash('help')).catch(() => {});
    const told = () => running.lines.filter(({ count }) => count === 100);
    await until(() => told().length === 1, 'the warning');
    expect(told()).toMatchObject([{ level: 40, limit: 10_000 }]);
  });

  it('count for ten minutes, each step told once; what others used up does not count', () => {
    let now = 0;
    const told: number[] = [];
    const count = makeInvalidCount(
      () => now,
      (at) => told.push(at),
    );
    for (let i = 0; i < 1_000; i++) {
      count.note(200, false);
      count.note(404, false);
      count.note(429, true);
    }
    expect(told).toEqual([]);
    for (let i = 0; i < 1_100; i++) count.note([401, 403, 429][i % 3] ?? 0, false);
    expect(told).toEqual([100, 500, 1_000]);
    now += 10 * 60_000;
    for (let i = 0; i < 120; i++) count.note(403, false);
    expect(told).toEqual([100, 500, 1_000, 100]);
  });
});
