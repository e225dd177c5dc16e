import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalRef,
  formatRef,
  isId,
  MAX_COMPARED,
  type ParsedRef,
  parseRef,
  subjectsRef,
} from '../../src/knowledge/ref.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const subjects = fc.uniqueArray(id, { minLength: 1, maxLength: MAX_COMPARED });
const parsed: fc.Arbitrary<ParsedRef> = fc.oneof(
  fc.record({ kind: fc.constantFrom('faq' as const, 'guide' as const), slug: id }),
  fc.record(
    { kind: fc.constant('subjects' as const), subjects: subjects.map((ids) => [...ids].sort()), aspect: id },
    { requiredKeys: ['kind', 'subjects'] },
  ),
);

describe('a reference', () => {
  it('printed and read again is the same', () => {
    fc.assert(
      fc.property(parsed, (ref) => {
        expect(parseRef(formatRef(ref))).toEqual(ref);
      }),
    );
  });

  it('is the same whatever the order of its subjects', () => {
    fc.assert(
      fc.property(subjects, fc.option(id, { nil: undefined }), (ids, aspect) => {
        const suffix = aspect === undefined ? '' : `.${aspect}`;
        const there = canonicalRef([...ids].join('~') + suffix);
        expect(there).toBe(canonicalRef([...ids].reverse().join('~') + suffix));
        expect(there).toBe(subjectsRef(ids, aspect));
      }),
    );
  });

  it('is read with its subjects in alphabetical order', () =>
    expect(parseRef('sales~marketing')).toEqual({ kind: 'subjects', subjects: ['marketing', 'sales'] }));

  it('is canonical once made so', () => {
    fc.assert(
      fc.property(fc.oneof(parsed.map(formatRef), fc.string()), (text) => {
        const once = canonicalRef(text);
        if (once !== null) expect(canonicalRef(once)).toBe(once);
      }),
    );
  });

  it.each([
    ['operations', 'operations'],
    ['sales~operations', 'operations~sales'],
    ['sales~operations.skills', 'operations~sales.skills'],
    ['d~c~b~a', 'a~b~c~d'],
    ['faq/why-not', 'faq/why-not'],
  ])('%s is %s', (text, canonical) => expect(canonicalRef(text)).toBe(canonical));

  it.each([
    '',
    ' operations',
    'Operations',
    '运营',
    'a~a',
    'a~b~c~d~e',
    'a~',
    '~a',
    'a.',
    '.a',
    'a.b.c',
    'a~b.c.d',
    'a--b',
    '-a',
    'a-',
    'faq/',
    'faq/a/b',
    'faq/a.b',
    'faq/a~b',
    'help/a',
    'a/b',
    '__proto__',
    'a:b',
    'a\n',
  ])('%j is none', (text) => expect(parseRef(text)).toBeNull());

  it.each(['constructor', 'to-string', 'x1'])('%s is an identifier', (text) => expect(isId(text)).toBe(true));
});
