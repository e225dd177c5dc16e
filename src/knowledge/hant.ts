import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import type { HantTerm } from './knowledge.ts';

/**
 * Simplified ↔ Traditional as Taiwan writes it: OpenCC for the characters and common words, our own term
 * table over it for the words of the trade, in both directions.
 */
export interface ScriptConverter {
  /** Simplified to Taiwan's Traditional. */
  toHant(text: string): string;
  /** Any Chinese to Simplified; Taiwan's words only where the text is written in Traditional characters. */
  toHans(text: string): string;
  /** Whether the text is written in Traditional characters. */
  isHant(text: string): boolean;
}

type Replace = (text: string, between: (text: string) => string) => string;

export function makeConverter(terms: readonly HantTerm[]): ScriptConverter {
  let tables: { readonly forward: Replace; readonly backward: Replace } | undefined;
  // Most questions need neither, and OpenCC takes some tenths of a second to build.
  const replace = () => {
    if (tables) return tables;
    const forward = new Map<string, string>();
    const backward = new Map<string, string>();
    for (const { zh, hant, also, except, questionsOnly } of terms) {
      if (!questionsOnly) forward.set(zh, hant);
      for (const word of [hant, ...also]) backward.set(openCC.anyToCn(word), zh);
      for (const word of except) {
        if (word.includes(zh)) forward.set(word, openCC.cnToTaiwan(word));
        backward.set(word, word);
      }
    }
    tables = { forward: makeReplace(forward), backward: makeReplace(backward) };
    return tables;
  };

  const isHant = (text: string): boolean => {
    const chars = [...text];
    let balance = chars.filter(isTraditional).length;
    // Most Chinese has none of them, and then the rest need not be asked.
    if (balance > 0) balance -= chars.filter(isSimplified).length;
    return balance > 0;
  };

  return {
    toHant: (text) => replace().forward(text, openCC.cnToTaiwan),
    toHans: (text) => {
      if (!/\p{Script=Han}/u.test(text)) return text;
      // Only what no Simplified text has is converted: OpenCC changes no phrase that has none of it.
      if (![...text].some(isTraditional)) return text;
      const simplified = openCC.anyToCn(text);
      return isHant(text) ? replace().backward(simplified, (part) => part) : simplified;
    },
    isHant,
  };
}

/** Whether a character is written so in Traditional Chinese only. */
const isTraditional = ofHan((char) => openCC.anyToCn(char) !== char);
/** Whether a character is written so in Simplified Chinese only. */
const isSimplified = ofHan((char) => !isTraditional(char) && openCC.charactersToHant(char) !== char);

/** Remembers what is true of each Chinese character, of which there are not without end; false for all others. */
function ofHan(test: (char: string) => boolean): (char: string) => boolean {
  const known = new Map<string, boolean>();
  return (char) => {
    let is = known.get(char);
    if (is !== undefined) return is;
    if (!/\p{Script=Han}/u.test(char)) return false;
    is = test(char);
    known.set(char, is);
    return is;
  };
}

type Convert = (text: string) => string;

/** Built at the first use: the tables are the same for everybody and take some tenths of a second. */
function late(build: () => Convert): Convert {
  let convert: Convert | undefined;
  return (text) => {
    convert ??= build();
    return convert(text);
  };
}

const openCC = {
  cnToTaiwan: late(() => fromSimplified({ from: 'cn', to: 'twp' })),
  charactersToHant: late(() => fromSimplified({ from: 'cn', to: 't' })),
  anyToCn: late(() => fromTraditional({ from: 't', to: 'cn' })),
};

/** Leftmost-longest replacement of whole terms; what lies between them goes through `between`. */
function makeReplace(table: ReadonlyMap<string, string>): Replace {
  const keys = [...table.keys()].sort((a, b) => b.length - a.length);
  if (keys.length === 0) return (text, between) => between(text);
  const pattern = new RegExp(keys.map(escapeRegExp).join('|'), 'gu');
  return (text, between) => {
    let out = '';
    let last = 0;
    for (const match of text.matchAll(pattern)) {
      if (match.index > last) out += between(text.slice(last, match.index));
      out += table.get(match[0]) ?? match[0];
      last = match.index + match[0].length;
    }
    return last < text.length ? out + between(text.slice(last)) : out;
  };
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
