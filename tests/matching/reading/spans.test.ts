import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../src/matching/reading/lexicon.ts';
import { COMPANY, CONVERTER, knowledgeOf, read, readerOf } from '../small.ts';

/** `text=id`, with how it was recognised where not exactly; look-alikes as `text≠id`. */
const seen = (question: string) =>
  read(question).spans.map(
    ({ text, meaning, how }) =>
      `${text}${meaning.kind === 'other' ? '≠' : '='}${meaning.id}${how === 'exact' ? '' : ` ${how}`}`,
  );

describe('names inside a question', () => {
  it.each([
    ['运营和销售有什么区别', ['运营=operations', '销售=sales'], 'no spaces are needed'],
    ['互联网运营是什么', ['互联网运营=internet-operations'], 'the longest name, not 运营 too'],
    ['互联网运营和运营', ['互联网运营=internet-operations', '运营=operations'], 'each where it stands'],
    ['运营部门口等你', ['运营部=operations'], 'an alias'],
    ['internet operations vs ops', ['internet operations=internet-operations', 'ops=operations'], 'words'],
    ['the operations team', ['operations team=operations'], 'an alias of two words'],
    ['ops的goal', ['ops=operations', 'goal=goal'], 'both scripts in one breath'],
    ['卖货的为了什么', ['卖货的=sales', '为了什么=goal'], 'a spoken name'],
    ['营销运营', ['营销=marketing', '运营=operations'], 'side by side'],
    ['laptops and shops', [], 'ops inside another word is nothing'],
    ['今天吃什么', [], 'nothing'],
    ['', [], 'nothing at all'],
  ])('%s → %j: %s', (question, expected) => {
    expect(seen(question)).toEqual(expected);
  });
});

describe('a look-alike covers its characters', () => {
  it.each([
    ['运营商的套餐', ['运营商≠operations']],
    ['代运营靠谱吗', ['代运营≠operations']],
    ['体育营销', ['体育营销≠marketing']],
    ['运营商和运营', ['运营商≠operations', '运营=operations']],
    ['best linux distribution', ['linux distribution≠distribution']],
    ['sales tax or sales', ['sales tax≠sales', 'sales=sales']],
    ['surgical operations', ['surgical operations≠operations']],
  ])('%s → %j', (question, expected) => {
    expect(seen(question)).toEqual(expected);
  });

  it('and the cues under it, but none beside it', () => {
    const knowledge = knowledgeOf(
      { sales: { zh: '销售', en: 'sales', not: ['销售目标责任书'] } },
      { goal: ['目标'] },
    );
    const { spans } = read('销售目标责任书的目标', readerOf(knowledge));
    expect(spans.map(({ text, meaning }) => `${text} ${meaning.kind}`)).toEqual([
      '销售目标责任书 other',
      '目标 aspect',
    ]);
  });
});

describe('cues', () => {
  it('are found in both scripts, anywhere in Chinese and as whole words in Latin', () => {
    expect(read('运营的目标和能力').aspects).toEqual(['goal', 'skills']);
    expect(read('goal and KPI of ops').aspects).toEqual(['goal', 'metrics']);
    expect(read('goalkeeper').aspects).toEqual([]);
  });

  it('in full are not also counted in part', () => {
    expect(seen('绩效考核')).toEqual(['绩效考核=metrics']);
  });

  it('may overlap a name, which is then both', () => {
    const knowledge = knowledgeOf({ metrics: { zh: '考核组', en: 'review team' } }, { metrics: ['考核'] });
    const analysis = read('考核组', readerOf(knowledge));
    expect(analysis).toMatchObject({ subjects: ['metrics'], aspects: ['metrics'] });
  });
});

describe('what is not written as it should be', () => {
  it.each([
    ['运赢和销受', ['运赢=operations homophone', '销受=sales homophone'], 'one character is right in each'],
    ['云影传媒', [], 'sound alone is not enough'],
    ['yunying he xiaoshou', ['yunying=operations pinyin', 'xiaoshou=sales pinyin'], 'typed pinyin'],
    ['yun ying', ['yun ying=operations pinyin'], 'pinyin with a space'],
    ['oprations goal', ['oprations=operations spelling', 'goal=goal'], 'a slip'],
    ['intenet oprations', ['intenet oprations=internet-operations spelling'], 'two slips in one name'],
    ['e-commerce', ['e commerce=e-commerce'], 'hyphen'],
    ['ecommerce', ['ecommerce=e-commerce'], 'joined'],
    ['e commerce', ['e commerce=e-commerce'], 'split'],
    ['e/commerce', ['e commerce=e-commerce'], 'slash'],
    ['onlinestore', ['onlinestore=e-commerce'], 'an alias joined'],
    ['e, commerce', [], 'a comma parts words'],
    ['ＯＰＳ', ['ops=operations'], 'full width'],
    ['營運和行銷', ['运营=operations', '营销=marketing'], 'words of Taiwan'],
    ['業務的目標', ['销售=sales', '目标=goal'], 'a word of Taiwan that the mainland uses otherwise'],
  ])('%s → %j: %s', (question, expected) => {
    expect(seen(question)).toEqual(expected);
  });
});

describe('a span', () => {
  it('stands where its offsets say', () => {
    const { normalised, spans } = read('请问 互联网运营 和 e-commerce 的目标?');
    expect(spans.map(({ start, end }) => normalised.text.slice(start, end))).toEqual([
      '互联网运营',
      'e-commerce',
      '目标',
    ]);
  });
});

describe('the lexicon', () => {
  it('knows a name in every script and by its reference', () => {
    const lexicon = makeLexicon(COMPANY, CONVERTER);
    const operations = [{ kind: 'subject', id: 'operations' }];
    expect(lexicon.han.get('运营')).toEqual(operations);
    expect(lexicon.latin.get('ops')).toEqual(operations);
    expect(lexicon.typed.get('yunying')).toEqual(operations[0]);
    expect(lexicon.sounds.get("yun'ying")).toEqual([{ name: '运营', meaning: operations[0] }]);
    expect(lexicon.latin.get('internetoperation')).toEqual([{ kind: 'subject', id: 'internet-operations' }]);
  });

  it('keeps all that one word may mean, each once', () => {
    const knowledge = knowledgeOf(
      { press: { zh: '公关', en: 'press', alias: ['media', 'media'] }, tv: { zh: '电视', en: 'media' } },
      { media: ['media'] },
    );
    expect(makeLexicon(knowledge, CONVERTER).latin.get('media')).toEqual([
      { kind: 'subject', id: 'press' },
      { kind: 'subject', id: 'tv' },
      { kind: 'aspect', id: 'media' },
    ]);
  });
});
