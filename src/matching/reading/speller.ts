import { makeDeletionIndex } from './deletionIndex.ts';

/**
 * Corrects mistyped Latin words to the knowledge's own vocabulary. What lies near a word is ranked by a weighted Damerau–Levenshtein distance in
 * which swapped neighbours, doubled letters and vowels cost least, as slips of the hand do.
 */
export interface Speller {
  /** The known word that was probably meant; the word itself where it is known or nothing is near. */
  correct(word: string): string;
  knows(word: string): boolean;
  /** Whether a word of the knowledge begins so: then it may be unfinished rather than mistyped. */
  begins(start: string): boolean;
}

/** Shorter words have too many neighbours: `goal`, `coal`, `gaol`. */
const MIN_LENGTH = 4;
/** From here on two slips are forgiven. */
const LONG = 7;
/** No word of any vocabulary is longer; without a bound, the neighbourhood of a hostile one is. */
const MAX_LENGTH = 24;
const CACHE_LIMIT = 20_000;

/** @param counts how often each word (lower case, unstemmed) stands in the knowledge's own texts */
export function makeSpeller(counts: ReadonlyMap<string, number>): Speller {
  const neighbourhood = makeDeletionIndex(
    [...counts].flatMap(([word, count]) =>
      // Words that only common English has are known, but nothing is corrected to them.
      count === 0 || word.length < MIN_LENGTH || !/^[a-z]+$/.test(word) ? [] : [word],
    ),
    (word) => (word.length >= LONG ? 2 : 1),
  );
  const own = [...counts].flatMap(([word, count]) => (count > 0 ? [word] : []));
  const cache = new Map<string, string>();

  const find = (word: string): string => {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || !/^[a-z]+$/.test(word)) return word;
    const limit = word.length >= LONG ? 2 : 1;
    let best = word;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const candidate of neighbourhood.near(word, limit)) {
      const distance = editCost(word, candidate);
      if (distance > limit) continue;
      // A first letter is seldom wrong; a common word is more often meant than a rare one.
      const cost =
        distance + (word[0] === candidate[0] ? 0 : 0.4) - 0.08 * Math.log2(1 + (counts.get(candidate) ?? 0));
      if (cost < bestCost || (cost === bestCost && candidate < best)) {
        best = candidate;
        bestCost = cost;
      }
    }
    return best;
  };

  return {
    knows: (word) => counts.has(word),
    begins: (start) => own.some((word) => word.startsWith(start)),
    correct(word) {
      if (counts.has(word)) return word;
      const cached = cache.get(word);
      if (cached !== undefined) return cached;
      const found = find(word);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(word, found);
      return found;
    },
  };
}

const VOWELS = new Set('aeiou');
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = (a: string, b: string): boolean => {
  for (let r = 0; r < ROWS.length; r++) {
    const i = ROWS[r]?.indexOf(a) ?? -1;
    if (i < 0) continue;
    for (let s = Math.max(0, r - 1); s <= Math.min(2, r + 1); s++) {
      const j = ROWS[s]?.indexOf(b) ?? -1;
      if (j >= 0 && Math.abs(i - j) <= 1) return true;
    }
  }
  return false;
};

/** Weighted optimal string alignment distance; 1 an ordinary edit, less for likely slips. */
export function editCost(a: string, b: string): number {
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => cost[i * width + j] as number;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue;
      let best = Number.POSITIVE_INFINITY;
      const x = a[i - 1] as string;
      const y = b[j - 1] as string;
      if (i > 0) best = Math.min(best, at(i - 1, j) + (i > 1 && x === a[i - 2] ? 0.7 : 1));
      if (j > 0) best = Math.min(best, at(i, j - 1) + (j > 1 && y === b[j - 2] ? 0.7 : 1));
      if (i > 0 && j > 0) {
        const swap = x === y ? 0 : VOWELS.has(x) && VOWELS.has(y) ? 0.8 : beside(x, y) ? 0.9 : 1;
        best = Math.min(best, at(i - 1, j - 1) + swap);
        if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) best = Math.min(best, at(i - 2, j - 2) + 0.6);
      }
      cost[i * width + j] = best;
    }
  }
  return at(a.length, b.length);
}
