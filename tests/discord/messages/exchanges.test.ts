import { describe, expect, it } from 'vitest';
import { digestOf, type Exchange, makeExchanges } from '../../../src/discord/messages/exchanges.ts';

const HOUR = 60 * 60_000;
const answered = (answerId: string): Exchange => ({ answerId, digest: 'd', unasked: false, sent: 1 });

describe('what a question led to', () => {
  it('is remembered for a day from the first answer, whatever is changed later', () => {
    let ms = 0;
    const exchanges = makeExchanges({ now: () => ms });
    exchanges.set('q', answered('a'));
    ms += 23 * HOUR;
    exchanges.set('q', answered('b'));
    expect(exchanges.get('q')?.answerId).toBe('b');
    ms += HOUR;
    expect(exchanges.get('q')).toBeUndefined();
  });

  it('is forgotten, oldest first, beyond the capacity', () => {
    const exchanges = makeExchanges({ now: () => 0, capacity: 2 });
    for (const id of ['1', '2', '3']) exchanges.set(id, answered(id));
    expect(['1', '2', '3'].map((id) => exchanges.get(id)?.answerId)).toEqual([undefined, '2', '3']);
  });

  it('is forgotten when told', () => {
    const exchanges = makeExchanges({ now: () => 0 });
    exchanges.set('q', answered('a'));
    exchanges.forget('q');
    expect(exchanges.get('q')).toBeUndefined();
  });
});

it('a digest tells texts apart and holds none of them', () => {
  expect(digestOf('what is sales')).toBe(digestOf('what is sales'));
  expect(digestOf('what is sales')).not.toBe(digestOf('what is sales?'));
  expect(digestOf('sales')).not.toContain('sales');
});
