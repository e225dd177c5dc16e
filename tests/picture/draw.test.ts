import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/knowledge/text.ts';
import { JOINER } from '../../src/picture/breaks.ts';
import { makeDrawer, toSvg } from '../../src/picture/draw.ts';
import { baseFonts, type Font } from '../../src/picture/fonts.ts';
import { measure } from '../../src/picture/measures.ts';
import type { Table } from '../../src/picture/table.ts';
import { amountOf, type RealTable, realTables, table } from './tables.ts';

const fonts = new Map<Language, Font[]>();
let all: readonly RealTable[];
beforeAll(async () => {
  for (const language of LANGUAGES) fonts.set(language, await baseFonts(language));
  all = await realTables();
});

const svgOf = (laid: Table, ...rest: [Parameters<typeof toSvg>[2]] | []) =>
  toSvg(laid, fonts.get(laid.language) ?? [], ...rest);

describe('a picture', () => {
  it.each([
    [2, 2000],
    [3, 2280],
    [4, 2560],
  ])('of %i columns is a PNG %i pixels wide, twice what it is laid out in', async (count, width) => {
    const columns = ['Baking', 'Delivery', 'Sales', 'Bookkeeping'].slice(0, count);
    const rows = ['Goal', 'Tools'].map((label) => ({ label, cells: columns }));
    const png = Buffer.from(await makeDrawer()(table({ columns, rows })));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(width);
    expect(png.readUInt32BE(20)).toBeGreaterThan(500);
    expect(png.length).toBeLessThan(1024 * 1024);
  });

  it('grows with its text', async () => {
    const heightOf = async (cell: string) => {
      const svg = await svgOf(table({ rows: [1, 2].map(() => ({ label: 'Goal', cells: [cell, cell] })) }));
      return Number(/height="(\d+)"/.exec(svg)?.[1]);
    };
    expect(await heightOf('word '.repeat(60))).toBeGreaterThan((await heightOf('word')) + 500);
  });
});

describe('letters', () => {
  it.each(LANGUAGES)(
    'has one for every character of every comparison in %s, thin and bold',
    async (language) => {
      const ours = all.filter((one) => one.language === language);
      const text = ours.flatMap(({ table: { title, columns, rows, source } }) => [
        ...[title, source, ...columns],
        ...rows.flatMap(({ label, cells }) => [label, ...cells.map((cell) => cell ?? '')]),
      ]);
      const characters = [...new Set(text.join(''))].join(' ');
      const rows = [1, 2].map(() => ({ label: 'x', cells: [characters, 'x'] }));
      await expect(svgOf(table({ language, title: characters, rows }))).resolves.toContain('<svg');
    },
  );

  it.each(LANGUAGES)('that the first font of %s lacks come from another one', async (language) => {
    const rows = [1, 2].map(() => ({ label: '→', cells: ['營銷，营销（饋）', 'Ångström ≥ 1 ①'] }));
    await expect(svgOf(table({ language, rows }))).resolves.toContain('<svg');
  });

  it.each([['\u0378'], ['😀'], ['ᚠ']])(
    'that no font has make no picture rather than a hollow box: %j',
    async (odd) => {
      const rows = [1, 2].map(() => ({ label: 'Goal', cells: [`so ${odd} so`, 'x'] }));
      await expect(svgOf(table({ rows }))).rejects.toThrow(odd);
      // A look before does not make it any better.
      await expect(svgOf(table({ rows }))).rejects.toThrow(odd);
    },
  );
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The outline of each text, in order. */
const outlines = (svg: string): Box[] =>
  [...svg.matchAll(/<path fill="#[0-9a-f]{6}" d="([MLQCZ\d. -]+)"\/>/g)].map(([, path = '']) => {
    const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    return { left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
  });

/** Every text that lies, were it only by two pixels, outside its own box or in the padding beside it. */
async function overflows(laid: Table): Promise<string[]> {
  const boxes: { box: Box; text: string }[] = [];
  const { padding, margin, width } = measure(laid);
  const svg = await svgOf(laid, ({ left, top, width, height, textContent }) => {
    if (textContent)
      boxes.push({ text: textContent, box: { left, top, right: left + width, bottom: top + height } });
  });
  const drawn = outlines(svg);
  expect(drawn.length).toBe(boxes.length);
  return boxes.flatMap(({ box, text }, index) => {
    const { left, right, top, bottom } = drawn[index] as Box;
    const inTable = index > 0 && index < boxes.length - 1;
    const inset = inTable ? padding : 0;
    const labelled = inTable && box.left === margin;
    const fits =
      left >= box.left + inset - 2 &&
      right <= box.right - (labelled ? 0 : inset) + 2 &&
      top >= box.top + inset - 2 &&
      bottom <= box.bottom - inset + 2 &&
      right <= width - margin + 2;
    return fits ? [] : [`${text.replaceAll(JOINER, '')}: ${JSON.stringify({ box, drawn: drawn[index] })}`];
  });
}

describe('no text runs over its cell', () => {
  it('in any written comparison, nor in the fullest of the others', async () => {
    const others = all
      .filter(({ written }) => !written)
      .sort((a, b) => amountOf(b.table) - amountOf(a.table));
    const chosen = [...all.filter(({ written }) => written), ...others.slice(0, 20)];
    expect(chosen.length).toBeGreaterThan(50);
    for (const { ref, language, table: laid } of chosen)
      expect(await overflows(laid), `${ref} ${language}`).toEqual([]);
  }, 60_000);

  it('with words that are longer than a column, which break', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän';
    const columns = [word, 'b', 'c', 'd'];
    const rows = [1, 2].map(() => ({ label: word, cells: [word, '很'.repeat(80), 'x', '，'.repeat(9)] }));
    expect(await overflows(table({ columns, rows, title: word.repeat(4) }))).toEqual([]);
  });

  it('as measured by what is drawn', async () => {
    const [narrow, wide] = [
      outlines(await svgOf(table({ title: 'iii' }))),
      outlines(await svgOf(table({ title: 'MMM' }))),
    ];
    expect(narrow[0]?.left).toBeGreaterThanOrEqual(44);
    expect(wide[0]?.right).toBeGreaterThan(2 * (narrow[0]?.right ?? 0) - 44);
  });
});
