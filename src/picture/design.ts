import type { Language } from '../knowledge/text.ts';
import { keepTogether } from './breaks.ts';
import { fontFamily } from './fonts.ts';
import { measure } from './measures.ts';
import type { Table } from './table.ts';

/** An element as satori reads it. */
export interface Element {
  readonly type: 'div';
  readonly props: {
    readonly lang?: string;
    readonly style: Style;
    readonly children: readonly Element[] | string;
  };
}

type Style = Readonly<Record<string, string | number>>;

/** Discord's dark theme, so that the picture looks at home there. */
const COLOURS = {
  ground: '#313338',
  panel: '#2b2d31',
  head: '#1e1f22',
  line: '#3f4147',
  accent: '#5865f2',
  strong: '#f2f3f5',
  text: '#dbdee1',
  label: '#b5bac1',
  faint: '#949ba4',
} as const;

const LANG: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' };

/** The whole picture: title, table, sources. Its height follows from the text. */
export function design(table: Table): Element {
  const { width, margin, font, labelFont, padding, label } = measure(table);
  const { language } = table;
  const leading = language === 'en' ? 1.36 : 1.5;
  const words = (text: string, style: Style): Element =>
    box(
      { lineHeight: leading, wordBreak: 'break-word', ...style },
      keepTogether(text, language === 'en' ? 'en' : 'zh'),
    );
  const labelled = (text: string) =>
    // On one baseline with the larger letters beside it.
    words(text, {
      ...{ width: label, flexShrink: 0, padding, paddingRight: 0, color: COLOURS.label },
      ...{ fontSize: labelFont, lineHeight: `${leading * font}px` },
    });
  const cell = (text: string, style: Style) =>
    words(text, { flex: '1 1 0', minWidth: 0, padding, fontSize: font, ...style });

  const head = box({ width: '100%', alignItems: 'flex-end', backgroundColor: COLOURS.head }, [
    labelled(''),
    ...table.columns.map((name) => cell(name, { fontWeight: 700, color: COLOURS.strong })),
  ]);
  const rows = table.rows.map((row, index) =>
    box(
      { width: '100%', borderTop: index === 0 ? `4px solid ${COLOURS.accent}` : `2px solid ${COLOURS.line}` },
      [
        labelled(row.label),
        ...row.cells.map((text) =>
          cell(text ?? '–', { color: text === null ? COLOURS.faint : COLOURS.text }),
        ),
      ],
    ),
  );
  return {
    type: 'div',
    props: {
      lang: LANG[language],
      style: {
        ...{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width, padding: margin },
        ...{ backgroundColor: COLOURS.ground, fontFamily: fontFamily(language) },
      },
      children: [
        words(table.title, { fontSize: font * 1.4, fontWeight: 700, color: COLOURS.strong }),
        box(
          {
            ...{ flexDirection: 'column', marginTop: 24, borderRadius: 16, overflow: 'hidden' },
            backgroundColor: COLOURS.panel,
          },
          [head, ...rows],
        ),
        words(table.source, { fontSize: font * 0.7, marginTop: 22, color: COLOURS.faint }),
      ],
    },
  };
}

const box = (style: Style, children: Element['props']['children']): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});
