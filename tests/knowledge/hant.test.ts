import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeConverter } from '../../src/knowledge/hant.ts';
import { termsSchema } from '../../src/knowledge/kinds/terms.ts';

// The real table: what Taiwan says is a fact about the words, not about an example.
const terms = termsSchema.parse(parse(readFileSync('knowledge/terms.yaml', 'utf8')));
const converter = makeConverter(terms.hant);

describe('Simplified to Traditional as Taiwan writes it', () => {
  it.each([
    ['运营', '營運'],
    ['营销', '行銷'],
    ['渠道', '通路'],
    ['质量', '品質'],
    ['销售和运营', '業務和營運'],
    ['做销售的', '做業務的'],
    ['运营商', '運營商'],
    ['软件', '軟體'],
    ['信息', '資訊'],
    ['头发', '頭髮'],
    ['发展', '發展'],
    ['干净', '乾淨'],
  ])('%s is %s', (zh, hant) => expect(converter.toHant(zh)).toBe(hant));

  it('leaves 业务流程 the business process, and does not make a role of it', () => {
    expect(converter.toHant('业务流程')).toBe('業務流程');
    expect(converter.toHans('業務流程')).toBe('业务流程');
    expect(converter.toHant('销售额和业务流程')).toBe('銷售額和業務流程');
  });

  it('leaves what is not Chinese as it is', () => {
    const text = 'KPI: 100% <b>, 😀';
    expect(converter.toHant(text)).toBe(text);
    expect(converter.toHans(text)).toBe(text);
  });
});

describe('Traditional to Simplified, as questions come', () => {
  it.each([
    ['營運', '运营'],
    ['運營', '运营'],
    ['行銷', '营销'],
    ['營銷', '营销'],
    ['營運和業務差在哪', '运营和销售差在哪'],
    ['網路業務', '互联网销售'],
    ['通路怎麼選', '渠道怎么选'],
    ['品質', '质量'],
    ['業務流程', '业务流程'],
    ['運營商', '运营商'],
  ])('%s is %s', (hant, zh) => expect(converter.toHans(hant)).toBe(zh));

  it.each(['业务', '品质', '通路', '管道', '资料'])('%s in Simplified keeps its own meaning', (text) =>
    expect(converter.toHans(text)).toBe(text),
  );
});

describe('the script of a text', () => {
  it.each([
    ['營運和業務差在哪', true],
    ['運營和销售的区别', false],
    ['运营和销售的区别', false],
    ['what is 營運', true],
    ['推广', false],
    ['你好', false],
    ['sales', false],
    ['', false],
  ])('of %j is Traditional: %s', (text, hant) => expect(converter.isHant(text)).toBe(hant));
});

describe('a table of terms', () => {
  const term = { also: [], except: [], homonyms: [], questionsOnly: false };

  it('prefers the longest term, wherever it begins', () => {
    const { toHant } = makeConverter([
      { ...term, zh: '面包', hant: '吐司' },
      { ...term, zh: '面包店', hant: '烘焙坊' },
    ]);
    expect(toHant('面包店的面包')).toBe('烘焙坊的吐司');
  });

  it('is used in questions alone where it says so', () => {
    const { toHant, toHans } = makeConverter([{ ...term, zh: '分销', hant: '經銷', questionsOnly: true }]);
    expect(toHant('分销')).toBe('分銷');
    expect(toHans('經銷商')).toBe('分销商');
  });

  it('understands other spellings, and writes none of them', () => {
    const { toHant, toHans } = makeConverter([{ ...term, zh: '用户', hant: '用戶', also: ['使用者'] }]);
    expect(toHans('使用者體驗')).toBe('用户体验');
    expect(toHant('用户')).toBe('用戶');
  });

  it('leaves a term alone inside the words of its exceptions, both ways', () => {
    const { toHant, toHans } = makeConverter([
      { ...term, zh: '销售', hant: '業務', except: ['销售额', '业务量'] },
    ]);
    expect(toHant('销售和销售额')).toBe('業務和銷售額');
    expect(toHans('業務和業務量')).toBe('销售和业务量');
  });

  it('may be empty, and may hold signs that a pattern would obey', () => {
    expect(makeConverter([]).toHant('运营')).toBe('運營');
    expect(makeConverter([{ ...term, zh: 'A+(B)', hant: 'C' }]).toHant('A+(B) AAB')).toBe('C AAB');
  });
});
