import { describe, expect, it } from 'vitest';
import { design } from '../../src/picture/design.ts';
import { toSvg } from '../../src/picture/draw.ts';
import { baseFonts } from '../../src/picture/fonts.ts';
import { measure } from '../../src/picture/measures.ts';
import type { Table } from '../../src/picture/table.ts';
import { widestWord, widthOf } from '../../src/picture/widths.ts';
import { realTables, table } from './tables.ts';

const all = await realTables();
const column = (laid: Table) => {
  const { width, margin, label, padding } = measure(laid);
  return (width - 2 * margin - label) / laid.columns.length - 2 * padding;
};

describe('the size of the letters', () => {
  it('lets every word of the knowledge keep within its column, legibly', () => {
    for (const { ref, language, table: laid } of all) {
      const { font } = measure(laid);
      const cells = laid.rows.flatMap(({ cells: texts }) => texts.map((text) => text ?? ''));
      expect(widestWord([...cells, ...laid.columns]) * font, `${ref} ${language}`).toBeLessThanOrEqual(
        column(laid) + 1,
      );
      expect(font, `${ref} ${language}`).toBeGreaterThanOrEqual(22);
    }
  });

  it('shrinks for a long word, but not below what can be read', () => {
    const sized = (word: string) =>
      measure(table({ columns: ['a', 'b', 'c', 'd'], rows: [{ label: 'x', cells: [word] }] })).font;
    expect(sized('short')).toBe(26);
    expect(sized('institutionalisation')).toBeLessThan(26);
    expect(sized('x'.repeat(100))).toBe(20);
  });

  it('is unknown for a table that is none', () => {
    expect(() => measure(table({ columns: ['a'] }))).toThrow(RangeError);
    expect(() => design(table({ columns: [] }))).toThrow(RangeError);
  });
});

it('a word is never wider than it is taken to be', async () => {
  const texts = all
    .filter(({ language }) => language === 'en')
    .flatMap(({ table: { rows } }) =>
      rows.flatMap(({ cells }) => cells.flatMap((text) => text?.split(' ') ?? [])),
    );
  const words = [...new Set(texts)].filter((word) => word.length > 8).sort();
  expect(words.length).toBeGreaterThan(40);
  const laid = table({ rows: words.map((word) => ({ label: 'x', cells: [word, 'x'] })) });
  const { font } = measure(laid);
  const svg = await toSvg(laid, await baseFonts('en'));
  const drawn = [...svg.matchAll(/<path fill="#dbdee1" d="([^"]+)"/g)].map(([, path = '']) => {
    const xs = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number).filter((_, index) => index % 2 === 0);
    return Math.max(...xs) - Math.min(...xs);
  });
  for (const [index, word] of words.entries())
    expect(drawn[2 * index], word).toBeLessThanOrEqual(widthOf(word) * font);
});
