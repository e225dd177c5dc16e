import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { makeRecent } from '../../../src/replying/memory/recent.ts';

const ref = (text: string) => text as AnswerRef;
const MINUTE = 60_000;

function clocked(capacity = 100) {
  let time = 1_000_000;
  const recent = makeRecent({ now: () => time, minutes: 10, capacity });
  return {
    recent,
    add: (user: string, channel: string, ...refs: string[]) => {
      for (const one of refs) recent.add(user, channel, ref(one));
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe('what somebody was shown', () => {
  it('comes newest first, three at most', () => {
    const { recent, add } = clocked();
    add('ann', 'general', 'a', 'b', 'c', 'd');
    expect(recent.get('ann', 'general')).toEqual(['d', 'c', 'b']);
  });

  it('comes once, at its latest place', () => {
    const { recent, add } = clocked();
    add('ann', 'general', 'a', 'b', 'a');
    expect(recent.get('ann', 'general')).toEqual(['a', 'b']);
  });

  it('is nobody else’s and of no other channel', () => {
    const { recent, add } = clocked();
    add('ann', 'general', 'a');
    expect(recent.get('ben', 'general')).toEqual([]);
    expect(recent.get('ann', 'random')).toEqual([]);
    // Names that would run together if they were merely joined.
    add('1', '23', 'b');
    expect(recent.get('12', '3')).toEqual([]);
  });

  it('is forgotten after ten minutes, each by itself', () => {
    const { recent, add, pass } = clocked();
    add('ann', 'general', 'a');
    pass(6 * MINUTE);
    add('ann', 'general', 'b');
    pass(4 * MINUTE - 1);
    expect(recent.get('ann', 'general')).toEqual(['b', 'a']);
    pass(1);
    expect(recent.get('ann', 'general')).toEqual(['b']);
    pass(6 * MINUTE);
    expect(recent.get('ann', 'general')).toEqual([]);
  });

  it('is not kept alive by being asked for', () => {
    const { recent, add, pass } = clocked();
    add('ann', 'general', 'a');
    pass(9 * MINUTE);
    recent.get('ann', 'general');
    pass(MINUTE);
    expect(recent.get('ann', 'general')).toEqual([]);
  });
});

describe('the memory is bounded', () => {
  it('and whoever was shown nothing for the longest time goes first', () => {
    const { recent, add } = clocked(2);
    add('ann', 'general', 'a');
    add('ben', 'general', 'b');
    add('ann', 'general', 'c');
    add('cat', 'general', 'd');
    expect(recent.get('ben', 'general')).toEqual([]);
    expect(recent.get('ann', 'general')).toEqual(['c', 'a']);
    expect(recent.get('cat', 'general')).toEqual(['d']);
  });

  it('even by one', () => {
    const { recent, add } = clocked(1);
    add('ann', 'general', 'a');
    add('ben', 'general', 'b');
    expect(recent.get('ann', 'general')).toEqual([]);
    expect(recent.get('ben', 'general')).toEqual(['b']);
  });
});
