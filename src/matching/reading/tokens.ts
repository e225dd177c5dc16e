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

const IRREGULAR = new Map(
  Object.entries({
    ppl: 'people',
    folks: 'people',
    guys: 'people',
    whats: 'what',
    "what's": 'what',
    wat: 'what',
    waht: 'what',
    u: 'you',
    ur: 'your',
    r: 'are',
    pls: 'please',
    plz: 'please',
    b2c: 'b2c',
    b2b: 'b2b',
    ops: 'ops',
    sales: 'sales',
    salespeople: 'salesperson',
    selling: 'sell',
    sells: 'sell',
    sold: 'sell',
    does: 'do',
    did: 'do',
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
    has: 'have',
    had: 'have',
    diff: 'differ',
    different: 'differ',
    difference: 'differ',
    differences: 'differ',
    differs: 'differ',
    differently: 'differ',
    differ: 'differ',
    versus: 'vs',
    compared: 'compare',
    comparison: 'compare',
    comparing: 'compare',
    business: 'business',
    its: 'it',
    "it's": 'it',
    "that's": 'that',
    "they're": 'they',
    "who's": 'who',
    process: 'process',
  }),
);

/** A light English stemmer: plurals, -ing, -ed, -ly and possessives; irregular words that matter here by list. */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  let w = word.replace(/'(?:s|re|ve|d|ll|m)?$/, '');
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && /(?:sses|shes|ches|xes|zes)$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ing')) w = undouble(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith('ed')) w = undouble(w.slice(0, -2));
  if (w.length > 5 && w.endsWith('ly')) w = w.slice(0, -2);
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  return w;
}

const undouble = (w: string): string => (/([bdfgmnprt])\1$/.test(w) ? w.slice(0, -1) : w);
