import { describe, expect, it } from 'vitest';
import { asksComparison } from '../../../src/matching/reading/comparison.ts';
import { hash, idsOfKinds } from '../../../src/matching/reading/features.ts';
import { read } from '../small.ts';

describe('a question that sets things side by side', () => {
  it.each([
    '运营和销售有什么区别',
    '运营跟销售哪个好',
    '这俩是一回事吗',
    'sales vs ops',
    'compare sales and ops',
    'how does sales differ from ops',
    'yunying he xiaoshou de qubie',
    '运营vs销售',
    '运营 pk 销售',
  ])('%s', (text) => {
    expect(asksComparison(text)).toBe(true);
  });

  it.each([
    '运营的目标',
    '销售要会什么',
    'what is sales',
    'goals of ops',
    'who decides',
    'pkg 运营',
    '用 vscode 的运营',
    '',
  ])('is not: %s', (text) => {
    expect(asksComparison(text)).toBe(false);
  });
});

describe('the side of a comparison that nothing names', () => {
  it.each([
    ['运营和研发的区别', '研发'],
    ['研发和运营的区别', '研发'],
    ['运营跟法务有什么不同', '法务'],
    ['销售还是客服，哪个更难', '客服'],
    ['請問營運和財務差在哪', '财务'],
    ['运营部和采购部怎么配合', '采购部'],
    ['sales vs engineering', 'engineering'],
    ['engineering vs sales', 'engineering'],
    ['sales vs customer success', 'customer success'],
    ['difference between ops and human resources?', 'human resources'],
    ['compare finance and sales', 'finance'],
    ['difference between legal and sales', 'legal'],
    ['what is the difference between the finance team and sales', 'finance team'],
    ['how is customer success different from sales', 'customer success'],
    ['whats different, legal or sales', 'legal'],
    ['do the sales team and legal work together', 'legal'],
  ])('%s → %s', (question, side) => {
    expect(read(question).unknown?.text ?? null).toBe(side);
  });

  it.each([
    ['运营和销售的区别', 'both are known'],
    ['sales vs ops', 'both are known'],
    ['sales vs salse', 'a slip of a known one'],
    ['yunying he xiaoshou de qubie', 'both are known by their pinyin'],
    ['研发和测试的区别', 'no side is known, so there is no other side'],
    ['运营和它有什么区别', 'a pronoun'],
    ['那它和运营有什么区别', 'a pronoun'],
    ['is it the same as sales or that', 'a pronoun'],
    ['compare sales and each other', 'whoever they are'],
    ["how's that different from sales", 'a pronoun'],
    ["what's it compared to sales", 'a pronoun'],
    ['运营和研发', 'nothing is compared'],
    ['sales and marketing goals', 'nothing is compared'],
    ['运营的目标', 'nobody is beside it'],
    ['', 'nothing'],
  ])('is none in %j: %s', (question) => {
    expect(read(question).unknown).toBeNull();
  });

  it('comes with its words, for asking whether an answer knows them', () => {
    const words = read('sales vs customer success').unknown?.words;
    expect(words && idsOfKinds(words, 'word')).toEqual([hash('w:customer'), hash('w:success')]);
  });
});
