import { afterEach, describe, expect, it } from 'vitest';
import { makeCompleting } from '../../src/discord/autocomplete.ts';
import { makeRateLimit } from '../../src/replying/memory/rateLimit.ts';
import type { AutocompleteRequest } from '../../src/replying/request.ts';
import { type Running, startBot } from './harness.ts';
import { typing } from './standin/payloads.ts';

const asking = (typed: string): AutocompleteRequest => ({
  kind: 'autocomplete',
  name: 'define',
  option: 'subject',
  typed,
  options: {},
  locale: 'en',
});

function completing(burst = 100) {
  let ms = 0;
  const computed: string[] = [];
  const rate = makeRateLimit({ now: () => ms, pace: { burst, seconds: 10 } });
  const { offer } = makeCompleting({
    rate,
    complete: ({ typed }) => {
      computed.push(typed);
      return [{ name: typed, value: typed }];
    },
    now: () => ms,
  });
  const pass = (by: number) => {
    ms += by;
  };
  return { offer, computed, pass };
}

describe('suggestions', () => {
  it('of two that wait for the same person the older is dropped; other people’s are not', async () => {
    const { offer, computed } = completing();
    const offered = await Promise.all([
      offer('ann', asking('s'), 0),
      offer('ann', asking('sa'), 0),
      offer('ben', asking('op'), 0),
      offer('ann', asking('sal'), 0),
    ]);
    expect(offered.map((choices) => choices?.[0]?.value ?? null)).toEqual([null, null, 'op', 'sal']);
    expect(computed.sort()).toEqual(['op', 'sal']);
  });

  it('are made once for the same text, whoever types it, and not kept for long texts', async () => {
    const { offer, computed } = completing();
    for (const user of ['ann', 'ben', 'ann']) expect(await offer(user, asking('sa'), 0)).toHaveLength(1);
    expect(computed).toEqual(['sa']);
    const long = 'x'.repeat(1_000);
    for (const user of ['ann', 'ben']) await offer(user, asking(long), 0);
    expect(computed).toEqual(['sa', long, long]);
  });

  it('are forgotten beyond a number, oldest first', async () => {
    const { offer, computed } = completing(10_000);
    for (let i = 0; i <= 500; i++) await offer('ann', asking(`t${i}`), 0);
    await offer('ann', asking('t500'), 0);
    expect(computed).toHaveLength(501);
    await offer('ann', asking('t0'), 0);
    expect(computed).toHaveLength(502);
  });

  it('that would come too late are not made', async () => {
    const { offer, computed, pass } = completing();
    expect(await offer('ann', asking('sa'), 2_600)).toBeNull();
    const waiting = offer('ben', asking('op'), 2_000);
    pass(600);
    expect(await waiting).toBeNull();
    expect(computed).toEqual([]);
  });

  it('are an empty list for whoever types faster than anybody can, until they rest', async () => {
    const { offer, computed, pass } = completing(3);
    for (const typed of ['1', '2', '3', '4', '5']) await offer('ann', asking(typed), 0);
    expect(await offer('ann', asking('6'), 0)).toEqual([]);
    expect(await offer('ben', asking('7'), 0)).toHaveLength(1);
    expect(computed).toEqual(['1', '2', '3', '7']);
    pass(10_000);
    expect(await offer('ann', asking('8'), 0)).toHaveLength(1);
  });
});

describe('in Discord', () => {
  let running: Running;
  afterEach(() => running.stop());

  it('somebody who floods is answered with empty lists', async () => {
    running = await startBot({ typingPace: { burst: 2, seconds: 60 } });
    const choices = [];
    for (const typed of ['s', 'sa', 'sal'])
      choices.push((await running.interact(typing('define', { subject: typed }, 'subject'))).data.choices);
    expect(choices.map((list) => (list as unknown[]).length > 0)).toEqual([true, true, false]);
  });
});
