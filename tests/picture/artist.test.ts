import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Artist, makeInPlaceArtist, makeThreadArtist } from '../../src/picture/artist.ts';
import { table } from './tables.ts';

let artist: Artist;
afterEach(() => artist.close());

/** A thread that does this with each table; `n` counts what it was given. */
const thread = (work: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads';
       let n = 0;
       const send = (...bytes) => parentPort.postMessage({ ok: true, png: new Uint8Array(bytes) });
       parentPort.on('message', ({ table }) => { n += 1; ${work} });`,
    )}`,
  );

const draw = async (title = 'x') => [...(await artist.draw(table({ title })))];

describe('the thread', () => {
  it('draws one table after another, without being started anew', async () => {
    artist = makeThreadArtist({ script: thread('send(n, table.title.length)') });
    expect([await draw('a'), await draw('bb')]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('says why it could not draw', async () => {
    artist = makeThreadArtist({ script: thread(`parentPort.postMessage({ ok: false, why: 'no ink' })`) });
    await expect(draw()).rejects.toThrow('no ink');
  });

  it('that takes too long is given up, and another one draws on', async () => {
    const script = thread(`if (table.title === 'slow') for (;;); else send(n)`);
    artist = makeThreadArtist({ script, patience: 500 });
    expect(await draw('quick')).toEqual([1]);
    await expect(draw('slow')).rejects.toThrow('not drawn within 500 ms');
    expect(await draw('quick')).toEqual([1]);
  });

  it.each([
    ['throws', `if (table.title === 'bad') throw new Error('broken'); else send(n)`, 'broken'],
    ['ends', `if (table.title === 'bad') process.exit(3); else send(n)`, 'ended with 3'],
  ])('that %s is replaced by another one', async (_, work, words) => {
    artist = makeThreadArtist({ script: thread(work) });
    await expect(draw('bad')).rejects.toThrow(words);
    expect(await draw('good')).toEqual([1]);
  });

  it('that ends between two drawings does no harm', async () => {
    artist = makeThreadArtist({
      script: thread(`send(n); setTimeout(() => { throw new Error('late'); }, 20)`),
    });
    await draw();
    await sleep(300);
    expect(await draw()).toEqual([1]);
  });

  it('that cannot be started is a failure, not an end', async () => {
    artist = makeThreadArtist({ script: new URL('file:///nowhere/worker.js') });
    await expect(draw()).rejects.toThrow(/nowhere/);
  });

  it('is replaced after so many drawings, and after a rest', async () => {
    artist = makeThreadArtist({ script: thread('send(n)'), most: 2, idle: 100 });
    expect([await draw(), await draw(), await draw()]).toEqual([[1], [2], [1]]);
    await sleep(300);
    expect(await draw()).toEqual([1]);
  });

  it('is gone once it is closed, whatever it was doing', async () => {
    artist = makeThreadArtist({ script: thread('') });
    const drawing = expect(draw()).rejects.toThrow('ended');
    await sleep(100);
    await artist.close();
    await drawing;
  });
});

const BUILT = new URL('../../dist/picture/worker.js', import.meta.url);

describe('the real artist', () => {
  const isPng = (bytes: Uint8Array) => Buffer.from(bytes.subarray(1, 4)).toString() === 'PNG';

  it('draws on the spot from the sources', async () => {
    artist = makeInPlaceArtist();
    expect(isPng(await artist.draw(table()))).toBe(true);
  });

  it.skipIf(!existsSync(BUILT))('draws in a thread as built, while the event loop goes on', async () => {
    artist = makeThreadArtist({ script: BUILT });
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const png = await artist.draw(table({ language: 'zh-Hant', title: '營運和業務的差別' }));
    clearInterval(ticking);
    expect(isPng(png)).toBe(true);
    expect(longest).toBeLessThan(250);
  });

  it.skipIf(!existsSync(BUILT))('says which character no font has', async () => {
    artist = makeThreadArtist({ script: BUILT });
    await expect(artist.draw(table({ title: 'x\u0378' }))).rejects.toThrow('\u0378');
  });
});
