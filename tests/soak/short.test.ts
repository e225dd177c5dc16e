import { expect, it } from 'vitest';
import { soak } from './soak.ts';

it('two hundred interactions, fifty at a time, with the connection cut twice: none is lost, none answered twice', async () => {
  const result = await soak({ interactions: 200, concurrency: 50, drops: 2 });
  expect(result).toMatchObject({ lost: [], doubled: [], uninvited: 0, resumed: 2, errors: [], refusals: [] });
  expect(result.answered).toBe(190);
}, 60_000);
