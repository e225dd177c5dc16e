import { describe, expect, it } from 'vitest';
import { makeTurns } from '../../src/discord/turns.ts';

describe('work under one key', () => {
  it('is done in turn, on several side by side', async () => {
    const turns = makeTurns();
    const done: string[] = [];
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = turns.take('q', () => slow.then(() => void done.push('first')));
    const second = turns.take('q', async () => void done.push('second'));
    await turns.take('other', async () => void done.push('other'));
    expect(turns.busy('q')).toBe(true);
    finish();
    await Promise.all([first, second]);
    expect(done).toEqual(['other', 'first', 'second']);
    expect(turns.busy('q')).toBe(false);
  });

  it('that fails tells so, and does not hold up the next', async () => {
    const turns = makeTurns();
    const failing = turns.take('q', () => Promise.reject(new Error('no')));
    const next = turns.take('q', async () => {});
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBeUndefined();
  });
});
