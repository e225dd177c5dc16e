import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRef } from '../../../src/knowledge/ref.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { type Action, formatCustomId, parseCustomId } from '../../../src/replying/answer/customId.ts';
import { LIMITS } from '../../../src/replying/message/limits.ts';

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,2}$/);
const ref = fc.oneof(
  id.map((slug) => formatRef({ kind: 'faq', slug })),
  fc
    .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), fc.option(id, { nil: undefined }))
    .map(([subjects, aspect]) =>
      formatRef(
        aspect === undefined ? { kind: 'subjects', subjects } : { kind: 'subjects', subjects, aspect },
      ),
    ),
);
const language = fc.constantFrom(...LANGUAGES);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ verb: fc.constant('show' as const), language, ref, page: fc.integer({ min: 1, max: 99 }) }),
  fc.record({
    verb: fc.constantFrom('see' as const, 'with' as const),
    language,
    ref,
    page: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({
    verb: fc.constantFrom('lang' as const, 'yes' as const, 'no' as const, 'post' as const, 'pick' as const),
    language,
    ref,
  }),
  fc.record({
    verb: fc.constant('del' as const),
    userId: fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String),
  }),
  fc.record({ verb: fc.constant('help' as const), language }),
);

describe('a button’s id', () => {
  it('printed and read again does the same', () => {
    fc.assert(
      fc.property(action, (made) => {
        const printed = formatCustomId(made);
        if (printed !== null) expect(parseCustomId(printed)).toEqual(made);
      }),
    );
  });

  it('fits Discord’s limit or is not printed', () => {
    fc.assert(
      fc.property(action, (made) => {
        const printed = formatCustomId(made);
        if (printed !== null) expect(printed.length).toBeLessThanOrEqual(LIMITS.customId);
      }),
    );
    const long = formatRef({ kind: 'faq', slug: 'x'.repeat(LIMITS.customId) });
    expect(formatCustomId({ verb: 'lang', language: 'en', ref: long })).toBeNull();
  });

  it('is read only if it would be printed so', () => {
    const near = fc
      .tuple(action, fc.nat(99), fc.constantFrom('', ':', 'x', '2', '~', '.', ' '))
      .map(([made, at, put]) => {
        const text = formatCustomId(made) ?? '';
        return text.slice(0, at) + put + text.slice(at);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const read = parseCustomId(text);
        if (read !== null && text.length <= LIMITS.customId) expect(formatCustomId(read)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      'show:zh-Hans:operations~sales.skills',
      { verb: 'show', language: 'zh-Hans', ref: 'operations~sales.skills', page: 1 },
    ],
    ['show:en:faq/why:2', { verb: 'show', language: 'en', ref: 'faq/why', page: 2 }],
    ['lang:zh-Hant:sales', { verb: 'lang', language: 'zh-Hant', ref: 'sales' }],
    ['help:en', { verb: 'help', language: 'en' }],
    ['see:en:sales:3', { verb: 'see', language: 'en', ref: 'sales', page: 3 }],
    ['with:zh-Hans:sales.goal', { verb: 'with', language: 'zh-Hans', ref: 'sales.goal', page: 1 }],
    ['yes:en:faq/why', { verb: 'yes', language: 'en', ref: 'faq/why' }],
    ['del:80351110224678912', { verb: 'del', userId: '80351110224678912' }],
  ])('%s is read', (text, expected) => expect(parseCustomId(text)).toEqual(expected));

  it.each([
    '',
    'show',
    'show:en',
    'show:fr:sales',
    'show:en:Sales',
    'show:en:sales~operations',
    'show:en:sales:0',
    'show:en:sales:1',
    'show:en:sales:01',
    'show:en:sales:100',
    'show:en:sales:2:3',
    'lang:en:sales:2',
    'help:en:sales',
    'delete:en:sales',
    'yes:en:sales:2',
    'post:en',
    'pick:en:sales:1',
    'with:en:sales:1',
    'del:',
    'del:1234',
    'del:en:sales',
    'del:80351110224678912:2',
    'del:８０351110224678912',
    'SHOW:en:sales',
  ])('%j is refused', (text) => expect(parseCustomId(text)).toBeNull());
});
