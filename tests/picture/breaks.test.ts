import { describe, expect, it } from 'vitest';
import { JOINER, keepTogether } from '../../src/picture/breaks.ts';

/** Where a line may break besides what the text itself allows: `低价值|产品`. */
const zh = (text: string) =>
  keepTogether(text, 'zh')
    .replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '|')
    .replaceAll(JOINER, '');

describe('Chinese lines', () => {
  it.each([
    ['提高效率', '提高|效率'],
    ['低价值产品', '低价值|产品'],
    ['客户满意度高', '客户|满意度高'],
    ['招聘、培训', '招聘、培训'],
    ['B2B 企业', 'B2B 企业'],
  ])('keep the words of %s whole: %s', (text, broken) => {
    expect(zh(text)).toBe(broken);
  });

  it('lose and gain no character', () => {
    const text = '运营把产品、内容和活动做好（尤其是“长期”的），让用户留下来→再购买 CRM。';
    expect(keepTogether(text, 'zh').replaceAll(JOINER, '')).toBe(text);
  });

  it('hold no run so long that a narrow column could not take it', () => {
    const runs = keepTogether('高'.repeat(40), 'zh').split(/(?<!\u2060)(?!\u2060)/u);
    for (const run of runs) expect(run.replaceAll(JOINER, '').length).toBeLessThanOrEqual(6);
  });
});

describe('English lines', () => {
  it('do not end in the hyphen of a short compound', () => {
    expect(keepTogether('high-value products', 'en')).toBe(`high${JOINER}-${JOINER}value products`);
  });

  it('may end in that of a long one, and in a dash', () => {
    for (const text of ['internet-industry-wide reach', 'sales - or not'])
      expect(keepTogether(text, 'en')).toBe(text);
  });
});
