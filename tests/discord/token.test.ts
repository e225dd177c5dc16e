import { afterEach, describe, expect, it } from 'vitest';
import { errorsIn, type Running, startBot } from './harness.ts';
import { BOT_ID } from './standin/ids.ts';
import { message } from './standin/payloads.ts';
import { until } from './standin/standin.ts';

let running: Running;
afterEach(() => running.stop());

const mention = (text = 'what is sales') => message(`<@${BOT_ID}> ${text}`);
const unauthorised = (method: string, path: RegExp, ms?: number) => ({
  method,
  path,
  status: 401,
  body: { code: 0, message: '401: Unauthorized' },
  ...(ms !== undefined && { until: Date.now() + ms }),
});
const asked = () => running.standIn.state.calls.filter(({ path }) => path === '/users/@me').length;

describe('a token that is suddenly refused', () => {
  it('by mistake is kept: the very message is answered, and every later one', async () => {
    running = await startBot();
    running.standIn.inject(unauthorised('POST', /messages$/));
    expect((await running.ask(mention())).content).toContain('Sales');
    expect((await running.ask(mention('what is marketing'))).content).toContain('Marketing');
    await until(() => running.lines.some(({ msg }) => msg.includes('says that it is good')), 'the line');
    expect(asked()).toBe(1);
    expect(running.lost).toEqual([]);
    expect(errorsIn(running.lines)).toEqual([]);
  });

  it('by mistake, many times at once, is asked for once', async () => {
    running = await startBot();
    running.standIn.inject(unauthorised('POST', /messages$/, 300));
    for (let i = 0; i < 20; i++) running.standIn.say(mention());
    await until(() => running.standIn.state.posts.length === 20, 'all answers', 10_000);
    expect(asked()).toBe(1);
    expect(running.lost).toEqual([]);
  });

  it('and that Discord no longer knows ends the bot, saying what to do', async () => {
    running = await startBot();
    running.standIn.inject(unauthorised('POST', /messages$/, 20_000));
    running.standIn.inject(unauthorised('GET', /^\/users\/@me$/));
    running.standIn.say(mention());
    await until(() => running.lost.length > 0, 'the failure');
    expect(running.lost).toMatchObject([{ exitCode: 78, line: expect.stringContaining('Reset Token') }]);
  });

  it('while Discord is disturbed is asked for again', async () => {
    running = await startBot();
    running.standIn.inject(unauthorised('POST', /messages$/));
    for (let i = 0; i < 3; i++)
      running.standIn.inject({ method: 'GET', path: /^\/users\/@me$/, status: 503, body: { message: 'no' } });
    expect((await running.ask(mention())).content).toContain('Sales');
    await until(() => running.lines.some(({ msg }) => msg.includes('says that it is good')), 'the line');
    expect(asked()).toBe(4);
  });
});
