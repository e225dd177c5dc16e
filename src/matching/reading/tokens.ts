import { LANGUAGE_PACKS } from '../languages/packs.ts';

/** One piece of a normalised text. */
export interface Token {
  readonly kind: 'word' | 'han';
  /** A Latin word or number, or a run of Chinese characters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of Latin letters and digits, and runs of Chinese characters; everything else separates. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+(?:'\p{L}+)?/gu)) {
    const kind = /^\p{Script=Han}/u.test(match[0]) ? 'han' : 'word';
    if (kind === 'han') {
      tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
      continue;
    }
    // A Latin word directly beside Chinese comes in one match of letters: cut it at the script's border.
    for (const part of match[0].matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)) {
      const start = match.index + part.index;
      const han = /^\p{Script=Han}/u.test(part[0]);
      tokens.push({ kind: han ? 'han' : 'word', text: part[0], start, end: start + part[0].length });
    }
  }
  return tokens;
}

/** A Latin word without its ending, in whichever language it has one. */
export function stem(word: string): string {
  let stemmed = word;
  for (const pack of LANGUAGE_PACKS) stemmed = pack.stem(stemmed);
  return stemmed;
}
