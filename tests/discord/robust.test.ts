import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { buttonOf, errorsIn, isPrivate, type Running, startBot, textOf } from './harness.ts';
import { BOT_ID, idAt } from './standin/ids.ts';
import { edited, message, pressing, slash, typing } from './standin/payloads.ts';
import { until } from './standin/standin.ts';
import type { Injected } from './standin/state.ts';

let running: Running;
afterEach(() => running.stop());

const CALLBACK = { method: 'POST', path: /callback$/ } as const;
const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const;
const state = () => running.standIn.state;
const warnings = () => running.lines.filter(({ level }) => level === 40);
const mention = (text: string) => message(`<@${BOT_ID}> ${text}`);
const answersStill = async () =>
  expect(textOf(await running.standIn.interact(slash('ask', { question: 'what is sales' })))).toContain(
    'Sales',
  );
const lateBy = (ms: number, payload: ReturnType<typeof slash>) => ({ ...payload, id: idAt(Date.now() - ms) });
const inject = (times: number, answer: Injected) => {
  for (let i = 0; i < times; i++) running.standIn.inject(answer);
};
const unavailable = (where: Pick<Injected, 'method' | 'path'>): Injected => ({
  ...where,
  status: 503,
  body: { message: 'upstream connect error' },
});

describe('a command that reached the bot late', () => {
  const late = (payload: ReturnType<typeof slash>, ms = 2_500) => lateBy(ms, payload);
  const original = (id: string) => state().interactions.get(id)?.original;

  it('is acknowledged first, and answered then', async () => {
    running = await startBot();
    const payload = late(slash('ask', { question: 'what is sales' }));
    expect((await running.interact(payload)).type).toBe(5);
    expect(original(payload.id)?.content).toContain('Sales');
    expect(original(payload.id)?.flags).toBe(0);
  });

  it('and that was to be answered privately is so from the beginning', async () => {
    running = await startBot();
    const payload = late(slash('ask', { question: 'what is sales', private: 'true' }));
    expect(isPrivate(await running.interact(payload))).toBe(true);
  });

  it('whose answer turns out to be private is so from the beginning as well', async () => {
    running = await startBot();
    const payload = late(slash('help'));
    expect(isPrivate(await running.interact(payload))).toBe(true);
    expect(original(payload.id)).toMatchObject({
      flags: 64,
      content: expect.stringContaining('What I can do'),
    });
    expect(state().followUps).toEqual([]);
  });

  it('is acknowledged and answered once, though Discord’s replies to both are lost', async () => {
    running = await startBot();
    running.standIn.inject({ ...unavailable(CALLBACK), done: true });
    running.standIn.inject({ ...unavailable({ method: 'PATCH', path: /original$/ }), done: true });
    const payload = late(slash('ask', { question: 'what is sales', private: 'true' }));
    await running.interact(payload);
    expect(original(payload.id)).toMatchObject({ flags: 64, content: expect.stringContaining('Sales') });
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['fresh', 0],
    ['older than Discord allows, by a clock that must be wrong', 60_000],
    ['from the future, by a clock that must be wrong', -60_000],
  ])('and is %s is answered at once', async (_, ms) => {
    running = await startBot();
    expect((await running.interact(late(slash('ask', { question: 'what is sales' }), ms))).type).toBe(4);
  });

  it.each([
    [10062, 404],
    [40060, 400],
  ])('and that Discord no longer takes (%i) costs one line', async (code, status) => {
    running = await startBot();
    running.standIn.inject({ ...CALLBACK, status, body: { code, message: 'no' } });
    void running.standIn.interact(late(slash('ask', { question: 'what is sales' }))).catch(() => {});
    await until(() => warnings().length > 0, 'the warning');
    expect(warnings()).toMatchObject([{ code }]);
    await answersStill();
    expect(errorsIn(running.lines)).toEqual([]);
    expect(warnings()).toHaveLength(1);
  });

  it.each([
    [50027, 401, 'Invalid Webhook Token'],
    [10015, 404, 'Unknown Webhook'],
    [10008, 404, 'Unknown Message'],
  ])(
    'and whose acknowledgement can no longer be filled in (%i) costs one line',
    async (code, status, words) => {
      running = await startBot();
      running.standIn.inject({ method: 'PATCH', path: /original$/, status, body: { code, message: words } });
      await running.standIn.interact(late(slash('ask', { question: 'what is sales' })));
      await until(() => warnings().length > 0, 'the warning');
      await answersStill();
      expect(warnings()).toMatchObject([{ code }]);
      expect(errorsIn(running.lines)).toEqual([]);
    },
  );
});

