import { pinyin } from 'pinyin-pro';

/**
 * Toneless syllables of a run of Chinese characters, one a character. Most characters have one sound only and are
 * looked up one by one; where one of them has several, its neighbours decide.
 */
export function syllables(han: string): readonly string[] {
  const sounds: string[] = [];
  for (const character of han) {
    const sound = onlySound(character);
    if (sound === null) return inContext(han);
    sounds.push(sound);
  }
  return sounds;
}

const ONLY = new Map<string, string | null>();

/** Null for a character that is read in several ways. */
function onlySound(character: string): string | null {
  const known = ONLY.get(character);
  if (known !== undefined) return known;
  const all = pinyin(character, { multiple: true, ...TONELESS });
  const sound = new Set(all).size === 1 ? (all[0] as string).toLowerCase() : null;
  ONLY.set(character, sound);
  return sound;
}

const TONELESS = { toneType: 'none', type: 'array', v: true } as const;

/** A question is read several times, with and without the names in it: the last runs are likely to come again. */
const RUNS = new Map<string, readonly string[]>();
const MOST_RUNS = 2_000;

function inContext(han: string): readonly string[] {
  const known = RUNS.get(han);
  if (known) return known;
  const sounds = pinyin(han, TONELESS).map((syllable) => syllable.toLowerCase());
  if (RUNS.size >= MOST_RUNS) RUNS.clear();
  RUNS.set(han, sounds);
  return sounds;
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
