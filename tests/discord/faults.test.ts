import { afterEach, describe, expect, it } from 'vitest';
import { MESSAGE_WORDING } from '../../src/replying/message/wording.ts';
import type { Bot } from '../../src/replying/reply.ts';
import { errorsIn, isPrivate, type Running, realBot, startBot, textOf } from './harness.ts';
import { BOT_ID, DM_CHANNEL_ID, TOKEN } from './standin/ids.ts';
import { message, pressing, slash, typing } from './standin/payloads.ts';
import { until } from './standin/standin.ts';

let running: Running;
afterEach(() => running.stop());

/** The real bot, but for a matcher that breaks on one word. */
async function fragile(): Promise<Bot> {
  const { knowledge, matcher } = await realBot();
  const breakOn = (text: string) => {
    if (text.includes('boom')) throw new Error('the matcher broke');
    return text;
  };
  return {
    knowledge,
    matcher: {
      ...matcher,
      interpret: (text, recent) => matcher.interpret(breakOn(text), recent),
      completeSubject: (typed) => matcher.completeSubject(breakOn(typed)),
    },
  };
}

describe('a fault in one interaction', () => {
  it.each([
    ['en-US', 'en'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
  ] as const)('is apologised for privately, in the language for %s', async (locale, language) => {
    running = await startBot({ bot: await fragile() });
    const answer = await running.standIn.interact(slash('ask', { question: 'boom' }, { locale }));
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toBe(MESSAGE_WORDING[language].failed);
  });

  it('hurts no other, not even one at the same time', async () => {
    running = await startBot({ bot: await fragile() });
    const [first, broken, last] = await Promise.all(
      ['what is sales', 'boom', '运营和销售有什么区别'].map((question) =>
        running.standIn.interact(slash('ask', { question })),
      ),
    );
    expect(first && textOf(first)).toContain('Sales');
    expect(broken && textOf(broken)).toBe(MESSAGE_WORDING.en.failed);
    expect(last && textOf(last)).toContain('销售');
  });

  it('is logged once, with its stack and without what was asked', async () => {
    running = await startBot({ bot: await fragile() });
    await running.standIn.interact(slash('ask', { question: 'boom sassafras' }));
    await until(() => errorsIn(running.lines).length > 0, 'the fault in the log');
    expect(errorsIn(running.lines)).toMatchObject([
      { kind: 'command', err: { message: 'the matcher broke', stack: expect.stringContaining('breakOn') } },
    ]);
    expect(JSON.stringify(running.lines)).not.toContain('sassafras');
  });

  it('in autocomplete gives an empty list', async () => {
    running = await startBot({ bot: await fragile() });
    const answer = await running.standIn.interact(typing('define', { subject: 'boom' }, 'subject'));
    expect(answer.data.choices).toEqual([]);
  });

  it('in a message is apologised for where it was asked', async () => {
    running = await startBot({ bot: await fragile() });
    const answer = await running.standIn.ask(message(`<@${BOT_ID}> boom`));
    expect(answer.content).toBe(MESSAGE_WORDING.en.failed);
  });

  it('that Discord finds in the answer is apologised for, and its log holds neither text nor token', async () => {
    running = await startBot();
    running.standIn.inject({
      method: 'POST',
      path: /callback$/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body', errors: {} },
    });
    const payload = slash('ask', { question: 'what is sassafras' });
    expect(textOf(await running.standIn.interact(payload))).toBe(MESSAGE_WORDING.en.failed);
    const log = JSON.stringify(running.lines);
    expect(log).toContain('50035');
    for (const secret of ['sassafras', payload.token, TOKEN]) expect(log).not.toContain(secret);
  });
});

describe('what Discord refuses for reasons outside the bot', () => {
  const slashed = () => slash('ask', { question: 'what is sales' });
  it.each([
    [10062, 404, 'Unknown interaction', /three seconds/],
    [40060, 400, 'Interaction has already been acknowledged.', /answered already/],
  ])(
    '%i on an interaction is a warning in plain words, without stack or apology',
    async (code, status, words, plain) => {
      running = await startBot();
      running.standIn.inject({ method: 'POST', path: /callback$/, status, body: { code, message: words } });
      void running.standIn.interact(slashed()).catch(() => {});
      await until(() => running.lines.some((line) => line.code === code), 'the warning');
      const line = running.lines.find((one) => one.code === code);
      expect(line).toMatchObject({ level: 40, msg: expect.stringMatching(plain) });
      expect(line).not.toHaveProperty('err');
      expect(errorsIn(running.lines)).toEqual([]);
      expect(running.standIn.state.refusals.filter(({ method }) => method === 'POST')).toHaveLength(1);
    },
  );

  it.each([
    [50013, 403, 'Missing Permissions', /Send Messages/],
    [50001, 403, 'Missing Access', /View Channels/],
    [10008, 404, 'Unknown Message', /deleted/],
    [160002, 403, 'Cannot reply without permission to read message history', /Read Message History/],
  ])('%i on a message says what to change', async (code, status, words, plain) => {
    running = await startBot();
    running.standIn.inject({ method: 'POST', path: /messages$/, status, body: { code, message: words } });
    running.standIn.say(message(`<@${BOT_ID}> what is sales`));
    await until(() => running.lines.some((line) => line.code === code), 'the warning');
    expect(running.lines.find((line) => line.code === code)).toMatchObject({
      level: 40,
      msg: expect.stringMatching(plain),
    });
    const elsewhere = message(`<@${BOT_ID}> what is marketing`, { channel: DM_CHANNEL_ID });
    expect((await running.standIn.ask(elsewhere)).content).toContain('Marketing');
  });
});

it('an interaction that is answered twice is refused by the stand-in, as by Discord', async () => {
  running = await startBot();
  const payload = slash('help');
  await running.standIn.interact(payload);
  running.standIn.gateway.dispatch('INTERACTION_CREATE', payload);
  await until(() => running.lines.some(({ code }) => code === 40060), 'the second refusal');
  expect(running.standIn.state.refusals).toMatchObject([{ status: 400, body: { code: 40060 } }]);
});

it('kinds of interactions that the bot does not offer are passed over', async () => {
  running = await startBot();
  const press = pressing({ ...(await running.standIn.ask(message(`<@${BOT_ID}> what is sales`))) }, 'x');
  running.standIn.gateway.dispatch('INTERACTION_CREATE', {
    ...press,
    data: { component_type: 3, custom_id: 'x', values: ['y'] },
  });
  const answer = await running.standIn.interact(slash('help'));
  expect(isPrivate(answer)).toBe(true);
  expect(errorsIn(running.lines)).toEqual([]);
});
