import type { Table } from './table.ts';
import { widestWord, widthOf } from './widths.ts';

/** How a table is set; pixels, before the picture is drawn at twice the size. */
export interface Measures {
  readonly width: number;
  /** Around the whole. */
  readonly margin: number;
  /** The cells' letters; everything else is in proportion. */
  readonly font: number;
  /** The labels' letters. */
  readonly labelFont: number;
  /** Around the text of a cell. */
  readonly padding: number;
  /** The labels' column. */
  readonly label: number;
}

/** With more columns a wider picture and smaller letters. */
const SIZES: Readonly<Record<number, Pick<Measures, 'width' | 'font' | 'padding'>>> = {
  2: { width: 1000, font: 30, padding: 24 },
  3: { width: 1140, font: 28, padding: 21 },
  4: { width: 1280, font: 26, padding: 18 },
};
const MARGIN = 44;
/** Below this nobody reads it on a phone; a longer word is broken instead. */
const SMALLEST = 20;
/** Between the labels and what they label, besides the padding. */
const GAP = 18;
/** Labels are shorter than what they label, and stand back a little. */
const LABEL_SCALE = 0.9;
/** Bold letters are wider. */
const BOLD = 1.08;

/** The largest letters with which every word keeps within its column. */
export function measure({ columns, rows }: Table): Measures {
  const size = SIZES[columns.length];
  if (!size) throw new RangeError(`a table of ${columns.length} columns`);
  const { width, padding } = size;
  const labels = rows.map(({ label }) => label);
  const word = Math.max(
    widestWord(rows.flatMap(({ cells }) => cells.map((text) => text ?? ''))),
    widestWord(columns) * BOLD,
  );
  for (let font = size.font; ; font -= 1) {
    const labelFont = font * LABEL_SCALE;
    const wanted = Math.max(
      widestWord(labels) * labelFont,
      Math.min(width / 6, Math.max(...labels.map(widthOf)) * labelFont),
    );
    const label = Math.ceil(wanted) + padding + GAP;
    const column = (width - 2 * MARGIN - label) / columns.length - 2 * padding;
    if (word * font <= column || font === SMALLEST)
      return { width, margin: MARGIN, font, labelFont, padding, label };
  }
}
