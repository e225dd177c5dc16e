import { expect, it } from 'vitest';
import { soak } from './soak.ts';

it('twenty thousand interactions in three minutes, while all kinds of things go wrong: none is lost, none doubled', async () => {
  const result = await soak({ interactions: 20_000, concurrency: 400, seconds: 180, faults: true });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  expect(result).toMatchObject({ lost: [], doubled: [], late: 0, uninvited: 0, errors: [], refusals: [] });
  expect(result.answered).toBe(19_000);
  // On a quiet machine; beside other work the system itself holds the bot up.
  expect(result.longestStallMs).toBeLessThan(100);
}, 600_000);
