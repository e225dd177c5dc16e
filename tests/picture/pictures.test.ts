import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { makePictures } from '../../src/picture/pictures.ts';
import type { Table } from '../../src/picture/table.ts';
import { loadReal } from '../real/knowledge.ts';

const { knowledge } = await loadReal();
const SALES = 'operations~sales' as AnswerRef;
const OTHERS = ['marketing~sales', 'marketing~operations', 'direct-sales~distribution'] as AnswerRef[];

/** An artist that draws when it is told to, `size` bytes each. */
function slowArtist(size = 10) {
  const asked: Table[] = [];
  const waiting: { finish: () => void; fail: (error: Error) => void }[] = [];
  return {
    asked,
    draw: (table: Table) =>
      new Promise<Uint8Array>((resolve, reject) => {
        asked.push(table);
        waiting.push({ finish: () => resolve(new Uint8Array(size)), fail: reject });
      }),
    close: async () => {},
    /** Once what is due has begun. */
    async settle(how: 'finish' | Error = 'finish') {
      await new Promise((resolve) => setImmediate(resolve));
      const next = waiting.shift();
      if (!next) throw new Error('nothing is being drawn');
      if (how === 'finish') next.finish();
      else next.fail(how);
    },
  };
}

const setUp = ({ waiting = 32, kept = 64, bytes = 1000, size = 10 } = {}) => {
  const artist = slowArtist(size);
  const failures: unknown[] = [];
  const clock = { now: 0 };
  const pictures = makePictures({
    artist,
    now: () => clock.now,
    onFailure: (error) => failures.push(error),
    bounds: { waiting, kept, bytes },
  });
  const draw = async (ref: AnswerRef, how: 'finish' | Error = 'finish', of: Knowledge = knowledge) => {
    const picture = pictures.of(of, ref, 'en');
    await artist.settle(how);
    return picture;
  };
  return { artist, failures, clock, pictures, draw };
};

describe('a picture', () => {
  it('comes with a name and a text alternative', async () => {
    const { draw } = setUp();
    expect(await draw(SALES)).toMatchObject({
      name: 'operations-vs-sales.en.png',
      alternative: expect.stringContaining('Operations versus sales\nGoal – Operations: Raise'),
    });
  });

  it('is drawn once, however many ask at one time or later', async () => {
    const { artist, pictures } = setUp();
    const all = Promise.all([1, 2, 3].map(() => pictures.of(knowledge, SALES, 'en')));
    await artist.settle();
    const [first, ...others] = await all;
    expect(first).not.toBeNull();
    for (const other of [...others, await pictures.of(knowledge, SALES, 'en')]) expect(other).toBe(first);
    expect(artist.asked).toHaveLength(1);
  });

  it('is another one in another language and for other knowledge', async () => {
    const { artist, pictures, draw } = setUp();
    for (const language of LANGUAGES) {
      const picture = pictures.of(knowledge, SALES, language);
      await artist.settle();
      expect((await picture)?.name).toContain(language);
    }
    await draw(SALES, 'finish', { ...knowledge, digest: 'another' });
    expect(artist.asked.map(({ language }) => language)).toEqual([...LANGUAGES, 'en']);
  });

  it('is not there for what is no comparison, and nothing is drawn', async () => {
    const { artist, pictures } = setUp();
    for (const ref of ['operations', 'operations~sales.goal', 'nothing~nowhere', 'faq/none'] as AnswerRef[])
      expect(await pictures.of(knowledge, ref, 'en')).toBeNull();
    expect(artist.asked).toEqual([]);
  });
});

describe('bounds', () => {
  it('let one drawing go on at a time', async () => {
    const { artist, pictures } = setUp();
    const two = [SALES, ...OTHERS.slice(0, 1)].map((ref) => pictures.of(knowledge, ref, 'en'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(artist.asked).toHaveLength(1);
    await artist.settle();
    await two[0];
    await artist.settle();
    expect(await two[1]).not.toBeNull();
  });

  it('let no more than so many wait: the others go without, at once', async () => {
    const { artist, pictures } = setUp({ waiting: 2 });
    const first = pictures.of(knowledge, SALES, 'en');
    const second = pictures.of(knowledge, OTHERS[0] as AnswerRef, 'en');
    expect(await pictures.of(knowledge, OTHERS[1] as AnswerRef, 'en')).toBeNull();
    await artist.settle();
    await first;
    await artist.settle();
    expect(await second).not.toBeNull();
  });

  it.each([
    ['number', { kept: 2 }],
    ['size', { bytes: 25 }],
  ])('of %s push out the picture that was not used for the longest time', async (_, bounds) => {
    const { artist, draw } = setUp(bounds);
    for (const ref of OTHERS) await draw(ref);
    await draw(OTHERS[0] as AnswerRef);
    expect(artist.asked).toHaveLength(4);
  });
});

describe('a failure', () => {
  it('is no picture, is told of, and hurts no other drawing', async () => {
    const { failures, artist, pictures } = setUp();
    const broken = pictures.of(knowledge, SALES, 'en');
    const whole = pictures.of(knowledge, OTHERS[0] as AnswerRef, 'en');
    await artist.settle(new Error('out of ink'));
    expect(await broken).toBeNull();
    await artist.settle();
    expect(await whole).not.toBeNull();
    expect(failures).toEqual([new Error('out of ink')]);
  });

  it('is not tried again at once, but after ten minutes', async () => {
    const { artist, pictures, clock, draw } = setUp();
    await draw(SALES, new Error('out of ink'));
    clock.now = 9 * 60_000;
    expect(await pictures.of(knowledge, SALES, 'en')).toBeNull();
    expect(artist.asked).toHaveLength(1);
    clock.now = 11 * 60_000;
    expect(await draw(SALES)).not.toBeNull();
  });

  it('is no longer told of once all is closed, and nothing is drawn after that', async () => {
    const { failures, pictures, artist } = setUp();
    const last = pictures.of(knowledge, SALES, 'en');
    await new Promise((resolve) => setImmediate(resolve));
    await pictures.close();
    await artist.settle(new Error('the thread ended'));
    expect(await last).toBeNull();
    expect(await pictures.of(knowledge, OTHERS[0] as AnswerRef, 'en')).toBeNull();
    expect(failures).toEqual([]);
    expect(artist.asked).toHaveLength(1);
  });
});
