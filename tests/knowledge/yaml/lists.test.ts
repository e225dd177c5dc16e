import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLists } from '../../../src/knowledge/yaml/lists.ts';
import { parseText } from '../../../src/knowledge/yaml/parse.ts';

/** Read by the library, which knows all of YAML; undefined where it finds a fault. */
const oracle = (text: string): unknown => {
  const read = parseText(text);
  return read.ok ? read.value : undefined;
};

describe('a file of lists', () => {
  it('is read without the library', () => {
    const text =
      '# asked\nbaking:\n  zh:\n    - 烘焙是什么\n\n    - "说\\"烘焙\\""\n  en:\n    - what is it\n';
    expect(readLists(text)).toEqual({ baking: { zh: ['烘焙是什么', '说"烘焙"'], en: ['what is it'] } });
  });

  it.each([
    ['a value beside its key', 'a: 1'],
    ['nothing', '# only\n'],
    ['a key without a value', 'a:\nb:\n  - x'],
    ['a double key', 'a:\n  - x\na:\n  - y'],
    ['a text that is none', 'a:\n  - true'],
    ['a number', 'a:\n  - 7'],
    ['a text over two lines', 'a:\n  - x\n    y'],
    ['an escape', 'a:\n  - "\\n"'],
    ['a comment beside a text', 'a:\n  - x # y'],
    ['a mapping in a list', 'a:\n  - b: c'],
    ['items at two indentations', 'a:\n  - x\n - y'],
    ['a tab', 'a:\n\t- x'],
    ['CRLF', 'a:\r\n  - x\r\n'],
    ['a document mark', '---\na:\n  - x'],
    ['a key that JavaScript claims', '__proto__:\n  - x'],
  ])('is not one with %s', (_, text) => expect(readLists(text)).toBeNull());

  it('is what most of the knowledge’s phrasings are, and means what the library says', () => {
    const folder = join('knowledge', 'phrasings');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    const read = texts.filter((text) => readLists(text) !== null);
    expect(read.length).toBeGreaterThan(0.9 * texts.length);
    for (const text of read.slice(0, 5)) expect(readLists(text)).toEqual(oracle(text));
  });

  it('means what the library says, whatever its lines', () => {
    const indent = fc.constantFrom('', '  ', '    ', '      ', ' ');
    const content = fc.constantFrom(
      ...['a:', 'b:', 'zh:', 'en:', 'null:', 'true:', 'x~y.z:', 'constructor:', '- 烘焙', '- "烘焙：是 #1"'],
      ...[
        '- what is it, [then] {really}',
        '- "say \\"x\\""',
        "- what's up",
        '- true',
        '- yes',
        '- null',
        '- 好 ',
      ],
      ...[
        '- "a',
        '- a: b',
        '- a #b',
        '- a#b',
        '# c',
        '',
        '   ',
        '- - a',
        '-',
        '- é&*!',
        '- "a" b',
        '- Ａ%',
        '- 1e3',
      ],
    );
    const line = fc.tuple(indent, content).map((parts) => parts.join(''));
    const started = fc
      .array(line, { maxLength: 8 })
      .map((lines) => ['a:', '  zh:', '    - x', ...lines].join('\n'));
    let taken = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          started,
          fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
        ),
        (text) => {
          const lists = readLists(text);
          if (lists === null) return;
          taken += 1;
          expect(lists).toEqual(oracle(text));
        },
      ),
      { numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
