import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/knowledge/rules/rules.ts';
import { type Edits, loadTiny, places } from '../fixtures/tiny.ts';
import { type Case, STYLE_CASES, STYLE_PASSES } from './styleCases.ts';

const SUBJECT = 'subjects/baking.yaml';
const COMPARISON = 'comparisons/baking~delivery.yaml';
const FAQ = 'faq/day-old-bread.yaml';
const PHRASINGS = 'phrasings/shop.yaml';
const answer = (inside: string) => `owner: shop\nreviewed: 2026-01-01\nanswer:\n${inside}`;

/** A third answer about the same thing. */
const OLD_ROLLS = readFileSync('tests/fixtures/knowledge/faq/day-old-bread.yaml', 'utf8').replace(
  'answer:',
  'keyTerms: {en: [stale bread]}\nanswer:',
);

/** Each makes one fault in knowledge that has none. */
const CASES: readonly Case[] = [
  ...STYLE_CASES,
  {
    code: 'unknown-id',
    fault: 'a subject on no shelf',
    edits: { [SUBJECT]: ['group: shop', 'group: moon'] },
    expected: ['subjects/baking.yaml:4:1 error unknown-id'],
  },
  {
    code: 'unknown-id',
    fault: 'an aspect nobody defined',
    edits: { [SUBJECT]: ['  goal:', '  gaol:'] },
    expected: ['subjects/baking.yaml:17:3 error unknown-id'],
  },
  {
    code: 'unknown-id',
    fault: 'a comparison with an unknown subject',
    edits: { 'subjects/delivery.yaml': null },
    expected: [
      'comparisons/baking~delivery.yaml:3:1 error unknown-id',
      'comparisons/baking~delivery.yaml:21:3 error unknown-id',
    ],
  },
  {
    code: 'unknown-id',
    fault: 'a row of an unknown aspect',
    edits: { [COMPARISON]: ['aspect: skills', 'aspect: skulls'] },
    expected: [
      'comparisons/baking~delivery.yaml:6:3 warning comparison-lacks-aspect',
      'comparisons/baking~delivery.yaml:11:7 error unknown-id',
    ],
  },
  {
    code: 'unknown-id',
    fault: 'a stranger among the sides',
    edits: { [COMPARISON]: ['delivery: {zh: 认路', 'driving: {zh: 认路'] },
    expected: [
      'comparisons/baking~delivery.yaml:12:7 error missing-side',
      'comparisons/baking~delivery.yaml:14:9 error unknown-id',
    ],
  },
  {
    code: 'unknown-id',
    fault: 'an unknown source',
    edits: { [FAQ]: ['sources: [book]', 'sources: [book, film]'] },
    expected: ['faq/day-old-bread.yaml:9:19 error unknown-id'],
  },
  {
    code: 'unknown-id',
    fault: 'an unknown author',
    edits: { [SUBJECT]: ['book/ann', 'book/bob'] },
    expected: ['subjects/baking.yaml:14:13 error unknown-id'],
  },
  {
    code: 'unknown-id',
    fault: 'an unknown aspect left out',
    edits: { [COMPARISON]: ['  rows:', '  leavesOut: [goal, speed]\n  rows:'] },
    expected: ['comparisons/baking~delivery.yaml:6:21 error unknown-id'],
  },
  {
    code: 'unknown-reference',
    fault: 'a related answer that nobody wrote',
    edits: { [FAQ]: ['related: [baking]', 'related: [baking, faq/cake]'] },
    expected: ['faq/day-old-bread.yaml:10:21 error unknown-reference'],
  },
  {
    code: 'unknown-reference',
    fault: 'a related comparison with no shared aspect',
    edits: { [FAQ]: ['related: [baking]', 'related: [baking~delivery.metrics]'] },
    expected: ['faq/day-old-bread.yaml:10:13 error unknown-reference'],
  },
  {
    code: 'unknown-reference',
    fault: 'a redirect to nothing',
    edits: { 'redirects.yaml': ['oven: baking', 'oven: toast'] },
    expected: ['redirects.yaml:1:1 error unknown-reference'],
  },
  {
    code: 'unknown-reference',
    fault: 'a redirect of what still lives',
    edits: { 'redirects.yaml': ['oven: baking', 'delivery: baking'] },
    expected: ['redirects.yaml:1:1 error unknown-reference'],
  },
  {
    code: 'unknown-reference',
    fault: 'phrasings of nothing',
    edits: { [PHRASINGS]: ['faq/day-old-bread:', 'faq/old-cake:'] },
    expected: ['phrasings/shop.yaml:3:1 error unknown-reference'],
  },
  {
    code: 'alias-clash',
    fault: 'one name for two subjects',
    edits: { [SUBJECT]: ['en: [baking team]', 'en: [crew, Delivery-Team]'] },
    expected: ['subjects/delivery.yaml:6:27 error alias-clash'],
  },
  {
    code: 'alias-clash',
    fault: 'a name that is its own look-alike',
    edits: { [SUBJECT]: ['zh: [烘焙课]', 'zh: [烘焙组]'] },
    expected: ['subjects/baking.yaml:6:16 error alias-clash'],
  },
  {
    code: 'alias-too-short',
    fault: 'a name of one character',
    edits: { [SUBJECT]: ['zh: [烘焙组]', 'zh: [烘焙组, 烘]'] },
    expected: ['subjects/baking.yaml:6:21 error alias-too-short'],
  },
  {
    code: 'alias-too-short',
    fault: 'a name of one letter',
    edits: { [SUBJECT]: ['en: [baking team]', 'en: [b]'] },
    expected: ['subjects/baking.yaml:6:27 error alias-too-short'],
  },
  {
    code: 'unknown-id',
    fault: 'a part of an unknown whole',
    edits: {
      [SUBJECT]: [
        'notThis:',
        'partOf: {subject: cooking, says: {zh: 烘焙是做饭, en: baking is cooking}}\nnotThis:',
      ],
    },
    expected: ['subjects/baking.yaml:7:10 error unknown-id'],
  },
  {
    code: 'unknown-id',
    fault: 'a part that is no side',
    edits: {
      [COMPARISON]: [
        '  rows:',
        '  partOf: {part: baking, subject: driving, says: {zh: 一部分, en: a part}}\n  rows:',
      ],
    },
    expected: ['comparisons/baking~delivery.yaml:6:26 error unknown-id'],
  },
  {
    code: 'part-of-circle',
    fault: 'two subjects that are parts of each other',
    edits: {
      [SUBJECT]: ['notThis:', 'partOf: {subject: delivery, says: {zh: 一部分, en: a part}}\nnotThis:'],
      'subjects/delivery.yaml': [
        'notThis:',
        'partOf: {subject: baking, says: {zh: 一部分, en: a part}}\nnotThis:',
      ],
    },
    expected: [
      'subjects/baking.yaml:7:10 error part-of-circle',
      'subjects/delivery.yaml:7:10 error part-of-circle',
    ],
  },
  {
    code: 'alias-too-short',
    fault: 'a key term of one letter',
    edits: { [FAQ]: ['answer:', 'keyTerms: {en: [b]}\nanswer:'] },
    expected: ['faq/day-old-bread.yaml:3:17 error alias-too-short'],
  },
  {
    code: 'key-term-clash',
    fault: 'a key term that is a subject’s alias',
    edits: { [FAQ]: ['answer:', 'keyTerms: {en: [Baking-Team]}\nanswer:'] },
    expected: ['faq/day-old-bread.yaml:3:17 error key-term-clash'],
  },
  {
    code: 'key-term-shared',
    fault: 'a key term of three answers',
    edits: {
      [FAQ]: ['answer:', 'keyTerms: {zh: [隔夜面包], en: [stale bread]}\nanswer:'],
      'faq/old-rolls.yaml': OLD_ROLLS,
      'guide/start-a-shift.yaml': ['answer:', 'keyTerms: {en: [Stale bread]}\nanswer:'],
    },
    expected: ['guide/start-a-shift.yaml:3:17 warning key-term-shared'],
  },
  {
    code: 'phrasing-clash',
    fault: 'one question for two answers',
    edits: { [PHRASINGS]: ['昨天的面包怎么办', '烘焙是干嘛的？'] },
    expected: ['phrasings/shop.yaml:3:26 error phrasing-clash'],
  },
  {
    code: 'phrasing-clash',
    fault: 'one question twice',
    edits: { [PHRASINGS]: ['[烘焙是干嘛的]', '[烘焙是干嘛的, 烘焙是干嘛的！]'] },
    expected: ['phrasings/shop.yaml:1:23 error phrasing-clash'],
  },
  {
    code: 'phrasing-clash',
    fault: 'a question never to be answered',
    edits: { [PHRASINGS]: ['what does baking mean here', 'Where do I buy an oven?'] },
    expected: ['phrasings/shop.yaml:1:29 error phrasing-clash'],
  },
  {
    code: 'phrasing-clash',
    fault: 'a question about the bot',
    edits: { [PHRASINGS]: ['what does baking mean here', 'What can you do'] },
    expected: ['phrasings/shop.yaml:1:29 error phrasing-clash'],
  },
  {
    code: 'missing-side',
    fault: 'a row that forgets a side',
    edits: { [COMPARISON]: ['        delivery: {zh: 认路, en: knowing the roads}\n', ''] },
    expected: ['comparisons/baking~delivery.yaml:12:7 error missing-side'],
  },
  {
    code: 'missing-side',
    fault: 'an aspect that forgets a side',
    edits: { [COMPARISON]: ['      delivery: {zh: 送到, en: bread on the table}\n', ''] },
    expected: ['comparisons/baking~delivery.yaml:26:5 error missing-side'],
  },
  ...Object.entries({
    'a heading': '# 标题',
    'a table': '| a | b |',
    'a link': '看 https://example.com',
    'a mention': '问 <@123>',
    'a ping': '叫 @everyone',
    code: '敲 `rm`',
    'a nested list': '一\n        - 二',
  }).map(
    ([fault, text]): Case => ({
      code: 'markup',
      fault,
      edits: { [FAQ]: ['    zh: 师傅', `    zh: |-\n      ${text}\n      师傅`] },
      expected: [`${FAQ}:6:3 error markup`],
    }),
  ),
  {
    code: 'comparison-lacks-aspect',
    fault: 'a shared aspect left out',
    edits: { [COMPARISON]: ['    - aspect: skills', '    - label: {zh: 手艺, en: craft}'] },
    expected: ['comparisons/baking~delivery.yaml:6:3 warning comparison-lacks-aspect'],
  },
  {
    code: 'unreachable-topic',
    fault: 'an answer without phrasings',
    edits: {
      'faq/new.yaml': answer(
        '  title: {zh: 新, en: New}\n  point: {zh: 新。, en: New.}\n  sources: [book]\n',
      ),
    },
    expected: [
      'faq/new.yaml:3:1 warning answer-length',
      'faq/new.yaml:3:1 warning answer-length',
      'faq/new.yaml:3:1 warning unreachable-topic',
    ],
  },
  {
    code: 'answer-length',
    fault: 'a narrow aspect too thin',
    edits: { [SUBJECT]: ['烘焙的目标是每天准时把新鲜面包交到每一位客人手里，一个也不落下。', '快。'] },
    expected: ['subjects/baking.yaml:17:3 warning answer-length'],
  },
  {
    code: 'answer-length',
    fault: 'an answer too long',
    edits: { [FAQ]: ['师傅', '好'.repeat(400)] },
    expected: ['faq/day-old-bread.yaml:3:1 warning answer-length'],
  },
  {
    code: 'stale-translation',
    fault: 'a list in one language alone',
    edits: { [FAQ]: ['    zh: 师傅', '    zh: |-\n      - 一\n      - 二\n      师傅'] },
    expected: ['faq/day-old-bread.yaml:6:3 warning stale-translation'],
  },
  {
    code: 'stale-translation',
    fault: 'a paragraph in one language alone',
    edits: { [FAQ]: ['    en: The bakers', '    en: |-\n      First.\n\n      The bakers'] },
    expected: ['faq/day-old-bread.yaml:6:3 warning stale-translation'],
  },
  {
    code: 'settled-spelling',
    fault: 'an English spelling',
    edits: { [FAQ]: ['en: The bakers', 'en: The flavor of bakers'] },
    expected: ['faq/day-old-bread.yaml:8:5 warning settled-spelling'],
  },
  {
    code: 'settled-spelling',
    fault: 'a Chinese spelling',
    edits: { [FAQ]: ['zh: 师傅', 'zh: 面饱师傅'] },
    expected: ['faq/day-old-bread.yaml:7:5 warning settled-spelling'],
  },
  {
    code: 'punctuation',
    fault: 'a half-width comma in Chinese',
    edits: { [FAQ]: ['师傅凌晨三点开工，', '师傅凌晨三点开工,'] },
    expected: ['faq/day-old-bread.yaml:7:5 warning punctuation'],
  },
  {
    code: 'punctuation',
    fault: 'Latin letters without a space',
    edits: { [FAQ]: ['师傅', 'AA师傅'] },
    expected: ['faq/day-old-bread.yaml:7:5 warning punctuation'],
  },
  {
    code: 'punctuation',
    fault: 'a full-width comma in English',
    edits: { [FAQ]: ['en: The bakers', 'en: The， bakers'] },
    expected: ['faq/day-old-bread.yaml:8:5 warning punctuation'],
  },
  {
    code: 'brief-form',
    fault: 'a full stop',
    edits: { [SUBJECT]: ['交到客人手里,', '交到客人手里。,'] },
    expected: ['subjects/baking.yaml:19:5 warning brief-form'],
  },
  {
    code: 'brief-form',
    fault: 'a long brief',
    edits: { [SUBJECT]: ['en: fresh bread for every customer on time', `en: ${'very '.repeat(20)}fresh`] },
    expected: ['subjects/baking.yaml:19:5 warning brief-form'],
  },
  {
    code: 'advisor-outcome',
    fault: 'a guide that can recommend but one of its subjects',
    edits: {
      'advisors/job.yaml': `owner: shop
reviewed: 2026-01-01
command: {name: {zh: 选工作, en: choose-job}, description: {zh: 选工作, en: Choose a job}}
title: {zh: 选工作, en: Choosing a job}
point: {zh: 点一下。, en: One tap.}
outcomes:
  baking: {drawback: {zh: 要早起。, en: Early hours.}}
  delivery: {drawback: {zh: 要淋雨。, en: Rain.}}
questions:
  - ask: {zh: 喜欢什么？, en: What do you like?}
    options:
      - {label: {zh: 面团, en: Dough}, marks: {baking: {points: 2, reason: {zh: 有。, en: Yes.}}}}
      - {label: {zh: 面包, en: Bread}, marks: {baking: {points: 1, reason: {zh: 有。, en: Yes.}}}}
sources: [book]
`,
    },
    expected: ['advisors/job.yaml:8:3 error advisor-outcome'],
  },
];

