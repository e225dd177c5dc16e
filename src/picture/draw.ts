import { Resvg } from '@resvg/resvg-js';
import satori, { type SatoriOptions } from 'satori';
import type { Language } from '../knowledge/text.ts';
import { JOINER } from './breaks.ts';
import { design } from './design.ts';
import { baseFonts, fontsFor } from './fonts.ts';
import { measure } from './measures.ts';
import type { Table } from './table.ts';

/** Twice the size it is laid out in: sharp on phones and on slides. */
const ZOOM = 2;

/** Draws tables as PNGs; keeps the fonts it has read. */
export type Drawer = (table: Table) => Promise<Uint8Array>;

/** Reads nothing before the first table comes. */
export function makeDrawer(): Drawer {
  // One list for each language and always the same one, since satori keeps what it parsed by the list.
  const fonts = new Map<Language, ReturnType<typeof baseFonts>>();
  return async (table) => {
    const { language } = table;
    const known = fonts.get(language) ?? baseFonts(language);
    fonts.set(language, known);
    return rasterise(await toSvg(table, await known));
  };
}

/** The picture with all letters as outlines. Throws where some character has no glyph in any font. */
export async function toSvg(
  table: Table,
  fonts: SatoriOptions['fonts'],
  onNodeDetected?: NonNullable<SatoriOptions['onNodeDetected']>,
): Promise<string> {
  // What is asked for the first time round is there in the second, unless nobody has it.
  for (let attempt = 0; ; attempt += 1) {
    let missing = '';
    const svg = await satori(design(table), {
      width: measure(table).width,
      fonts,
      loadAdditionalAsset: async (_, characters) => {
        // It is invisible, whether a font has it or not.
        const visible = characters.replaceAll(JOINER, '');
        missing += visible;
        return fontsFor(visible, table.language);
      },
      ...(onNodeDetected && { onNodeDetected }),
    });
    if (missing === '') return svg;
    if (attempt > 0) throw new Error(`no font has these characters: ${missing}`);
  }
}

const rasterise = (svg: string): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'zoom', value: ZOOM }, font: { loadSystemFonts: false } }).render().asPng();
