import { DiscordjsErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ageOf } from '../../src/discord/sending/deadline.ts';
import { type Clock, sendUntil } from '../../src/discord/sending/patience.ts';
import { explainRefusal, refusalCode } from '../../src/discord/sending/refusals.ts';

const failing = (facts: object) => Object.assign(new Error('no'), facts);
const DOWN = failing({ status: 503 });

function trial(random = 1) {
  let ms = 0;
  const at: number[] = [];
  const clock: Clock = {
    now: () => ms,
    random: () => random,
    wait: async (pause) => {
      ms += pause;
    },
  };
  const script =
    (...results: readonly unknown[]) =>
    async () => {
      at.push(ms);
      const result = results[Math.min(at.length, results.length) - 1];
      if (result instanceof Error) throw result;
      return result;
    };
  return { clock, at, script };
}

describe('sending', () => {
  it('pauses longer each time, and tries once more when time is up', async () => {
    const { clock, at, script } = trial();
    await expect(sendUntil({ by: 2_800, clock }, script(DOWN))).rejects.toBe(DOWN);
    expect(at).toEqual([0, 100, 300, 700, 1_500, 2_800]);
  });

  it('leaves half of each pause to chance', async () => {
    const { clock, at, script } = trial(0);
    expect(await sendUntil({ by: 2_800, clock }, script(DOWN, DOWN, 'sent'))).toBe('sent');
    expect(at).toEqual([0, 50, 150]);
  });

  it('tries once even where time was up before', async () => {
    const { clock, script } = trial();
    expect(await sendUntil({ by: -1, clock }, script('sent'))).toBe('sent');
  });

  it.each([
    ['a refusal', failing({ status: 403, code: 50013 })],
    ['an expired interaction', failing({ status: 401, code: 50027 })],
    ['a wrong call', failing({ code: 'ERR_INVALID_ARG_TYPE' })],
    ['a mistake of ours', new TypeError('x is not a function')],
  ])('does not try again after %s', async (_, error) => {
    const { clock, at, script } = trial();
    await expect(sendUntil({ by: 2_800, clock }, script(error))).rejects.toBe(error);
    expect(at).toHaveLength(1);
  });

  it.each([
    ['a stray 401', failing({ status: 401, code: 0 })],
    ['a broken connection', failing({ code: 'ECONNRESET' })],
    ['no answer in time', Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ])('tries again after %s', async (_, error) => {
    const { clock, script } = trial();
    expect(await sendUntil({ by: 2_800, clock }, script(error, 'sent'))).toBe('sent');
  });

  it('takes “done already” for success after a lost reply, and for a refusal else', async () => {
    const done = failing({ status: 400, code: 40060 });
    const { clock, script } = trial();
    expect(await sendUntil({ by: 2_800, doneIf: 40060, clock }, script(DOWN, done))).toBeNull();
    const fresh = trial();
    const sending = sendUntil({ by: 2_800, doneIf: 40060, clock: fresh.clock }, fresh.script(done));
    await expect(sending).rejects.toBe(done);
  });
});

it.each([
  [1_000, 1_000],
  [3_001, 0],
  [-1, 0],
])('an interaction that seems %i ms old counts as %i', (seems, age) => {
  expect(ageOf({ createdTimestamp: 10_000 }, 10_000 + seems)).toBe(age);
});

it('a channel that the library no longer knows is gone', () => {
  const error = failing({ code: DiscordjsErrorCodes.ChannelNotCached });
  expect(refusalCode(error)).toBe(10003);
  expect(explainRefusal(error)?.words).toBe('the channel is gone');
});
