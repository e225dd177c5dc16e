import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/replying/features.ts';
import { LIMITS, shorten } from '../../../src/replying/message/limits.ts';

/** Half of a character: a lone surrogate. */
const HALF = /\p{Cs}/u;

describe('a shortened text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  const limit = fc.integer({ min: 1, max: 50 });

  it('fits, is whole characters, and says that it was shortened', () => {
    fc.assert(
      fc.property(text, limit, (whole, most) => {
        const short = shorten(whole, most);
        expect(short.length).toBeLessThanOrEqual(most);
        if (whole.length > most) expect(short.endsWith('…')).toBe(true);
        else expect(short).toBe(whole);
        if (!HALF.test(whole)) expect(short).not.toMatch(HALF);
      }),
    );
  });

  it.each([
    ['abcdef', 4, 'abc…'],
    ['abcd', 4, 'abcd'],
    ['ab  cdef', 4, 'ab…'],
    ['😀😀', 3, '😀…'],
    ['😀😀', 2, '…'],
  ])('%s to %i is %s', (whole, most, short) => expect(shorten(whole, most)).toBe(short));
});

describe('the slash commands', () => {
  const named = COMMANDS.flatMap((command) => [command, ...(command.options ?? [])]);

  it.each(named.map((item) => [item.name, item] as const))(
    '%s has names and descriptions that Discord takes',
    (_, item) => {
      const names = [item.name, ...Object.values(item.name_localizations ?? {})];
      for (const name of names) {
        expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(name).toBe(name?.toLowerCase());
      }
      for (const text of [item.description, ...Object.values(item.description_localizations ?? {})]) {
        expect(text?.length).toBeGreaterThan(0);
        expect(text?.length).toBeLessThanOrEqual(LIMITS.commandDescription);
      }
    },
  );

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s is within the total, required options first, no name twice in any language',
    (_, command) => {
      const options = command.options ?? [];
      const longest = (item: (typeof named)[number]) =>
        Math.max(
          ...[item.name, ...Object.values(item.name_localizations ?? {})].map((name) => name?.length ?? 0),
        ) +
        Math.max(
          ...[item.description, ...Object.values(item.description_localizations ?? {})].map(
            (text) => text?.length ?? 0,
          ),
        );
      expect([command, ...options].reduce((sum, item) => sum + longest(item), 0)).toBeLessThanOrEqual(
        LIMITS.commandTotal,
      );
      const required = options.map((option) => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      for (const locale of ['en-US', 'en-GB', 'zh-CN', 'zh-TW'] as const) {
        const names = options.map((option) => option.name_localizations?.[locale]);
        expect(names.every(Boolean)).toBe(true);
        expect(new Set(names).size).toBe(names.length);
      }
    },
  );
});