describe('a disturbance at Discord', () => {
  it.each([
    ['for a moment', 1],
    ['for longer than the library itself bears', 5],
  ])('%s costs a command nothing', async (_, times) => {
    running = await startBot();
    inject(times, unavailable(CALLBACK));
    await answersStill();
    expect(warnings()).toEqual([]);
    expect(errorsIn(running.lines)).toEqual([]);
  });

  it.each([
    ['for a moment', 1],
    ['for longer than the library itself bears', 5],
  ])('%s costs a message nothing, and it is answered once', async (_, times) => {
    running = await startBot();
    inject(times, unavailable(POST));
    expect((await running.ask(mention('what is sales'))).content).toContain('Sales');
    expect(state().posts).toHaveLength(1);
  });

  it.each([
    ['a command', () => running.interact(slash('ask', { question: 'what is sales' }))],
    ['a late command', () => running.interact(lateBy(1_000, slash('ask', { question: 'what is sales' })))],
    ['a suggestion', () => running.interact(typing('define', { subject: 'sa' }, 'subject'))],
  ] as const)('of 1.2 seconds costs %s nothing', async (_, ask) => {
    running = await startBot();
    running.standIn.inject({ ...unavailable(CALLBACK), until: Date.now() + 1_200 });
    await ask();
    expect(warnings()).toEqual([]);
    // Few enough that Discord, which is disturbed, is not disturbed further.
    expect(state().calls.filter(({ path }) => CALLBACK.path.test(path)).length).toBeLessThan(10);
  });

  it('of four seconds costs a message nothing', async () => {
    running = await startBot();
    running.standIn.inject({ ...unavailable(POST), until: Date.now() + 4_000 });
    running.standIn.say(mention('what is sales'));
    await until(() => state().posts.length === 1, 'the answer', 10_000);
    expect(warnings()).toEqual([]);
  });

  it('that swallows the confirmation of a message does not lead to a second one', async () => {
    running = await startBot();
    running.standIn.inject({ ...unavailable(POST), done: true });
    await running.ask(mention('what is sales'));
    expect(state().calls.filter(({ path }) => POST.path.test(path))).toHaveLength(2);
    expect(state().posts).toHaveLength(1);
  });

  it('that swallows the confirmations of a deletion by its asker does not make it fail', async () => {
    running = await startBot();
    const answer = await running.interact(slash('ask', { question: 'what is sales' }));
    running.standIn.inject({ ...unavailable(CALLBACK), done: true });
    running.standIn.inject({ ...unavailable({ method: 'DELETE', path: /original$/ }), done: true });
    await running.standIn.interact(pressing(answer.message ?? {}, buttonOf(answer.message, 'del:')));
    await until(() => state().deleted.length === 1, 'the deletion');
    await sleep(400);
    expect(warnings()).toEqual([]);
    expect(errorsIn(running.lines)).toEqual([]);
  });

  it('that goes on costs one line, no stack and no apology, and passes', async () => {
    running = await startBot();
    running.standIn.inject({ ...unavailable(CALLBACK), until: Date.now() + 3_500 });
    void running.standIn.interact(slash('ask', { question: 'what is sales' })).catch(() => {});
    await until(() => warnings().length > 0, 'the warning');
    expect(warnings()).toMatchObject([{ msg: expect.stringMatching(/HTTP 503.*discordstatus/) }]);
    expect(warnings()[0]).not.toHaveProperty('err');
    expect(errorsIn(running.lines)).toEqual([]);
    await sleep(1_000);
    await answersStill();
  });

  it('that swallows the confirmation of an answer does not lead to a second one', async () => {
    running = await startBot();
    running.standIn.inject({ ...unavailable(CALLBACK), done: true });
    await running.interact(slash('ask', { question: 'what is sales' }));
    expect(warnings()).toEqual([]);
    expect(errorsIn(running.lines)).toEqual([]);
  });

  it('does not keep an edit or a deletion from being honoured', async () => {
    running = await startBot();
    const asked = mention('what is sales');
    const answer = await running.ask(asked);
    inject(4, unavailable({ method: 'PATCH', path: /messages/ }));
    running.standIn.change('MESSAGE_UPDATE', edited(asked, `<@${BOT_ID}> what is operations`));
    await until(() => state().edits.length === 1, 'the edit');
    inject(4, unavailable({ method: 'DELETE', path: /messages/ }));
    running.standIn.change('MESSAGE_DELETE', { id: asked.id, channel_id: asked.channel_id });
    await until(() => state().deleted.includes(answer.id), 'the deletion');
    expect(warnings()).toEqual([]);
  });
});

