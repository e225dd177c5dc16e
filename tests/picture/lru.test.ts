import { describe, expect, it } from 'vitest';
import { makeLru } from '../../src/picture/lru.ts';

const strings = (count: number, size: number) =>
  makeLru<string>({ count, size, sizeOf: (value) => value.length });

describe('what was used last', () => {
  it('is kept up to a number', () => {
    const kept = strings(2, 100);
    for (const key of ['a', 'b', 'c']) kept.set(key, key);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, 'b', 'c']);
  });

  it('is kept up to a size', () => {
    const kept = strings(10, 5);
    kept.set('a', '123');
    kept.set('b', '12');
    kept.set('c', '1');
    expect(kept.get('a')).toBeUndefined();
    expect(kept.size).toBe(3);
  });

  it('counts a look as a use', () => {
    const kept = strings(2, 100);
    kept.set('a', '1');
    kept.set('b', '1');
    kept.get('a');
    kept.set('c', '1');
    expect(kept.get('a')).toBe('1');
    expect(kept.get('b')).toBeUndefined();
  });

  it('is replaced, and its size with it', () => {
    const kept = strings(2, 100);
    kept.set('a', '1234');
    kept.set('a', '1');
    expect([kept.count, kept.size]).toEqual([1, 1]);
    kept.delete('a');
    expect([kept.count, kept.size]).toEqual([0, 0]);
  });

  it('does not push everything out for what is larger than all the room', () => {
    const kept = strings(2, 3);
    kept.set('a', '1');
    kept.set('b', '1234');
    expect(kept.get('a')).toBe('1');
    expect(kept.get('b')).toBeUndefined();
  });
});
