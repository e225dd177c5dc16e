import { tokenise } from '../reading/tokens.ts';

/** A text that can be found by its words. */
export interface Known {
  /** Normalised. */
  readonly text: string;
}

export interface TokenIndex<T extends Known> {
  /**
   * Texts that hold the words of another, in whatever order; its last word may be unfinished. `covered`: the
   * share of the words' weight (rare words weigh more) that a text holds, at least `least`, 0 … 1.
   */
  find(text: string, least: number): readonly { readonly item: T; readonly covered: number }[];
}

/** An unfinished word may become any of so many. */
const MOST_ENDINGS = 300;

/** Words by the texts that they stand in: Latin words whole, Chinese by two characters. */
export function makeTokenIndex<T extends Known>(items: readonly T[]): TokenIndex<T> {
  const postings = new Map<string, number[]>();
  for (const [at, { text }] of items.entries())
    for (const token of new Set(tokensOf(text))) {
      const list = postings.get(token);
      if (list) list.push(at);
      else postings.set(token, [at]);
    }
  const sorted = [...postings.keys()].sort();
  const weight = (found: number) => Math.log(1 + items.length / (1 + found));

  /** Every known word that begins so. */
  const endings = (start: string): string[] => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    const words: string[] = [];
    for (let at = low; words.length < MOST_ENDINGS && sorted[at]?.startsWith(start); at++)
      words.push(sorted[at] as string);
    return words;
  };

  return {
    find(text, least) {
      const wanted = tokensOf(text);
      const held = new Float64Array(items.length);
      // Whether a text already has its share of this word, however many endings of it it holds.
      const counted = new Int32Array(items.length).fill(-1);
      let total = 0;
      for (const [turn, token] of wanted.entries()) {
        const words = turn === wanted.length - 1 ? endings(token) : [token];
        const lists = words.flatMap((word) => postings.get(word) ?? []);
        const share = weight(lists.length);
        total += share;
        for (const at of lists) {
          if (counted[at] === turn) continue;
          counted[at] = turn;
          held[at] = (held[at] as number) + share;
        }
      }
      if (total === 0) return [];
      const found: { item: T; covered: number }[] = [];
      for (const [at, item] of items.entries()) {
        const covered = (held[at] as number) / total;
        if (covered >= least) found.push({ item, covered: Math.min(1, covered) });
      }
      return found;
    },
  };
}

function tokensOf(text: string): string[] {
  return tokenise(text).flatMap(({ kind, text: token }) => {
    if (kind === 'word' || token.length === 1) return [token];
    return [...token].flatMap((char, index, all) => (index === 0 ? [] : [`${all[index - 1]}${char}`]));
  });
}
