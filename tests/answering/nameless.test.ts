import { describe, expect, it } from 'vitest';
import { withoutName } from '../../src/answering/nameless.ts';
import type { Text } from '../../src/knowledge/text.ts';

const same = (zh: string, en: string): Text => ({ 'zh-Hans': zh, 'zh-Hant': zh, en });
const SALES = { name: same('销售', 'sales') };
const MODEL = { name: same('混合模式', 'hybrid model') };

describe('a sentence without its name', () => {
  it.each([
    [SALES, '销售直接跟客户打交道。', '直接跟客户打交道。'],
    [SALES, '销售是成交的人。', '成交的人。'],
    [MODEL, '混合模式，就是几种一起用。', '几种一起用。'],
    [SALES, '互联网行业的销售离客户最近。', '互联网行业的销售离客户最近。'],
    [SALES, '销售', '销售'],
  ])('%o: %s', ({ name }, sentence, left) => {
    expect(withoutName(same(sentence, 'x'), { name })['zh-Hans']).toBe(left);
  });

  it.each([
    [SALES, 'Sales deals with customers.', 'deals with customers.'],
    [SALES, 'Salespeople deal with customers.', 'Salespeople deal with customers.'],
    [MODEL, 'In the hybrid model, a company does both.', 'a company does both.'],
    [MODEL, 'The hybrid model is both.', 'both.'],
    [MODEL, 'A company does both in the hybrid model.', 'A company does both in the hybrid model.'],
  ])('%o: %s', ({ name }, sentence, left) => {
    expect(withoutName(same('无', sentence), { name }).en).toBe(left);
  });
});
