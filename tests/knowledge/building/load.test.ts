import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import { bytes, load, loadTiny, places, tinyFiles, tinyWith } from '../../fixtures/tiny.ts';

const entry = (edits: Parameters<typeof loadTiny>[0], ref: string) =>
  loadTiny(edits).knowledge.entries.get(ref as AnswerRef);

describe('good files become knowledge', () => {
  const { knowledge } = loadTiny();

  it('with an entry for every answer', () => {
    expect([...knowledge.entries.keys()].sort()).toEqual([
      'baking',
      'baking.collaboration',
      'baking.goal',
      'baking.skills',
      'baking~delivery',
      'baking~delivery.goal',
      'delivery',
      'delivery.collaboration',
      'delivery.goal',
      'delivery.skills',
      'faq/day-old-bread',
      'guide/start-a-shift',
    ]);
  });

  it('with Traditional Chinese derived by its own terms', () => {
    expect(knowledge.entries.get('baking.goal' as AnswerRef)?.title).toEqual({
      'zh-Hans': '烘焙的目标',
      'zh-Hant': '烘焙的目標',
      en: 'The goal of baking',
    });
    expect(knowledge.sources.get('book')?.title['zh-Hant']).toBe('烘焙坊手冊');
  });

  it('with Traditional Chinese as written, where it is written', () => {
    const title = '{zh: 烘焙的目标, zh-Hant: 烘焙圖什麼, en: The goal of baking}';
    const edited = entry(
      { 'subjects/baking.yaml': ['{zh: 烘焙的目标, en: The goal of baking}', title] },
      'baking.goal',
    );
    expect(edited?.title['zh-Hant']).toBe('烘焙圖什麼');
  });

  it('with aspects in the order of aspects.yaml', () => {
    const { knowledge: other } = loadTiny({
      'aspects.yaml': ['goal:', 'skills: {name: {zh: 技能, en: skills}, cues: {}}\ngoal:'],
    });
    expect(other.subjects.get('baking')?.aspects).toEqual([]); // a double key: the file is refused whole
    expect(knowledge.subjects.get('baking')?.aspects).toEqual(['goal', 'skills', 'collaboration']);
  });

  it('with sides, citations and the curation of the file', () => {
    const aspect = knowledge.entries.get('baking~delivery.goal' as AnswerRef);
    expect(aspect?.rows.map(({ aspect: id, sides }) => [id, sides.map(({ subject }) => subject)])).toEqual([
      ['goal', ['baking', 'delivery']],
    ]);
    expect(aspect?.curation).toEqual({ owner: 'shop', reviewed: '2026-03-01' });
    expect(knowledge.entries.get('baking' as AnswerRef)?.sources).toEqual([
      { source: 'book', author: 'ann' },
    ]);
  });

  it('with redirects, refusals and help', () => {
    expect([...knowledge.redirects]).toEqual([
      ['oven', 'baking'],
      ['faq/old-bread', 'faq/day-old-bread'],
    ]);
    expect(knowledge.refusals.map(({ kind, language, text }) => [kind, language, text])).toEqual([
      ['near', 'zh', '烘焙课多少钱'],
      ['near', 'en', 'where do I buy an oven'],
    ]);
    expect(knowledge.help.map(({ text }) => text)).toEqual(['你会什么', 'what can you do']);
  });

  it('with the place of every refusal and question about the bot, also of those that lie by voice', () => {
    const { knowledge: other, problems } = loadTiny({
      'never/near/newcomer.yaml': 'zh: [面包机怎么修, 面粉哪里买]',
      'help/newcomer.yaml': 'en: [who made you]',
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(other.refusals.map(({ kind, text, place }) => [kind, text, place.file, ...place.path])).toEqual([
      ['near', '烘焙课多少钱', 'never/near.yaml', 'zh', 0],
      ['near', 'where do I buy an oven', 'never/near.yaml', 'en', 0],
      ['near', '面包机怎么修', 'never/near/newcomer.yaml', 'zh', 0],
      ['near', '面粉哪里买', 'never/near/newcomer.yaml', 'zh', 1],
    ]);
    expect(other.help.map(({ text, place }) => [text, place.file, ...place.path])).toEqual([
      ['你会什么', 'help.yaml', 'zh', 0],
      ['what can you do', 'help.yaml', 'en', 0],
      ['who made you', 'help/newcomer.yaml', 'en', 0],
    ]);
  });

  it('with key terms where there are any', () => {
    const keyTerms = 'keyTerms: {zh: [隔夜面包], en: [stale bread]}\nanswer:';
    const faq = entry({ 'faq/day-old-bread.yaml': ['answer:', keyTerms] }, 'faq/day-old-bread');
    expect(faq?.keyTerms).toEqual({ zh: ['隔夜面包'], en: ['stale bread'] });
    expect(knowledge.entries.get('faq/day-old-bread' as AnswerRef)?.keyTerms).toEqual({ zh: [], en: [] });
  });

  it('with parts and wholes, in every language', () => {
    const says = 'says: {zh: 配送是营业的一部分, en: delivery is a part of the business}';
    const { knowledge: other } = loadTiny({
      'subjects/delivery.yaml': ['notThis:', `partOf: {subject: baking, ${says}}\nnotThis:`],
      'comparisons/baking~delivery.yaml': [
        '  rows:',
        `  partOf: {part: delivery, subject: baking, ${says}}\n  rows:`,
      ],
    });
    const expected = {
      subject: 'baking',
      says: {
        'zh-Hans': '配送是营业的一部分',
        'zh-Hant': '配送是營業的一部分',
        en: 'delivery is a part of the business',
      },
    };
    expect(other.subjects.get('delivery')?.partOf).toEqual(expected);
    expect(other.subjects.get('baking')).not.toHaveProperty('partOf');
    expect(other.entries.get('baking~delivery' as AnswerRef)?.partOf).toEqual({
      part: 'delivery',
      ...expected,
    });
  });

  it('with what to choose when, in place of whom to ask', () => {
    const when = '  whenToChoose: {zh: 看时间, en: it depends on the hour}\n';
    const file = 'comparisons/baking~delivery.yaml';
    expect(entry({ [file]: ['  rows:', `${when}  rows:`] }, 'baking~delivery')?.whenToChoose).toEqual({
      'zh-Hans': '看时间',
      'zh-Hant': '看時間',
      en: 'it depends on the hour',
    });
    const both = `${when}  whoToAsk: {zh: 师傅, en: the baker}\n  rows:`;
    expect(places(loadTiny({ [file]: ['  rows:', both] }))).toEqual([`${file}:3:1 error wrong-value`]);
  });

  it('with what all sides share, and where a document can be read', () => {
    expect([...knowledge.aspects.values()].map(({ id, shared }) => [id, shared])).toEqual([
      ['goal', false],
      ['skills', false],
      ['collaboration', true],
    ]);
    const at = (url: string) =>
      loadTiny({
        'sources.yaml': [
          'book:',
          `film: {title: {zh: 片, en: Film}, kind: {zh: 片, en: film}, url: "${url}"}\nbook:`,
        ],
      });
    expect(at('https://example.com/a?b=1').knowledge.sources.get('film')?.url).toBe(
      'https://example.com/a?b=1',
    );
    expect(knowledge.sources.get('book')).not.toHaveProperty('url');
    for (const bad of ['example.com', 'ftp://example.com', 'https://a b', 'javascript:alert(1)'])
      expect(places(at(bad))).toEqual(['sources.yaml:1:59 error wrong-value']);
  });

  it('the same from the same files, whatever their order', () => {
    const forth = load(tinyWith());
    const back = load([...tinyWith()].reverse());
    expect(back.problems).toEqual(forth.problems);
    expect(new Set(back.knowledge.entries.keys())).toEqual(new Set(forth.knowledge.entries.keys()));
  });
});

describe('what does not fit the form is reported at its place', () => {
  it.each<[string, Parameters<typeof loadTiny>[0], string[]]>([
    [
      'a missing translation',
      { 'faq/day-old-bread.yaml': [', en: What happens to day-old bread', ''] },
      ['faq/day-old-bread.yaml:4:3 error missing-translation'],
    ],
    [
      'an empty translation',
      { 'faq/day-old-bread.yaml': ['en: What happens to day-old bread', 'en: ""'] },
      ['faq/day-old-bread.yaml:4:25 error wrong-value'],
    ],
    [
      'a missing field',
      { 'faq/day-old-bread.yaml': ['  sources: [book]\n', ''] },
      ['faq/day-old-bread.yaml:3:1 error missing-field'],
    ],
    [
      'no source at all',
      { 'faq/day-old-bread.yaml': ['[book]', '[]'] },
      ['faq/day-old-bread.yaml:9:3 error wrong-value'],
    ],
    [
      'an unknown key',
      { 'faq/day-old-bread.yaml': ['  sources:', '  sorces: [book]\n  sources:'] },
      ['faq/day-old-bread.yaml:9:3 error unknown-key'],
    ],
    [
      'a number for a text',
      { 'faq/day-old-bread.yaml': ['en: What happens to day-old bread', 'en: 7'] },
      ['faq/day-old-bread.yaml:4:25 error wrong-value'],
    ],
    [
      'an invisible character',
      { 'faq/day-old-bread.yaml': ['en: What happens to day-old bread', 'en: "What\\u202e"'] },
      ['faq/day-old-bread.yaml:4:25 error wrong-value'],
    ],
    [
      'a day that no calendar has',
      { 'faq/day-old-bread.yaml': ['2025-06-30', '2025-06-31'] },
      ['faq/day-old-bread.yaml:2:1 error wrong-value'],
    ],
    [
      'a citation of another form',
      { 'faq/day-old-bread.yaml': ['[book]', '[Book 1]'] },
      ['faq/day-old-bread.yaml:9:13 error wrong-value'],
    ],
    [
      'a related answer of another form',
      { 'faq/day-old-bread.yaml': ['[baking]', '["a b"]'] },
      ['faq/day-old-bread.yaml:10:13 error wrong-value'],
    ],
    [
      'an aspect id with a space',
      { 'aspects.yaml': ['skills:', 'sk ills:'] },
      ['aspects.yaml:4:1 error wrong-value'],
    ],
    [
      'a row with neither aspect nor label',
      { 'comparisons/baking~delivery.yaml': ['- aspect: skills\n      sides', '- sides'] },
      ['comparisons/baking~delivery.yaml:11:7 error wrong-value'],
    ],
    [
      'a subject with a capital',
      { 'subjects/Cakes.yaml': '{}' },
      ['subjects/Cakes.yaml:1:1 error file-name'],
    ],
    [
      'a comparison out of order',
      { 'comparisons/delivery~baking.yaml': null, 'comparisons/z~a.yaml': '{}' },
      ['comparisons/z~a.yaml:1:1 error file-name'],
    ],
    [
      'a refusal of an unknown kind',
      { 'never/ever.yaml': 'zh: [啊]' },
      ['never/ever.yaml:1:1 error file-name'],
    ],
    [
      'a voice of an unknown kind, and folders below it',
      {
        'never/ever/boss.yaml': 'zh: [啊]',
        'never/near/boss/old.yaml': 'zh: [啊]',
        'help/My.yaml': 'zh: [啊]',
      },
      [
        'help/My.yaml:1:1 error file-name',
        'never/ever/boss.yaml:1:1 error file-name',
        'never/near/boss/old.yaml:1:1 error file-name',
      ],
    ],
    [
      'a file the bot does not read',
      { 'notes/todo.yaml': 'a: 1' },
      ['notes/todo.yaml:1:1 error unknown-file'],
    ],
    [
      'one answer in two files',
      { 'faq/day-old-bread.yml': tinyFiles().get('faq/day-old-bread.yaml') ?? '' },
      ['faq/day-old-bread.yml:1:1 error duplicate-reference'],
    ],
  ])('%s', (_, edits, expected) => {
    const found = places(loadTiny(edits)).filter(
      (place) => !/missing-field/.test(place) || expected.includes(place),
    );
    expect(found).toEqual(expected);
  });

  it('all in one run, in every file, each with a hint', () => {
    const { problems } = loadTiny({
      'aspects.yaml': 'goal: [',
      'subjects/baking.yaml': '- 1',
      'faq/day-old-bread.yaml': 'owner: "x',
      'never/near.yaml': 'zh: 3\nen: {a: b}',
      'groups.yaml': 'shop: {name: 5}',
    });
    const files = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    expect([...files]).toEqual(
      expect.arrayContaining([
        'aspects.yaml',
        'faq/day-old-bread.yaml',
        'groups.yaml',
        'never/near.yaml',
        'subjects/baking.yaml',
      ]),
    );
    for (const problem of problems)
      expect(formatProblem(problem)).toMatch(/^[^:]+:\d+:\d+ (?:error|warning) [a-z-]+ .+ — .+$/su);
  });

  it('but not what a broken file would define', () => {
    const found = places(loadTiny({ 'subjects/delivery.yaml': 'owner: "x' }));
    expect(found).toEqual(['subjects/delivery.yaml:1:10 error yaml-syntax']);
  });

  it('and not what one value of another form would define', () => {
    const found = places(loadTiny({ 'subjects/baking.yaml': ['owner: shop', 'owner: [shop]'] }));
    expect(found).toEqual(['subjects/baking.yaml:2:1 error wrong-value']);
    const shelves = places(
      loadTiny({ 'aspects.yaml': 'goal: 1', 'groups.yaml': '- 1', 'sources.yaml': '{book: x}' }),
    );
    expect(shelves).toEqual([
      'aspects.yaml:1:1 error wrong-value',
      'groups.yaml:1:1 error wrong-value',
      'sources.yaml:1:2 error wrong-value',
    ]);
  });
});

describe('whatever the files hold', () => {
  const KINDS = [...tinyFiles().keys()];

  it('any value in place of any file is reported, never thrown', () => {
    const value = fc.jsonValue({ maxDepth: 4 }).map((made) => JSON.stringify(made));
    const typed = fc.constantFrom(
      '!!set {a}',
      '!!binary aGk=',
      '!!omap [a: 1]',
      '%YAML 1.1\n---\na: 2001-01-01\n<<: {b: 1}',
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.oneof(value, typed), (file, content) => {
        const { problems } = loadTiny({ [file]: content });
        return problems.every(({ line, column }) => line >= 1 && column >= 1);
      }),
      { numRuns: 300 },
    );
  });

  it('any value in place of any part of a good file is reported, never thrown', () => {
    const junk = fc.constantFrom(
      'null',
      '7',
      '[]',
      '{}',
      '[[a]]',
      '{a: {b: c}}',
      '*x',
      '&x [1]',
      'true',
      '"\\0"',
      '~',
      '-1e999',
      '.nan',
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.nat(), junk, (file, at, put) => {
        const lines = (tinyFiles().get(file) ?? '').split('\n');
        const i = at % lines.length;
        lines[i] = (lines[i] ?? '').replace(/(?<=: |- ).*$|^$/, put);
        const { problems } = loadTiny({ [file]: lines.join('\n') });
        return problems.every(({ line, column, message }) => line >= 1 && column >= 1 && message !== '');
      }),
      { numRuns: 300 },
    );
  });

  it('no file at all is knowledge of nothing', () => {
    const { knowledge, problems } = load([]);
    expect(knowledge.entries.size).toBe(0);
    expect(problems).toEqual([]);
  });

  it('ten thousand good answers load', () => {
    const faq = tinyFiles().get('faq/day-old-bread.yaml') ?? '';
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      path: `faq/bread-${i}.yaml`,
      bytes: bytes(faq),
    }));
    const { knowledge, problems } = load([...tinyWith(), ...many]);
    expect(knowledge.entries.size).toBe(10_012);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }, 120_000);
});
