import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/replying/message/limits.ts';
import { paginate } from '../../../src/replying/message/pages.ts';

/** What a reader reads: everything but the white space at which pages may break. */
const ink = (text: string): string => text.replace(/\s/gu, '');

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('营销。', 'Sales. ', '- item', '\n', '😀', '**bold**', '运营'.repeat(300), 'x'.repeat(900)),
);
const paragraph = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

describe('pages', () => {
  it('each fit a message beside what stands around them, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 12 }),
        fc.integer({ min: 0, max: 1700 }),
        (paragraphs, overhead) => {
          for (const page of paginate(paragraphs, overhead))
            expect(page.length).toBeLessThanOrEqual(LIMITS.content - overhead);
        },
      ),
    );
  });

  it('lose nothing and add nothing', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 12 }),
        fc.integer({ min: 0, max: 1700 }),
        (paragraphs, overhead) => {
          expect(ink(paginate(paragraphs, overhead).join(''))).toBe(ink(paragraphs.join('')));
        },
      ),
    );
  });

  it('never cut a character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1800 }), fc.nat(3), (overhead, shift) => {
        const text = 'x'.repeat(shift) + '😀'.repeat(2500);
        for (const page of paginate([text], overhead)) expect(page).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('keep short paragraphs together on one', () => expect(paginate(['a', 'b'], 0)).toEqual(['a\n\nb']));

  it('break between paragraphs where they can', () => {
    const [a, b] = ['a'.repeat(1500), 'b'.repeat(1500)];
    expect(paginate([a ?? '', b ?? ''], 100)).toEqual([a, b]);
  });

  it('break between lines, else between sentences', () => {
    const line = `${'a'.repeat(1200)}.`;
    expect(paginate([`${line}\n${line}`], 0)).toEqual([line, line]);
    expect(paginate([`${line} ${line}`], 0).map((page) => page.trim())).toEqual([line, line]);
  });

  it('count what joins two paragraphs', () => {
    const [a, b] = ['a'.repeat(1000), 'b'.repeat(998)];
    expect(paginate([a ?? '', b ?? ''], 0)).toEqual([`${a}\n\n${b}`]);
    expect(paginate([a ?? '', `${b}b`], 0)).toEqual([a, `${b}b`]);
  });

  it('run on within a line that is cut between sentences', () => {
    const line = 'One short sentence. '.repeat(120).trim();
    const [first = '', second = ''] = paginate([line], 0);
    expect(`${first} ${second}`).toBe(line);
  });

  it('are one, empty, for nothing', () => expect(paginate([], 0)).toEqual(['']));
});
