import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A message and what it means. */
export interface Row {
  readonly text: string;
  /** As the set spells it: `card_arrival`. */
  readonly intent: string;
}

/** A published set of messages labelled with intents. */
export interface PublicSet {
  readonly name: string;
  readonly train: readonly Row[];
  readonly test: readonly Row[];
  /** Messages that mean none of the intents, to be learnt as refusals; may be empty. */
  readonly outsideTrain: readonly string[];
  /** Others, to be asked; may be empty. */
  readonly outsideTest: readonly string[];
}

/**
 * Reads those sets that lie in the folder: `clinc150.json` and `banking77-train.csv` with `banking77-test.csv`.
 * Throws where a file is not of its form.
 */
export async function readPublicSets(folder: string): Promise<PublicSet[]> {
  const clinc = await read(folder, 'clinc150.json');
  const train = await read(folder, 'banking77-train.csv');
  const test = await read(folder, 'banking77-test.csv');
  return [
    ...(clinc === null ? [] : [parseClinc(clinc)]),
    ...(train === null || test === null ? [] : [parseBanking(train, test)]),
  ];
}

async function read(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** CLINC150: one object of splits, each a list of `[text, intent]`. */
export function parseClinc(json: string): PublicSet {
  const splits = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const rows = (split: string): Row[] => {
    const found = splits[split];
    if (!Array.isArray(found)) throw new Error(`clinc150.json: no split ${split}`);
    return found.map((row, index) => {
      const [text, intent] = row as readonly unknown[];
      if (typeof text !== 'string' || typeof intent !== 'string')
        throw new Error(`clinc150.json: ${split}[${index}] is not [text, intent]`);
      return { text, intent };
    });
  };
  const texts = (split: string) => rows(split).map(({ text }) => text);
  return {
    name: 'CLINC150',
    train: rows('train'),
    test: rows('test'),
    outsideTrain: texts('oos_train'),
    outsideTest: texts('oos_test'),
  };
}

/** Banking77: two tables of `text,category`. */
export function parseBanking(train: string, test: string): PublicSet {
  const rows = (name: string, csv: string): Row[] =>
    parseCsv(csv)
      .slice(1)
      .map(([text, intent], index) => {
        if (!text || !intent) throw new Error(`${name}: row ${index + 2} is not text,category`);
        return { text, intent };
      });
  return {
    name: 'Banking77',
    train: rows('banking77-train.csv', train),
    test: rows('banking77-test.csv', test),
    outsideTrain: [],
    outsideTest: [],
  };
}

/** Rows of fields, as RFC 4180 has them: quoted ones may hold commas, line breaks and doubled quotes. */
export function parseCsv(csv: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < csv.length || row.length > 0) {
    const at = field.lastIndex;
    const found = field.exec(csv);
    if (!found) throw new Error(`not CSV at character ${at}`);
    const [, quoted, bare = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
