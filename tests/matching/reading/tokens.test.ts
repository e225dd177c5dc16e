import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, tokenise } from '../../../src/matching/reading/tokens.ts';

const pieces = (text: string) => tokenise(text).map(({ kind, text: piece }) => `${kind}:${piece}`);

describe('a text in pieces', () => {
  it.each([
    ['sales vs. ops!', ['word:sales', 'word:vs', 'word:ops']],
    ["what's e-commerce", ["word:what's", 'word:e', 'word:commerce']],
    ['运营，销售？', ['han:运营', 'han:销售']],
    ['做sales的kpi是啥', ['han:做', 'word:sales', 'han:的', 'word:kpi', 'han:是啥']],
    ['b2b销售', ['word:b2b', 'han:销售']],
    ['双11', ['han:双', 'word:11']],
    ["'quoted'", ['word:quoted']],
    ['…—！ 😀', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('stands where its offsets say, in order and apart', () => {
    const mixed = fc.string({ unit: fc.constantFrom(..."运营ab1' -，é𠮷"), maxLength: 30 });
    fc.assert(
      fc.property(mixed, (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          last = token.end;
        }
      }),
    );
  });
});

describe('the stem of a word', () => {
  it.each([
    ['skills', 'skill'],
    ["company's", 'company'],
    ['companies', 'company'],
    ['processes', 'process'],
    ['process', 'process'],
    ['planning', 'plan'],
    ['planned', 'plan'],
    ['measures', 'measur'],
    ['measured', 'measur'],
    ['measuring', 'measur'],
    ['quickly', 'quick'],
    ['status', 'status'],
    ['this', 'this'],
    ['sing', 'sing'],
    ['bed', 'bed'],
  ])('%s → %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it('is one for every way of asking for a difference', () => {
    const ways = ['diff', 'difference', 'differences', 'different', 'differs', 'differently', 'differ'];
    expect(new Set(ways.map(stem))).toEqual(new Set(['differ']));
  });

  it('keeps sales apart from a sale, since one is a role', () => {
    expect(stem('sales')).toBe('sales');
    expect(stem('sale')).not.toBe('sales');
  });
});
