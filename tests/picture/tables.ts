import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/text.ts';
import { layoutComparison, type Table } from '../../src/picture/table.ts';
import { answerable, answerOf, loadReal } from '../real/knowledge.ts';

/** A small table in plain words. */
export const table = (some: Partial<Table> = {}): Table => ({
  language: 'en',
  title: 'Baking versus delivery',
  columns: ['Baking', 'Delivery'],
  rows: [
    { label: 'Goal', cells: ['Good bread', 'Bread on time'] },
    { label: 'Tools', cells: ['An oven', null] },
  ],
  source: 'Source: “The shop”',
  ...some,
});

export interface RealTable {
  readonly ref: AnswerRef;
  readonly language: Language;
  readonly table: Table;
  /** Whether a curator wrote it. */
  readonly written: boolean;
}

/** Every comparison in the real knowledge that gets a picture, written or derived, in every language. */
export async function realTables(): Promise<readonly RealTable[]> {
  const loaded = await loadReal();
  return answerable(loaded).flatMap((ref) =>
    LANGUAGES.flatMap((language) => {
      const found = layoutComparison(loaded.knowledge, answerOf(loaded, ref), language);
      return found ? [{ ref, language, table: found, written: loaded.knowledge.entries.has(ref) }] : [];
    }),
  );
}

/** How much is written in a table, in characters. */
export const amountOf = ({ rows }: Table): number =>
  rows.reduce((sum, { cells }) => sum + cells.reduce((all, text) => all + (text?.length ?? 0), 0), 0);
