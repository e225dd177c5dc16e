import { describe, expect, it } from 'vitest';
import { makeBar } from '../src/progressBar.ts';

describe('the bar', () => {
  it('is drawn over itself at a terminal, and taken away in the end', () => {
    const written: string[] = [];
    const bar = makeBar({ isTTY: true, write: (text) => written.push(text) });
    expect(bar.show('words known', 0.25)).toBe(true);
    expect(written[0]).toBe(`\r\u001b[2K${'█'.repeat(6)}${'░'.repeat(18)}  25 % words known`);
    bar.clear();
    bar.clear();
    expect(written).toHaveLength(2);
  });

  it('leaves it to the log where nobody is looking', () => {
    const written: string[] = [];
    expect(makeBar({ write: (text) => written.push(text) }).show('words known', 0.25)).toBe(false);
    expect(written).toEqual([]);
  });
});
