import type { Lexicon, Meaning } from './lexicon.ts';
import { syllables } from './pinyin.ts';
import type { Speller } from './speller.ts';
import { stem, type Token, tokenise } from './tokens.ts';

/** A name, look-alike or cue found in the text; offsets are into the normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly meaning: Meaning;
  /** How it was recognised. */
  readonly how: 'exact' | 'spelling' | 'homophone' | 'pinyin';
}

/**
 * Everything the lexicon knows in a text. Names and look-alikes take what they cover, longest first, so that
 * 互联网运营 is not also 运营, and 运营商 is nothing; cues may overlap anything but a look-alike.
 */
export function findSpans(text: string, lexicon: Lexicon, speller: Speller): Span[] {
  const tokens = tokenise(text);
  const found = [...hanSpans(tokens, lexicon), ...latinSpans(text, tokens, lexicon, speller)];
  const names = found
    .filter(({ meaning }) => meaning.kind !== 'aspect')
    .sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  const taken: Span[] = [];
  for (const span of names) if (!taken.some((other) => overlaps(span, other))) taken.push(span);
  const others = taken.filter(({ meaning }) => meaning.kind === 'other');
  const cues = found.filter(
    (span) => span.meaning.kind === 'aspect' && !others.some((other) => overlaps(span, other)),
  );
  return [...taken, ...longestCues(cues)].sort((a, b) => a.start - b.start || b.end - a.end);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Exact before guessed, then the longest. */
const rank = (span: Span): number => (span.how === 'exact' ? 1000 : 0) + (span.end - span.start);

/** A cue inside a longer cue adds nothing, unless it asks for something else. */
function longestCues(cues: readonly Span[]): Span[] {
  return cues.filter(
    (cue) =>
      !cues.some(
        (other) =>
          other !== cue &&
          other.start <= cue.start &&
          cue.end <= other.end &&
          other.end - other.start > cue.end - cue.start,
      ),
  );
}

function* hanSpans(tokens: readonly Token[], lexicon: Lexicon): Iterable<Span> {
  for (const token of tokens) {
    if (token.kind !== 'han') continue;
    const sounds = syllables(token.text);
    for (let i = 0; i < token.text.length; i++) {
      const written = lexicon.beginnings.han.has(token.text.charAt(i));
      const sounded = lexicon.beginnings.sounds.has(sounds[i] ?? '');
      if (!written && !sounded) continue;
      for (let j = Math.min(token.text.length, i + lexicon.longestHan); j > i; j--) {
        const text = token.text.slice(i, j);
        const meanings = lexicon.han.get(text);
        const at = { start: token.start + i, end: token.start + j, text };
        if (meanings) for (const meaning of meanings) yield { ...at, meaning, how: 'exact' };
        else if (sounded && j - i >= 2 && j - i <= lexicon.longestSound) {
          const heard = lexicon.sounds.get(sounds.slice(i, j).join("'"));
          // One character at least must be right: sound alone would hear 云影 as 运营.
          const alike = heard?.find(({ name }) => [...name].some((char, k) => char === text[k]));
          if (alike) yield { ...at, meaning: alike.meaning, how: 'homophone' };
        }
      }
    }
  }
}

function* latinSpans(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  speller: Speller,
): Iterable<Span> {
  for (let i = 0; i < tokens.length; i++) {
    // What stands before the last word is part of a name as it is written, or as it was meant.
    let raw = '';
    let corrected = '';
    for (let j = i; j < tokens.length && j < i + lexicon.longestLatin + 1; j++) {
      const token = tokens[j] as Token;
      if (token.kind !== 'word') break;
      // Words of one name stand together: only a space or hyphen lies between them.
      if (j > i && !/^[\s\-/&'.]{0,3}$/.test(text.slice((tokens[j - 1] as Token).end, token.start))) break;
      if (j > i && !lexicon.beginnings.latin.has(raw) && !lexicon.beginnings.latin.has(corrected)) break;
      const exact = lexicon.latin.get(raw + stem(token.text));
      const meant = speller.correct(token.text);
      const meanings = exact ?? lexicon.latin.get(corrected + stem(meant));
      raw += token.text;
      corrected += meant;
      const typed = meanings ? undefined : lexicon.typed.get(raw);
      if (!meanings && !typed) continue;
      const words = tokens.slice(i, j + 1).map((word) => word.text);
      const at = { start: (tokens[i] as Token).start, end: token.end, text: words.join(' ') };
      for (const meaning of meanings ?? []) yield { ...at, meaning, how: exact ? 'exact' : 'spelling' };
      if (typed) yield { ...at, meaning: typed, how: 'pinyin' };
    }
  }
}
