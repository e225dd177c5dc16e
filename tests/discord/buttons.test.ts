import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buttonOf, buttonsOf, errorsIn, isPrivate, type Running, startBot, textOf } from './harness.ts';
import { BOT_ID } from './standin/ids.ts';
import { message, pressing, slash } from './standin/payloads.ts';

let running: Running;
beforeAll(async () => {
  running = await startBot();
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.standIn.state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(errorsIn(running.lines)).toEqual([]);
});

const shown = async () => {
  const { message: posted } = await running.interact(slash('compare', { a: 'operations', b: 'sales' }));
  if (!posted) throw new Error('nothing was shown');
  return posted;
};
const press = (on: object, id: string, locale = 'en-US') => running.interact(pressing(on, id, { locale }));

describe('a button', () => {
  it('on a public message answers its presser alone and leaves the message as it is', async () => {
    const posted = await shown();
    const answer = await press(posted, buttonOf(posted, 'show:en:'));
    expect(answer.type).toBe(4);
    expect(isPrivate(answer)).toBe(true);
  });

  it('on a private message changes that message', async () => {
    const posted = await shown();
    const { message: own } = await press(posted, buttonOf(posted, 'show:en:'));
    const changed = await press(own ?? {}, buttonOf(own, 'lang:zh-Hans:'));
    expect(changed.type).toBe(7);
    expect(textOf(changed)).toContain('来源');
  });

  it('on an answer to a mention works as on one to a command', async () => {
    const posted = await running.ask(message(`<@${BOT_ID}> what is sales`));
    const answer = await press(posted, buttonOf(posted, 'lang:zh-Hans:'));
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('销售');
  });

  it('keeps its language, whatever the presser’s Discord speaks', async () => {
    const posted = await shown();
    expect(textOf(await press(posted, 'lang:zh-Hant:operations~sales', 'en-US'))).toContain('來源');
    expect(textOf(await press(posted, 'show:en:sales', 'zh-CN'))).toContain('sources');
  });

  it('leads through all three languages and back', async () => {
    let on = await shown();
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const answer = await press(on, buttonOf(on, `lang:${language}:`));
      expect(running.lines.at(-1)).toMatchObject({ ref: 'operations~sales', language });
      if (answer.message) on = answer.message;
    }
  });

  it.each([
    ['that never was', 'explode:en:sales'],
    ['of an answer that is gone', 'show:en:faq/no-longer-here'],
    ['of an unknown language', 'show:fr:sales'],
    ['with an empty target', 'show:en:'],
  ])('%s is answered courteously, with a way on', async (_, id) => {
    const answer = await press(await shown(), id);
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('no longer here');
    expect(buttonsOf(answer.message)).toContain('help:en');
    expect(running.lines.at(-1)).toMatchObject({ decision: 'stale' });
  });

  it('of an earlier run works after a restart', async () => {
    const posted = await shown();
    const id = buttonOf(posted, 'show:en:');
    const restarted = await startBot();
    try {
      const answer = await restarted.interact(pressing(posted, id));
      expect(restarted.lines.at(-1)).toMatchObject({ decision: 'answer', ref: id.split(':')[2] });
      expect(isPrivate(answer)).toBe(true);
    } finally {
      await restarted.stop();
    }
  });
});

it('buttons of a suggestion lead to answers', async () => {
  const { message: offered } = await running.interact(slash('help'));
  const answer = await press(offered ?? {}, buttonOf(offered, 'show:en:'));
  expect(answer.type).toBe(7);
  expect(running.lines.at(-1)).toMatchObject({ decision: 'answer' });
});
