import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Language } from '../knowledge/text.ts';

/** A font as satori takes it. */
export interface Font {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: Weight;
  readonly style: 'normal';
}

const WEIGHTS = [400, 700] as const;
type Weight = (typeof WEIGHTS)[number];

/** A package of @fontsource, which splits each family into parts by the characters they hold. */
interface Family {
  readonly folder: string;
  /** Loaded at once; what else a text needs is looked up in the package's index of its parts. */
  readonly parts: readonly string[];
}

const SC: Family = { folder: 'noto-sans-sc', parts: ['chinese-simplified', 'latin'] };
// The large part holds no full-width commas and brackets: those are in parts of their own.
const TC: Family = { folder: 'noto-sans-tc', parts: ['chinese-traditional', '118', '119', 'latin'] };
const LATIN: Family = { folder: 'noto-sans', parts: ['latin'] };

/** Whose shapes come first, and where a character is looked for that those do not have. */
const FAMILIES: Readonly<Record<Language, readonly [Family, ...Family[]]>> = {
  'zh-Hans': [SC, TC, LATIN],
  'zh-Hant': [TC, SC, LATIN],
  en: [LATIN, SC, TC],
};

/** For the style; parts that are loaded later are found without being named here. */
export function fontFamily(language: Language): string {
  const [family] = FAMILIES[language];
  return family.parts.map((part) => `"${nameOf(family, part)}"`).join(', ');
}

/** Satori keeps one font for each name and weight, so that every part needs a name of its own. */
const nameOf = ({ folder }: Family, part: string): string => `${folder}-${part}`;

/** The fonts that nearly every text in this language is made of. */
export const baseFonts = async (language: Language): Promise<Font[]> => {
  const [family] = FAMILIES[language];
  return (await Promise.all(family.parts.map((part) => load(family, part)))).flat();
};

/** The parts of each family that should hold these characters; not all hold what their package says. */
export async function fontsFor(characters: string, language: Language): Promise<Font[]> {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0);
  const parts = (await Promise.all(FAMILIES[language].map(partsOf))).flat();
  const wanted = parts.filter(({ ranges }) =>
    ranges.some(([from, to]) => codes.some((code) => from <= code && code <= to)),
  );
  return (await Promise.all(wanted.map(({ family, part }) => load(family, part)))).flat();
}

interface Part {
  readonly family: Family;
  readonly part: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** From the package's own list of what is where: `{"[119]": "U+ff0c,U+ff1a-ff1b", "latin": …}`. */
async function partsOf(family: Family): Promise<Part[]> {
  const json: unknown = JSON.parse(await readFile(join(home(family.folder), 'unicode.json'), 'utf8'));
  return Object.entries(json as Record<string, string>).map(([key, list]) => ({
    family,
    part: key.replace(/^\[(.*)\]$/, '$1'),
    ranges: list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }));
}

const load = (family: Family, part: string): Promise<Font[]> =>
  Promise.all(
    WEIGHTS.map(async (weight) => ({
      name: nameOf(family, part),
      weight,
      style: 'normal' as const,
      data: await readFile(
        join(home(family.folder), 'files', `${family.folder}-${part}-${weight}-normal.woff`),
      ),
    })),
  );

const home = (folder: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@fontsource/${folder}/package.json`));
