import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseBanking,
  parseClinc,
  parseCsv,
  readPublicSets,
} from '../../../src/evaluation/public/formats.ts';

describe('a CSV table', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a, b",c\n', [['a, b', 'c']]],
    ['"say ""hi""\nthere",c\n', [['say "hi"\nthere', 'c']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['', []],
  ])('%j', (csv, rows) => {
    expect(parseCsv(csv)).toEqual(rows);
  });

  it.each(['a "b" c,d\n', '"a"b,c\n', 'a\n"never closed'])('is none: %j', (csv) => {
    expect(() => parseCsv(csv)).toThrow('not CSV at character');
  });
});

const CLINC = {
  train: [['dim the lamp', 'lamp_dim']],
  test: [['a darker lamp', 'lamp_dim']],
  oos_train: [['who won', 'oos']],
  oos_test: [['why is it so', 'oos']],
};

describe('a public set', () => {
  it('of CLINC150’s form has messages outside', () => {
    expect(parseClinc(JSON.stringify(CLINC))).toEqual({
      name: 'CLINC150',
      train: [{ text: 'dim the lamp', intent: 'lamp_dim' }],
      test: [{ text: 'a darker lamp', intent: 'lamp_dim' }],
      outsideTrain: ['who won'],
      outsideTest: ['why is it so'],
    });
  });

  it('of Banking77’s form has none', () => {
    const set = parseBanking('text,category\n"Lost, again?",lost_key\n', 'text,category\nGone,lost_key\n');
    expect(set).toEqual({
      name: 'Banking77',
      train: [{ text: 'Lost, again?', intent: 'lost_key' }],
      test: [{ text: 'Gone', intent: 'lost_key' }],
      outsideTrain: [],
      outsideTest: [],
    });
  });

  it('says where a file is not of its form', () => {
    expect(() => parseClinc(JSON.stringify({ ...CLINC, oos_test: undefined }))).toThrow('no split oos_test');
    expect(() => parseClinc(JSON.stringify({ ...CLINC, test: [['alone']] }))).toThrow('test[0] is not');
    expect(() => parseBanking('text,category\nalone\n', '')).toThrow('banking77-train.csv: row 2 is not');
  });

  it('is read where its files are, both of Banking77', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sets-'));
    const names = async () => (await readPublicSets(folder)).map(({ name }) => name);
    try {
      expect(await names()).toEqual([]);
      await writeFile(join(folder, 'banking77-train.csv'), 'text,category\nLost,lost_key\n');
      await writeFile(join(folder, 'clinc150.json'), JSON.stringify(CLINC));
      expect(await names()).toEqual(['CLINC150']);
      await writeFile(join(folder, 'banking77-test.csv'), 'text,category\nGone,lost_key\n');
      expect(await names()).toEqual(['CLINC150', 'Banking77']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
