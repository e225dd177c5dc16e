import { answer } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import { textAlternative } from './alternative.ts';
import { type Artist, makeArtist } from './artist.ts';
import { makeLru } from './lru.ts';
import { layoutComparison } from './table.ts';

export interface Picture {
  /** `operations-vs-sales.en.png` */
  readonly name: string;
  readonly png: Uint8Array;
  /** All that it shows, in words; see {@link textAlternative}. */
  readonly alternative: string;
}

export interface Pictures {
  /**
   * The picture of a comparison. Null where the answer is none, where too many wait already, or where it cannot
   * be drawn. Never rejects: a picture is an addition.
   */
  of(knowledge: Knowledge, ref: AnswerRef, language: Language): Promise<Picture | null>;
  close(): Promise<void>;
}

interface PicturesParts {
  readonly artist?: Artist;
  /** Told of a drawing that failed. */
  readonly onFailure?: (error: unknown) => void;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  readonly bounds?: typeof BOUNDS;
}

const BOUNDS = {
  /** Pictures kept, and their bytes together. */
  kept: 64,
  bytes: 32 * 1024 * 1024,
  /** Drawings that may wait; beyond that an answer goes without. */
  waiting: 32,
};

/** After a failure the same picture is not tried again for so long. */
const REST_MS = 10 * 60_000;

/** Pictures of comparisons: drawn once, one after another, and kept within bounds. Nothing is loaded before the first. */
export function makePictures(parts: PicturesParts): Pictures {
  const { artist = makeArtist(), onFailure = () => {}, now, bounds = BOUNDS } = parts;
  const drawn = makeLru<Picture>({
    count: bounds.kept,
    size: bounds.bytes,
    sizeOf: ({ png }) => png.byteLength,
  });
  const failed = makeLru<number>({ count: bounds.kept, size: bounds.kept, sizeOf: () => 1 });
  const underWay = new Map<string, Promise<Picture | null>>();
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const inTurn = (key: string, work: () => Promise<Picture>): Promise<Picture | null> => {
    const turn = last
      .then(() => (closed ? null : work()))
      .then(
        (picture) => {
          if (picture) drawn.set(key, picture);
          return picture;
        },
        (error: unknown) => {
          failed.set(key, now() + REST_MS);
          if (!closed) onFailure(error);
          return null;
        },
      )
      .finally(() => underWay.delete(key));
    last = turn;
    underWay.set(key, turn);
    return turn;
  };

  return {
    async of(knowledge, ref, language) {
      const key = `${knowledge.digest} ${language} ${ref}`;
      const known = drawn.get(key) ?? underWay.get(key);
      if (known) return known;
      if (closed || underWay.size >= bounds.waiting || (failed.get(key) ?? 0) > now()) return null;
      const found = answer(knowledge, ref);
      const table = found.kind === 'answer' ? layoutComparison(knowledge, found.answer, language) : null;
      if (!table) return null;
      return inTurn(key, async () => ({
        name: `${ref.replaceAll('~', '-vs-').replaceAll(/[^a-z0-9-]/g, '-')}.${language}.png`,
        png: await artist.draw(table),
        alternative: textAlternative(table),
      }));
    },
    async close() {
      closed = true;
      await artist.close();
    },
  };
}
