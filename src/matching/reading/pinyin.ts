import { pinyin } from 'pinyin-pro';

/** Toneless syllables of a run of Chinese characters, one a character. */
export function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
}

const INITIALS = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const FINALS =
  'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue v ve er'.split(
    ' ',
  );
const BARE = 'a o e ai ei ao ou an en ang er'.split(' ');

/** Every syllable a pinyin keyboard takes. A superset of Mandarin's; the names decide what counts. */
const SYLLABLES = new Set([
  ...INITIALS.flatMap((initial) => FINALS.map((final) => initial + final)),
  ...BARE,
]);
const LONGEST = 6;

/**
 * Splits a Latin word into pinyin syllables, fewest first (`xiaoshou` → xiao, shou; `xian` → xian).
 * Null where it is not pinyin through and through.
 */
export function splitPinyin(word: string): string[] | null {
  if (word.length < 2 || word.length > 40 || !/^[a-z]+$/.test(word)) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let found: string[] | null = null;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      if (!before || !SYLLABLES.has(word.slice(start, end))) continue;
      if (!found || before.length + 1 < found.length) found = [...before, word.slice(start, end)];
    }
    best.push(found);
  }
  return best[word.length] ?? null;
}
