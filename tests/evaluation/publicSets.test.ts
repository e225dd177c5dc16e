import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  measurePublicSet,
  PUBLIC_HEAD,
  type PublicFigures,
  publicRow,
} from '../../src/evaluation/publicSets.ts';
import { HOUSEHOLD } from './public/household.ts';

let temp: string;
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'public-'));
});
afterEach(() => rm(temp, { recursive: true, force: true }));

async function measure(set = HOUSEHOLD, sample: number | null = null): Promise<PublicFigures[]> {
  const found: PublicFigures[] = [];
  const options = { perIntent: [2, 5], sample, temp, progress: () => {} };
  for await (const figures of measurePublicSet(set, options)) found.push(figures);
  return found;
}

describe('measuring a public set', () => {
  it('learns each size with and without refusals, and asks every row', async () => {
    const found = await measure();
    expect(found.map(({ perIntent, refusals }) => [perIntent, refusals])).toEqual([
      [2, 0],
      [2, 4],
      [5, 0],
      [5, 4],
    ]);
    for (const { first, right, wrong, auroc, outsideAnswered, outsideOffered } of found) {
      expect([first.of, right.of, wrong.of, outsideAnswered.of]).toEqual([4, 4, 4, 3]);
      expect(right.hits).toBeLessThanOrEqual(first.hits);
      expect(right.hits + wrong.hits).toBeLessThanOrEqual(4);
      expect(outsideAnswered.hits + outsideOffered.hits).toBeLessThanOrEqual(3);
      expect(auroc).toBeGreaterThan(0.5);
    }
    // With every row learnt, each of the test rows is nearly one of them.
    expect(found[2]?.first.hits).toBe(4);
  });

  it('leaves nothing behind', async () => {
    await measure();
    expect(await readdir(temp)).toEqual([]);
  });

  it('leaves nothing behind either where the knowledge cannot be made', async () => {
    // Knowledge takes no invisible control characters.
    const broken = { ...HOUSEHOLD, train: [{ text: 'a\u0007b', intent: 'bell' }] };
    await expect(measure(broken)).rejects.toThrow('phrasings/all.yaml');
    expect(await readdir(temp)).toEqual([]);
  });

  it('asks a sample where one is enough, and has no area without messages outside', async () => {
    const found = await measure({ ...HOUSEHOLD, outsideTrain: [], outsideTest: [] }, 3);
    expect(found.map(({ first, refusals, auroc }) => [first.of, refusals, auroc])).toEqual([
      [3, 0, null],
      [3, 0, null],
    ]);
  });

  it('needs a place for its folder', async () => {
    await rm(temp, { recursive: true });
    await expect(measure()).rejects.toThrow('ENOENT');
  });
});

describe('its row', () => {
  const share = (hits: number, of: number) => ({ hits, of, share: hits / of, low: 0, high: 1 });

  it('has the cells that the head names', () => {
    const row = publicRow({
      set: 'Household',
      perIntent: 5,
      refusals: 4,
      first: share(3, 4),
      right: share(2, 4),
      wrong: share(1, 4),
      auroc: 0.9166,
      outsideAnswered: share(0, 3),
      outsideOffered: share(3, 3),
    });
    expect(row).toBe(
      '| Household | 5 | 4 | 4 | 75.0 % (0–100) | 50.0 % (0–100) | 25.0 % (0–100) | 0.917 | 3 | 0.0 % (0–100) | 100.0 % (0–100) |',
    );
    for (const line of PUBLIC_HEAD) expect(line.split('|')).toHaveLength(row.split('|').length);
  });
});
