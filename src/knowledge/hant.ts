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
  const { cnToTaiwan, anyToCn } = openCC();

  const forward = new Map<string, string>();
  const backward = new Map<string, string>();
  for (const { zh, hant, also, except, questionsOnly } of terms) {
    if (!questionsOnly) forward.set(zh, hant);
    for (const word of [hant, ...also]) backward.set(anyToCn(word), zh);
    for (const word of except) {
      if (word.includes(zh)) forward.set(word, cnToTaiwan(word));
      backward.set(word, word);
    }
  }
  const replaceForward = makeReplace(forward);
  const replaceBackward = makeReplace(backward);

  const isHant = (text: string): boolean => {
    let balance = 0;
    for (const char of text) balance += scriptOf(char);
    return balance > 0;
  };

  return {
    toHant: (text) => replaceForward(text, cnToTaiwan),
    toHans: (text) => {
      if (!/\p{Script=Han}/u.test(text)) return text;
      const simplified = anyToCn(text);
      return isHant(text) ? replaceBackward(simplified, (part) => part) : simplified;
    },
    isHant,
  };
}

/** 1 for a character that is written so in Traditional Chinese only, −1 in Simplified only, 0 in both or neither. */
function scriptOf(char: string): number {
  const known = SCRIPTS.get(char);
  if (known !== undefined) return known;
  if (!/\p{Script=Han}/u.test(char)) return 0;
  const { anyToCn, charactersToHant } = openCC();
  const script = anyToCn(char) !== char ? 1 : charactersToHant(char) !== char ? -1 : 0;
  SCRIPTS.set(char, script);
  return script;
}

/** Of Chinese characters alone, of which there are not without end. */
const SCRIPTS = new Map<string, number>();

type Convert = (text: string) => string;

interface OpenCC {
  readonly cnToTaiwan: Convert;
  readonly charactersToHant: Convert;
  readonly anyToCn: Convert;
}

/** OpenCC's own tables are the same for everybody and take a tenth of a second to build: once will do. */
let built: OpenCC | undefined;

function openCC(): OpenCC {
  built ??= {
    cnToTaiwan: fromSimplified({ from: 'cn', to: 'twp' }),
    charactersToHant: fromSimplified({ from: 'cn', to: 't' }),
    anyToCn: fromTraditional({ from: 't', to: 'cn' }),
  };
  return built;
}

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
