import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, type Parsed, parseFile } from '../../../src/knowledge/yaml/document.ts';
import { bytes, tinyFiles } from '../../fixtures/tiny.ts';

const parse = (content: string | Uint8Array): Parsed => parseFile({ path: 'x.yaml', bytes: bytes(content) });

/** `line:column code` of each problem; nothing for a file that can be read. */
const faults = (content: string | Uint8Array): string[] => {
  const parsed = parse(content);
  return parsed.ok ? [] : parsed.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
};

const value = (content: string | Uint8Array): unknown => {
  const parsed = parse(content);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.document.value;
};

const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a file that can be read', () => {
  it('gives its value', () => expect(value('a: {b: [1, 二]}')).toEqual({ a: { b: [1, '二'] } }));
  it('may be empty', () => expect(value('')).toBeNull());
  it('may begin with a byte order mark', () => expect(value('\ufeffa: 1')).toEqual({ a: 1 }));
  it('may use CRLF, and positions stay right', () => {
    const parsed = parse('a: 1\r\nb:\r\n  c: |-\r\n    one\r\n    two\r\n');
    if (!parsed.ok) throw new Error('unread');
    expect(parsed.document.value).toEqual({ a: 1, b: { c: 'one\ntwo' } });
    expect(parsed.document.locate(['b', 'c'])).toEqual({ line: 3, column: 3 });
  });
  it('may use a few aliases', () => expect(value('a: &x [1]\nb: *x')).toEqual({ a: [1], b: [1] }));
  it('may hold any number of stray brackets in its texts', () => {
    const list = Array.from({ length: 100 }, (_, i) => `- "${i} [{ ((("\n- ${i} a [ b`).join('\n');
    expect(faults(list)).toEqual([]);
  });
  it('may be named like what JavaScript inherits', () =>
    expect(value('constructor: 1\ntoString: 2\nhasOwnProperty: 3')).toEqual({
      constructor: 1,
      toString: 2,
      hasOwnProperty: 3,
    }));
});

describe('a position', () => {
  const parsed = parse('a:\n  - {b: 1}\n  - c:\n      d: 二\n');
  const locate = (...path: (string | number)[]) => {
    if (!parsed.ok) throw new Error('unread');
    const { line, column } = parsed.document.locate(path);
    return `${line}:${column}`;
  };
  it('of a key is where the key stands', () => expect(locate('a', 1, 'c', 'd')).toBe('4:7'));
  it('of an item is where the item stands', () => expect(locate('a', 1)).toBe('3:5'));
  it('of a key at the margin is found without reading the whole, and is the same', () => {
    const text = '# b: 0\na:\n  b: |\n    b: 1\nb: 2\n"c": 3\n';
    const at = (key: string) => {
      const made = parse(text);
      if (!made.ok) throw new Error('unread');
      return [made.document.locate([key]), made.document.locate([key, 'deeper'])];
    };
    expect(at('a')).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 1 },
    ]);
    expect(at('b')).toEqual([
      { line: 5, column: 1 },
      { line: 5, column: 1 },
    ]);
    expect(at('c')).toEqual([
      { line: 6, column: 1 },
      { line: 6, column: 1 },
    ]);
    expect(at('d')).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 1 },
    ]);
  });
  it('of what is missing is its nearest ancestor', () => expect(locate('a', 0, 'z', 'y')).toBe('2:5'));
  it('of the file is its first line', () => expect(locate()).toBe('1:1'));
});

