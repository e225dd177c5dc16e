import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { makeShown, topicsOf } from '../../../src/replying/memory/shown.ts';

const ref = (text: string) => text as AnswerRef;

describe('what a message of the bot’s shows', () => {
  it('is known for an hour', () => {
    let minutes = 0;
    const shown = makeShown({ now: () => minutes * 60_000 });
    shown.add('1', ref('sales'));
    minutes = 59;
    expect(shown.get('1')).toBe('sales');
    minutes = 60;
    expect(shown.get('1')).toBeNull();
    expect(shown.get('2')).toBeNull();
  });

  it('is replaced when the message is', () => {
    const shown = makeShown({ now: () => 0 });
    shown.add('1', ref('sales'));
    shown.add('1', ref('marketing'));
    expect(shown.get('1')).toBe('marketing');
  });

  it('is forgotten, oldest first, where there is too much', () => {
    const shown = makeShown({ now: () => 0, capacity: 2 });
    for (const id of ['1', '2', '1', '3']) shown.add(id, ref('sales'));
    expect(['1', '2', '3'].map((id) => shown.get(id))).toEqual(['sales', null, 'sales']);
  });
});

describe('what completes a question', () => {
  const recent = [ref('a'), ref('b'), ref('c')];
  it('is the answer replied to, before what its asker was shown', () => {
    expect(topicsOf(null, recent)).toEqual(['a', 'b', 'c']);
    expect(topicsOf(ref('x'), recent)).toEqual(['x', 'a', 'b']);
    expect(topicsOf(ref('b'), recent)).toEqual(['b', 'a', 'c']);
  });
});
