import { describe, expect, it } from 'vitest';
import { makeCooldown } from '../../../src/replying/memory/cooldown.ts';

function at(capacity?: number) {
  let ms = 0;
  const cooldown = makeCooldown({ now: () => ms, ...(capacity !== undefined && { capacity }) });
  return { cooldown, wait: (seconds: number) => (ms += seconds * 1000) };
}

describe('a cooldown', () => {
  it('is over for what was never used', () => {
    expect(at().cooldown.ready({ ann: 10 })).toBe(true);
  });

  it('lasts as many seconds as are asked for, and no longer', () => {
    const { cooldown, wait } = at();
    cooldown.use(['ann']);
    expect(cooldown.ready({ ann: 10 })).toBe(false);
    wait(9.999);
    expect(cooldown.ready({ ann: 10 })).toBe(false);
    wait(0.001);
    expect(cooldown.ready({ ann: 10 })).toBe(true);
  });

  it('begins anew with each use', () => {
    const { cooldown, wait } = at();
    cooldown.use(['ann']);
    wait(9);
    cooldown.use(['ann']);
    wait(9);
    expect(cooldown.ready({ ann: 10 })).toBe(false);
  });

  it('must be over for every key', () => {
    const { cooldown, wait } = at();
    cooldown.use(['ann', 'general']);
    wait(5);
    expect(cooldown.ready({ ann: 10, general: 3 })).toBe(false);
    expect(cooldown.ready({ ben: 10, general: 3 })).toBe(true);
  });

  it('of no seconds is none', () => {
    const { cooldown } = at();
    cooldown.use(['ann']);
    expect(cooldown.ready({ ann: 0 })).toBe(true);
  });

  it('forgets what was used longest ago, beyond its capacity', () => {
    const { cooldown } = at(2);
    cooldown.use(['ann']);
    cooldown.use(['ben']);
    cooldown.use(['ann']);
    cooldown.use(['cat']);
    expect(cooldown.ready({ ben: 10 })).toBe(true);
    expect(cooldown.ready({ ann: 10 })).toBe(false);
    expect(cooldown.ready({ cat: 10 })).toBe(false);
  });
});