describe('the rules of the knowledge', () => {
  it('pass on knowledge that keeps them', () => {
    expect(places(loadTiny())).toEqual([]);
  });

  it.each(CASES)('$code sees $fault', ({ code, edits, expected }) => {
    const loaded = loadTiny(edits);
    const found = places(loaded);
    expect(found).toEqual(expected);
    expect(found.some((place) => place.endsWith(` ${code}`))).toBe(true);
    for (const problem of loaded.problems)
      expect(problem).toMatchObject({
        message: expect.stringMatching(/./),
        hint: expect.stringMatching(/./),
      });
  });

  it.each<[string, Edits]>([
    [
      'a shared aspect that is left to a button on purpose',
      {
        [COMPARISON]: [
          '  rows:\n    - aspect: goal\n',
          '  leavesOut: [goal, skills]\n  rows:\n    - label: {zh: 意图, en: aim}\n',
        ],
      },
    ],
    [
      'a related comparison that is derived',
      { [FAQ]: ['related: [baking]', 'related: [delivery~baking.skills]'] },
    ],
    [
      'a part that says so, and key terms',
      {
        [SUBJECT]: ['notThis:', 'partOf: {subject: delivery, says: {zh: 一部分, en: a part}}\nnotThis:'],
        [COMPARISON]: [
          '  rows:',
          '  partOf: {part: baking, subject: delivery, says: {zh: 一部分, en: a part}}\n  rows:',
        ],
        [FAQ]: ['answer:', 'keyTerms: {zh: [隔夜面包, 4P], en: [stale bread]}\nanswer:'],
      },
    ],
    ...STYLE_PASSES,
    ['phrasings of what is derived', { [PHRASINGS]: ['baking~delivery.goal:', 'baking~delivery.skills:'] }],
    ['a name that two languages share', { [SUBJECT]: ['zh: [烘焙组]', 'zh: [烘焙组, baking team]'] }],
  ])('let pass %s', (_, edits) => expect(places(loadTiny(edits))).toEqual([]));

  it('have each been seen to fail', () => {
    expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set(RULES.map(({ code }) => code)));
  });
});
