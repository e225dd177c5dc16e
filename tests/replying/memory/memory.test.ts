import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMemory } from '../../../src/replying/memory/memory.ts';

const LIFETIME = 100;

/** The same, slowly: a list in the order of time. */
function plainMemory(now: () => number, capacity: number) {
  let list: { key: string; value: number; at: number }[] = [];
  const living = () => list.filter(({ at }) => now() - at < LIFETIME);
  const set = (key: string, value: number) => {
    list = [...living().filter((entry) => entry.key !== key), { key, value, at: now() }].slice(-capacity);
  };
  return {
    get: (key: string) => living().find((entry) => entry.key === key)?.value,
    set,
    amend(key: string, value: number) {
      const known = living().find((entry) => entry.key === key);
      if (known) known.value = value;
      else set(key, value);
    },
    delete(key: string) {
      list = list.filter((entry) => entry.key !== key);
    },
  };
}

describe('what is remembered', () => {
  it('is what a plain list in the order of time would know, whatever is done with it', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.oneof(
      fc.record({ do: fc.constantFrom('set' as const, 'amend' as const), key, value: fc.nat(9) }),
      fc.record({ do: fc.constant('delete' as const), key }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 40, 99, 100) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (steps, capacity) => {
        let time = 0;
        const now = () => time;
        const memory = makeMemory<number>({ now, capacity, lifetime: LIFETIME });
        const plain = plainMemory(now, capacity);
        for (const one of steps) {
          if (one.do === 'wait') time += one.ms;
          else if (one.do === 'delete') for (const both of [memory, plain]) both.delete(one.key);
          else for (const both of [memory, plain]) both[one.do](one.key, one.value);
          for (const asked of 'abcde') expect(memory.get(asked)).toBe(plain.get(asked));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is known for its whole time, and not a millisecond longer, however often it is asked for', () => {
    let time = 0;
    const memory = makeMemory<string>({ now: () => time, capacity: 9, lifetime: LIFETIME });
    memory.set('dough', 'rising');
    time = 99;
    expect(memory.get('dough')).toBe('rising');
    memory.amend('dough', 'risen');
    expect(memory.get('dough')).toBe('risen');
    time = 100;
    expect(memory.get('dough')).toBeUndefined();
  });

  it('is known for ever where no time is set', () => {
    let time = 0;
    const memory = makeMemory<string>({ now: () => time, capacity: 9 });
    memory.set('dough', 'risen');
    time = Number.MAX_SAFE_INTEGER;
    expect(memory.get('dough')).toBe('risen');
  });

  it('is dropped, the oldest first, where there is more than it may hold', () => {
    const memory = makeMemory<number>({ now: () => 0, capacity: 2 });
    for (const key of ['a', 'b', 'a', 'c']) memory.set(key, 1);
    expect(['a', 'b', 'c'].map(memory.get)).toEqual([1, undefined, 1]);
  });

  it('does not forget what was set when the clock goes back', () => {
    let time = 1000;
    const memory = makeMemory<number>({ now: () => time, capacity: 2, lifetime: LIFETIME });
    memory.set('a', 1);
    time = 0;
    memory.set('b', 2);
    expect(['a', 'b'].map(memory.get)).toEqual([1, 2]);
  });
});
