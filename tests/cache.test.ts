import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

type Cache = typeof import('../src/cache.ts');

/**
 * The cache lies beside the code and is named after it; so that the real one is left alone, these tests use the
 * built module in a house of its own: a folder with `dist/cache.js` and as much of the rooms as the name is made of.
 */
let house: string;
let folder: string;
let copies = 0;

/** The module anew, as in another program: it reads the code's version once. */
async function cache(): Promise<Cache> {
  const url = pathToFileURL(join(house, 'dist', 'cache.js'));
  url.search = String(copies++);
  return (await import(url.href)) as Cache;
}

const silent = () => {};
const files = async () => (existsSync(folder) ? (await readdir(folder)).sort() : []);

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'cache-'));
  folder = join(house, '.cache');
  await mkdir(join(house, 'dist'), { recursive: true });
  await writeFile(join(house, 'package.json'), '{"type": "module"}');
  const built = await readFile('dist/cache.js', 'utf8');
  // Without its source map, which stays behind.
  await writeFile(join(house, 'dist', 'cache.js'), built.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  for (const room of ['knowledge', 'matching']) {
    await mkdir(join(house, 'dist', room));
    await writeFile(join(house, 'dist', room, 'code.js'), `export const room = '${room}';\n`);
  }
});
beforeEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => rm(house, { recursive: true, force: true }));

/** What training makes: typed arrays and maps, which JSON would lose. */
const LEARNT = {
  weights: Int8Array.of(-127, 0, 127),
  idf: Float32Array.of(0.5, Number.NaN),
  rows: new Map([['sales', { ids: Int32Array.of(1, 2) }]]),
  labels: ['运营', 'sales~operations'],
  nothing: undefined,
};

describe('what was learnt', () => {
  it('comes back as it was kept', async () => {
    const { keep, recall } = await cache();
    await keep('a'.repeat(64), LEARNT, silent);
    expect(await recall('a'.repeat(64))).toEqual(LEARNT);
  });

  it('is there for the next program', async () => {
    await (await cache()).keep('a'.repeat(64), LEARNT, silent);
    expect(await (await cache()).recall('a'.repeat(64))).toEqual(LEARNT);
  });

  it('is not taken for other knowledge', async () => {
    const { keep, recall } = await cache();
    await keep('a'.repeat(64), LEARNT, silent);
    expect(await recall('b'.repeat(64))).toBeNull();
  });

  it('is not taken where the code that learns is another', async () => {
    await (await cache()).keep('a'.repeat(64), LEARNT, silent);
    const code = join(house, 'dist', 'matching', 'code.js');
    const before = await readFile(code, 'utf8');
    await writeFile(code, `${before}// learns better\n`);
    expect(await (await cache()).recall('a'.repeat(64))).toBeNull();
    await writeFile(code, before);
    expect(await (await cache()).recall('a'.repeat(64))).toEqual(LEARNT);
  });

  it('is still good after a new calibration, which is applied to it', async () => {
    await (await cache()).keep('a'.repeat(64), LEARNT, silent);
    const calibrated = join(house, 'dist', 'matching', 'calibrated.js');
    await writeFile(calibrated, 'export const CALIBRATION = {};\n');
    expect(await (await cache()).recall('a'.repeat(64))).toEqual(LEARNT);
    await rm(calibrated);
  });

  it('is nothing where nothing was kept', async () => {
    expect(await (await cache()).recall('a'.repeat(64))).toBeNull();
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', () => new Uint8Array()],
    ['cut short', (whole: Uint8Array) => whole.subarray(0, whole.length / 2)],
    ['of something else', () => new TextEncoder().encode('{"weights": []}')],
  ])('because it is %s is as good as none, and is replaced', async (_, damage) => {
    const { keep, recall } = await cache();
    await keep('a'.repeat(64), LEARNT, silent);
    const [name = ''] = await files();
    await writeFile(join(folder, name), damage(await readFile(join(folder, name))));
    expect(await recall('a'.repeat(64))).toBeNull();
    await keep('a'.repeat(64), LEARNT, silent);
    expect(await recall('a'.repeat(64))).toEqual(LEARNT);
  });
});

describe('keeping', () => {
  it('never leaves half a file under the name that is read', async () => {
    const { keep, recall } = await cache();
    const big = { weights: new Float32Array(2_000_000).fill(0.25) };
    await keep('a'.repeat(64), big, silent);
    let done = false;
    const again = keep('a'.repeat(64), big, silent).then(() => {
      done = true;
    });
    let reads = 0;
    while (!done) {
      const found = await recall<typeof big>('a'.repeat(64));
      expect(found?.weights.length).toBe(2_000_000);
      reads += 1;
    }
    await again;
    expect(reads).toBeGreaterThan(0);
    expect((await files()).filter((name) => !name.endsWith('.bin'))).toEqual([]);
  });

  it('drops the least lately used of more than four', async () => {
    const { keep, recall } = await cache();
    const digests = [...'abcde'].map((letter) => letter.repeat(64));
    const pause = () => new Promise((resolve) => setTimeout(resolve, 15));
    for (const digest of digests.slice(0, 4)) {
      await keep(digest, digest, silent);
      await pause();
    }
    // Reading is using.
    await recall(digests[0] ?? '');
    await pause();
    await keep(digests[4] ?? '', 'e', silent);
    expect((await files()).map((name) => name[0])).toEqual(['a', 'c', 'd', 'e']);
  });

  it('that fails says so in one line, and is otherwise no trouble', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const { keep, recall } = await cache();
    const said: string[] = [];
    await keep('a'.repeat(64), LEARNT, (line) => void said.push(line));
    expect(said).toEqual([expect.stringMatching(/^could not keep what was learnt in \S+ .+learn it again$/)]);
    expect(await recall('a'.repeat(64))).toBeNull();
  });
});
