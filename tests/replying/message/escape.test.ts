import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/replying/message/escape.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '@everyone',
          '@here',
          '<@1>',
          '<@&2>',
          '<#3>',
          '<:a:4>',
          '<t:5>',
          '</ask:6>',
          '**',
          '__',
          '~~',
          '||',
          '`',
          '```',
        ],
        ...[
          '> ',
          '>>> ',
          '# ',
          '-# ',
          '- ',
          '1. ',
          '[x](https://x.y)',
          'https://x.y',
          '\\',
          '\n',
          '\r',
          '\u2028',
          '\u202e',
          '\0',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

/** Discord's reading of a text once its own backslashes are taken away: what is left is active. */
const active = (text: string): string => text.replace(/\\[^a-z0-9\s]/giu, '');

describe('a user’s text, repeated', () => {
  it('pings nobody and mentions nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/@(?:everyone|here)/);
        expect(active(escaped)).not.toMatch(/<(?:@|#|:|t:|\/|a:)/);
      }),
      { numRuns: 2000 },
    );
  });

  it('formats nothing, quotes nothing, links nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = active(escapeText(text));
        expect(escaped).not.toMatch(/[*_~`|>#[\]()]/);
        expect(escaped).not.toMatch(/:\/\//);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays on its line and runs the way it is read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeText(text)).not.toMatch(/[\n\r\0\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('is cut short, since a reply has more to say', () => {
    expect(escapeText('x'.repeat(6000))).toBe(`${'x'.repeat(99)}…`);
  });

  it.each([
    ['研发', '研发'],
    ['  R&D, 100% ', 'R&D, 100%'],
    ['a*b', 'a\\*b'],
    ['a\nb', 'a b'],
    ['@you', '@\u200byou'],
  ])('%j is %j', (text, escaped) => expect(escapeText(text)).toBe(escaped));
});
