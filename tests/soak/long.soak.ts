import { expect, it } from 'vitest';
import { soak } from './soak.ts';

it('two thousand interactions, fifty at a time, with the connection cut ten times: none is lost, none answered twice', async () => {
  const result = await soak({ interactions: 2000, concurrency: 50, drops: 10 });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  expect(result).toMatchObject({ lost: [], twice: [], uninvited: 0, resumed: 10, errors: [] });
  expect(result.answered).toBe(1900);
}, 600_000);
