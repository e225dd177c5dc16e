import { describe, expect, it } from 'vitest';
import { MAX_ALTERNATIVE, textAlternative } from '../../src/picture/alternative.ts';
import { realTables, table } from './tables.ts';

const long = (rows: number, cell: string) =>
  table({ rows: Array.from({ length: rows }, (_, i) => ({ label: `Row ${i}`, cells: [cell, cell] })) });

describe('the text alternative', () => {
  it('says all that the picture shows, a line for each row', () => {
    expect(textAlternative(table())).toBe(
      [
        'Baking versus delivery',
        'Goal – Baking: Good bread; Delivery: Bread on time.',
        'Tools – Baking: An oven.',
        'Source: “The shop”',
      ].join('\n'),
    );
  });

  it('leaves out whole rows where there is no room, and says how many', () => {
    const cell = 'x'.repeat(100);
    const text = textAlternative(long(10, cell));
    const lines = text.split('\n');
    expect(text.length).toBeLessThanOrEqual(MAX_ALTERNATIVE);
    // A title, four rows of about 225 characters each, and what is missing.
    expect(lines).toHaveLength(6);
    for (const [index, line] of lines.slice(1, 5).entries())
      expect(line).toBe(`Row ${index} – Baking: ${cell}; Delivery: ${cell}.`);
    expect(lines.at(-1)).toBe('6 more rows under “Read it all”.');
  });

  it('drops the sources before any row', () => {
    const rows = [{ label: 'Goal', cells: ['x'.repeat(450), 'y'.repeat(450)] }];
    const text = textAlternative(table({ rows: [...rows], source: 'z'.repeat(200) }));
    expect(text).toContain('y'.repeat(450));
    expect(text).not.toContain('z');
  });

  it('is within the limit even where not one row fits', () => {
    expect(textAlternative(long(2, 'x'.repeat(2000)))).toBe(
      'Baking versus delivery\n2 more rows under “Read it all”.',
    );
    expect(textAlternative({ ...long(2, 'x'), title: 'x'.repeat(2000) })).toBe(
      '2 more rows under “Read it all”.',
    );
  });

  it('of every comparison in the knowledge is within the limit and holds every row that it names whole', async () => {
    const all = await realTables();
    expect(all.length).toBeGreaterThan(60);
    for (const { ref, language, table: laid } of all) {
      const text = textAlternative(laid);
      expect(text.length, `${ref} ${language}`).toBeLessThanOrEqual(MAX_ALTERNATIVE);
      const held = laid.rows.filter(({ cells }) =>
        cells.every((cell) => cell === null || text.includes(cell.replace(/[.。]$/, ''))),
      );
      const lines = text.split('\n').length;
      const named =
        held.length === laid.rows.length ? lines - 1 - Number(text.includes(laid.source)) : lines - 2;
      expect(held.length, `${ref} ${language}`).toBe(named);
    }
  });
});
