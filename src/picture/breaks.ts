/** U+2060, which takes no room and lets no line end beside it. */
export const JOINER = '\u2060';

/** Longer runs would not fit a narrow column, and leave the line above ragged. */
const MOST_TOGETHER = 6;
/** A compound longer than this may break at its hyphen. */
const SHORT_COMPOUND = 14;

/**
 * Chinese lines may break between any two characters, short of punctuation; they read better when words stay
 * whole. So do short English compounds: no line should end in `e-`.
 */
export const keepTogether = (text: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? keepWords(text) : keepCompounds(text);

const keepCompounds = (text: string): string =>
  text.replace(/\p{L}+(?:-\p{L}+)+/gu, (word) =>
    word.length <= SHORT_COMPOUND ? word.replaceAll('-', `${JOINER}-${JOINER}`) : word,
  );

/** A single character goes with the word before it, or after a comma with the one behind: 低|价值, 满意|度|高. */
function keepWords(text: string): string {
  const groups: string[] = [];
  let open = false;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = groups.at(-1) ?? '';
    const chinese = HAN.test(segment);
    const joins: boolean = chinese && HAN.test(last) && (open || [...segment].length === 1);
    if (joins && [...last].length + [...segment].length <= MOST_TOGETHER)
      groups[groups.length - 1] = last + segment;
    else groups.push(segment);
    // Only a character that begins a group waits for what follows it.
    open = chinese && !joins && [...segment].length === 1;
  }
  return groups.map((group) => (HAN.test(group) ? [...group].join(JOINER) : group)).join('');
}

const HAN = /^\p{Script=Han}+$/u;
