import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
const key = (letter: string, folder = 'elsewhere', shelf: 'knowledge' | 'learnt' = 'learnt') => ({
  shelf,
  folder,
  digest: letter.repeat(64),
});
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
    await keep(key('a'), LEARNT, silent);
    expect(await recall(key('a'))).toEqual(LEARNT);
  });

  it('is there for the next program', async () => {
    await (await cache()).keep(key('a'), LEARNT, silent);
    expect(await (await cache()).recall(key('a'))).toEqual(LEARNT);
  });

  it('is not taken for other knowledge', async () => {
    const { keep, recall } = await cache();
    await keep(key('a'), LEARNT, silent);
    expect(await recall(key('b'))).toBeNull();
  });

  it('is not taken where the code that learns is another', async () => {
    await (await cache()).keep(key('a'), LEARNT, silent);
    const code = join(house, 'dist', 'matching', 'code.js');
    const before = await readFile(code, 'utf8');
    await writeFile(code, `${before}// learns better\n`);
    expect(await (await cache()).recall(key('a'))).toBeNull();
    await writeFile(code, before);
    expect(await (await cache()).recall(key('a'))).toEqual(LEARNT);
  });

  it('is still good after a new calibration, which is applied to it', async () => {
    await (await cache()).keep(key('a'), LEARNT, silent);
    const calibrated = join(house, 'dist', 'matching', 'calibrated.js');
    await writeFile(calibrated, 'export const CALIBRATION = {};\n');
    expect(await (await cache()).recall(key('a'))).toEqual(LEARNT);
    await rm(calibrated);
  });

  it('is not taken where a package that learning depends on is another', async () => {
    await (await cache()).keep(key('a'), LEARNT, silent);
    const manifest = join(house, 'node_modules', 'pinyin-pro', 'package.json');
    await mkdir(dirname(manifest), { recursive: true });
    await writeFile(manifest, '{"version": "99.0.0"}');
    expect(await (await cache()).recall(key('a'))).toBeNull();
    await rm(join(house, 'node_modules'), { recursive: true });
    expect(await (await cache()).recall(key('a'))).toEqual(LEARNT);
  });

  it('is nothing where nothing was kept', async () => {
    expect(await (await cache()).recall(key('a'))).toBeNull();
  });
});

describe('a file that cannot be read', () => {
  it('because it stands in another’s place is as good as none', async () => {
    const { keep, recall } = await cache();
    await keep(key('a'), LEARNT, silent);
    const [a = ''] = await files();
    await keep(key('b'), 'another', silent);
    const b = (await files()).find((name) => name !== a) ?? '';
    await rename(join(folder, a), join(folder, b));
    expect(await recall(key('b'))).toBeNull();
  });

  it.each([
    ['empty', () => new Uint8Array()],
    ['cut short', (whole: Uint8Array) => whole.subarray(0, whole.length / 2)],
    ['of another format', (whole: Uint8Array) => whole.map((byte, at) => (at === 8 ? byte + 1 : byte))],
    [
      'changed somewhere',
      (whole: Uint8Array) => whole.map((byte, at) => (at === whole.length - 9 ? byte ^ 1 : byte)),
    ],
    ['of something else', () => new TextEncoder().encode('{"weights": []}')],
  ])('because it is %s is as good as none, and is replaced', async (_, damage) => {
    const { keep, recall } = await cache();
    await keep(key('a'), LEARNT, silent);
    const [name = ''] = await files();
    await writeFile(join(folder, name), damage(await readFile(join(folder, name))));
    expect(await recall(key('a'))).toBeNull();
    await keep(key('a'), LEARNT, silent);
    expect(await recall(key('a'))).toEqual(LEARNT);
  });
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 15));

describe('keeping', () => {
  it('never leaves half a file under the name that is read', async () => {
    const { keep, recall } = await cache();
    const big = { weights: new Float32Array(2_000_000).fill(0.25) };
    await keep(key('a'), big, silent);
    let done = false;
    const again = keep(key('a'), big, silent).then(() => {
      done = true;
    });
    let reads = 0;
    while (!done) {
      const found = await recall<typeof big>(key('a'));
      expect(found?.weights.length).toBe(2_000_000);
      reads += 1;
    }
    await again;
    expect(reads).toBeGreaterThan(0);
    expect((await files()).filter((name) => !name.endsWith('.bin'))).toEqual([]);
  });

  it('drops all but two versions of one folder’s knowledge, the least lately used first', async () => {
    const { keep, recall } = await cache();
    for (const letter of 'ab') {
      await keep(key(letter), letter, silent);
      await pause();
    }
    // Reading is using.
    await recall(key('a'));
    await pause();
    await keep(key('c'), 'c', silent);
    await keep(key('d', 'elsewhere', 'knowledge'), 'd', silent);
    const kept = await Promise.all([...'abc'].map((letter) => recall(key(letter))));
    expect(kept).toEqual(['a', null, 'c']);
    expect(await recall(key('d', 'elsewhere', 'knowledge'))).toBe('d');
  });

  it('drops folders that are no longer used, but never the bot’s own', async () => {
    const { keep, recall } = await cache();
    const own = key('a', join(house, 'knowledge'));
    await keep(own, 'own', silent);
    for (const folder of ['one', 'two', 'three', 'four', 'five']) {
      await pause();
      await keep(key('a', folder), folder, silent);
    }
    expect(await recall(own)).toBe('own');
    expect(await recall(key('a', 'one'))).toBeNull();
    expect(await recall(key('a', 'two'))).toBe('two');
  });

  it('leaves nothing of what nobody finished writing, nor of older programs', async () => {
    const { keep } = await cache();
    await keep(key('a'), LEARNT, silent);
    const [name = ''] = await files();
    await writeFile(join(folder, `${name}.999999999.part`), 'half');
    await writeFile(join(folder, `${name}.${process.pid}.part`), 'being written');
    await writeFile(join(folder, '0123456789abcdef-0123456789ab.bin'), 'old');
    await keep(key('b'), LEARNT, silent);
    expect((await files()).filter((file) => !file.includes('-learnt-') || file.endsWith('.part'))).toEqual([
      `${name}.${process.pid}.part`,
    ]);
  });

  it('is for the owner’s eyes alone', async () => {
    await (await cache()).keep(key('a'), LEARNT, silent);
    const [name = ''] = await files();
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('that fails says so in one line, and is otherwise no trouble', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const { keep, recall } = await cache();
    const said: string[] = [];
    await keep(key('a'), LEARNT, (line) => void said.push(line));
    expect(said).toEqual([expect.stringMatching(/^could not keep what was learnt in \S+ .+learn it again$/)]);
    expect(await recall(key('a'))).toBeNull();
  });
});