describe('a file that cannot be read says where and why', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['an unclosed quote', 'a: 1\nb: "x\n', ['3:1 yaml-syntax']],
    ['two slips', 'a: [1\nb: 2]\nc: "x', ['2:1 yaml-syntax', '3:6 yaml-syntax']],
    ['a tab as indentation', 'a:\n\tb: 1', ['2:1 yaml-syntax']],
    ['a double key', 'a: 1\nb: 2\na: 3', ['3:1 yaml-syntax']],
    ['a double key further down', 'x:\n  a: 1\n  "a": 3', ['3:3 yaml-syntax']],
    ['a key that is a list', '? [a]\n: b', ['1:3 yaml-syntax']],
    ['two documents', 'a: 1\n---\nb: 2', ['2:1 yaml-syntax']],
    ['an unknown alias', 'a: *nobody', ['1:4 yaml-syntax']],
    ['an alias within itself', 'a: &a [*a]', ['1:8 yaml-syntax']],
    ['two aliases within each other', 'a: &a [&b {c: *a}, *b]', ['1:15 yaml-syntax']],
    ['a NUL', 'a: 1\nb: x\0', ['2:5 control-character']],
    ['UTF-16', utf16('a: 1'), ['1:1 not-utf8']],
    ['bytes that are no text', new Uint8Array([0x61, 0xff, 0x80]), ['1:2 not-utf8']],
    [
      'GBK further down',
      Buffer.concat([Buffer.from('a: 1\nb: 二'), Buffer.from([0xd4, 0xcb])]),
      ['2:5 not-utf8'],
    ],
    ['half a character at the end', Buffer.from('a: 二').subarray(0, 5), ['1:4 not-utf8']],
    ['a tag nobody defined', 'a: 1\nb: !include /etc/passwd', ['2:4 unknown-tag']],
    ['a tag that would run code', 'a: !!js/function "x"', ['1:4 unknown-tag']],
    ['tags of keys and lists', '!x k: [!y a]\n', ['1:1 yaml-syntax', '1:8 unknown-tag']],
    ['a directive nobody defined', '%FOO bar\n---\na: 1', ['1:1 yaml-syntax']],
    ['a text as long as a book', `a: 1\nb: ${'x'.repeat(300_001)}`, ['2:4 file-too-large']],
    ['more words than any file needs', `a: [${'x,'.repeat(100_000)}]`, ['1:100001 file-too-large']],
    ['a key that JavaScript claims', 'a: 1\n__proto__: {b: 1}', ['2:1 unknown-key']],
    ['more bytes than any file needs', 'a'.repeat(MAX_FILE_BYTES + 1), ['1:1 file-too-large']],
    ['a hundred aliases and one', `a: &x 1\nb: [${'*x,'.repeat(101)}]`, ['2:305 too-many-aliases']],
  ])('%s', (_, content, expected) => expect(faults(content)).toEqual(expected));

  it('does not pollute what every object inherits', () => {
    parse('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}');
    expect({}).not.toHaveProperty('polluted');
  });

  it('stops telling after fifty faults of one kind', () => {
    const found = faults('a: 1\n'.repeat(1000));
    expect(found).toHaveLength(51);
  });
});

describe('a file made to hurt', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
    .map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]},`.repeat(9)}]`)
    .join('\n')}`;
  it('a billion laughs', () => expect(faults(bomb)).toEqual(['1:1 yaml-syntax']));

  it.each<[string, string]>([
    ['flow lists', '['.repeat(100_000)],
    ['flow lists that close', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['flow mappings', '{a: '.repeat(100_000)],
    ['block lists on one line', '- '.repeat(50_000)],
    ['explicit keys', '? '.repeat(50_000)],
    ['block mappings', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['colons', ': '.repeat(50_000)],
  ])('%s nested without end', (_, content) => {
    const found = faults(content);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ too-deep$/);
  });

  it.each<[string, string]>([
    ['anchors', '&a '],
    ['tags', '! '],
    ['closing brackets', ']'],
    ['document marks', '---\n'],
    ['quotes', '"a" '],
    ['equal keys', 'a: b\n'],
    ['double anchors', '&a *a\n'],
  ])('%s by the hundred thousand end in problems, soon', (_, piece) => {
    const found = faults(piece.repeat(100_000));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(51);
  });

  it('has twenty thousand different keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(Object.keys(value(keys) as object)).toHaveLength(20_000);
  });

  const wellFormed = (parsed: Parsed): boolean => {
    if (parsed.ok) return true;
    return (
      parsed.problems.length > 0 &&
      parsed.problems.every(({ line, column, message, hint }) => line >= 1 && column >= 1 && message && hint)
    );
  };

  it('is any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => wellFormed(parse(content))),
      { numRuns: 500 },
    );
  });

  it('is any text of YAML’s own signs', () => {
    const sign = fc.constantFrom(
      ...'[]{}:,-?&*!|>"\'%@`#\n\t \\ab1中'.split(''),
      '- ',
      ': ',
      '\n  ',
      '---\n',
      '<<: ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 120 }), (signs) => wellFormed(parse(signs.join('')))),
      { numRuns: 1000 },
    );
  });

  it('is a good file with a slip in it', () => {
    const good = [...tinyFiles().values()];
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.nat(),
        fc.nat(6),
        fc.string({ maxLength: 6, unit: 'binary' }),
        (text, at, gone, put) => {
          const i = at % text.length;
          return wellFormed(parse(text.slice(0, i) + put + text.slice(i + gone)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