describe('a rate limit', () => {
  const limited = (where: Pick<Injected, 'method' | 'path'>): Injected => ({
    ...where,
    status: 429,
    headers: { 'retry-after': '0.2' },
    body: { message: 'You are being rate limited.', retry_after: 0.2, global: false },
  });

  it.each([
    ['a command', () => running.interact(slash('ask', { question: 'what is sales' })), CALLBACK],
    ['a message', () => running.ask(mention('what is sales')), POST],
  ] as const)('is waited out by %s, which is answered once, and told in one line', async (_, ask, where) => {
    running = await startBot();
    inject(2, limited(where));
    await ask();
    expect(state().refusals.map(({ status }) => status)).toEqual([429, 429]);
    expect(warnings()).toMatchObject([{ msg: expect.stringContaining('429') }]);
    expect(JSON.stringify(warnings())).not.toContain('token-');
    expect(errorsIn(running.lines)).toEqual([]);
  });
});

describe('what Discord refuses', () => {
  it.each([
    ['a press', (posted: object) => pressing(posted, 'help:en')],
    ['a suggestion', () => typing('define', { subject: 'sa' }, 'subject')],
    ['a command', () => slash('help')],
  ] as const)('to %s is one line in plain words', async (_, make) => {
    running = await startBot();
    const posted = await running.ask(mention('what is sales'));
    running.standIn.inject({
      ...CALLBACK,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    void running.standIn.interact(make(posted)).catch(() => {});
    await until(() => warnings().length > 0, 'the warning');
    expect(warnings()).toMatchObject([{ code: 10062, msg: expect.stringContaining('three seconds') }]);
    expect(errorsIn(running.lines)).toEqual([]);
    await answersStill();
  });

  it.each([
    [50013, 403],
    [50001, 403],
    [10003, 404],
    [50083, 403],
    [200000, 400],
  ])('to an edit (%i) is one line', async (code, status) => {
    running = await startBot();
    const asked = mention('what is sales');
    await running.ask(asked);
    running.standIn.inject({ method: 'PATCH', path: /messages/, status, body: { code, message: 'no' } });
    running.standIn.change('MESSAGE_UPDATE', edited(asked, `<@${BOT_ID}> what is operations`));
    await until(() => warnings().length > 0, 'the warning');
    expect(warnings()).toMatchObject([{ code }]);
    expect(errorsIn(running.lines)).toEqual([]);
    await answersStill();
  });

  it('to a deletion is one line', async () => {
    running = await startBot();
    const asked = mention('what is sales');
    await running.ask(asked);
    const body = { code: 50001, message: 'Missing Access' };
    running.standIn.inject({ method: 'DELETE', path: /messages/, status: 403, body });
    running.standIn.change('MESSAGE_DELETE', { id: asked.id, channel_id: asked.channel_id });
    await until(() => warnings().length > 0, 'the warning');
    expect(warnings()).toMatchObject([{ code: 50001 }]);
    expect(errorsIn(running.lines)).toEqual([]);
  });
});
