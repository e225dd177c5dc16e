import type { Edits } from '../fixtures/tiny.ts';

/** Faults of style and of phrasing, one each, in the bakery's knowledge. */
export interface Case {
  readonly code: string;
  readonly fault: string;
  readonly edits: Edits;
  readonly expected: readonly string[];
}

const SUBJECT = 'subjects/baking.yaml';
const FAQ = 'faq/day-old-bread.yaml';
const PHRASINGS = 'phrasings/shop.yaml';

const inFaq = (code: string, fault: string, from: string, to: string, line: number): Case => ({
  code,
  fault,
  edits: { [FAQ]: [from, to] },
  expected: [`${FAQ}:${line}:5 warning ${code}`],
});

export const STYLE_CASES: readonly Case[] = [
  inFaq('quotes', 'a straight apostrophe', 'en: The bakers', "en: The shop's bakers", 8),
  inFaq('quotes', 'straight quotation marks', 'en: The bakers', 'en: The "bakers"', 8),
  inFaq('quotes', 'half-width quotation marks in Chinese', 'zh: 师傅', 'zh: 叫"师傅"的人', 7),
  inFaq(
    'bold-label',
    'a colon outside the bold in English',
    'en: The bakers',
    'en: >-\n      So it is **Now**: the bakers',
    8,
  ),
  inFaq('bold-label', 'a colon inside the bold in Chinese', 'zh: 师傅', 'zh: 说**现在：**师傅', 7),
  inFaq('bold-label', 'a half-width colon behind it in Chinese', 'zh: 师傅', 'zh: 说**现在**:师傅', 7),
  {
    code: 'jargon',
    fault: 'a banned word',
    edits: {
      'terms.yaml': ['spelling:', 'jargon: [{word: 抓手, instead: 办法}]\nspelling:'],
      [FAQ]: ['zh: 师傅', 'zh: 抓手是师傅'],
    },
    expected: [`${FAQ}:7:5 warning jargon`],
  },
  {
    code: 'mainland-word',
    fault: 'a mainland word in Traditional Chinese written by hand',
    edits: {
      'terms.yaml': ['spelling:', 'mainland: [{word: 視頻, instead: 影片}]\nspelling:'],
      [FAQ]: ['en: What happens to day-old bread', 'en: What happens to day-old bread, zh-Hant: 視頻怎麼辦'],
    },
    expected: [`${FAQ}:4:60 error mainland-word`],
  },
  {
    code: 'hant-homonym',
    fault: 'two words that become one',
    edits: {
      'terms.yaml': ['spelling:', '  - {zh: 学徒, hant: 師傅, homonyms: [师傅]}\nspelling:'],
      [FAQ]: ['zh: 师傅', 'zh: 学徒和师傅'],
    },
    expected: [`${FAQ}:7:5 warning hant-homonym`],
  },
  {
    code: 'alias-punctuation',
    fault: 'an alias of punctuation alone',
    edits: { [SUBJECT]: ['en: [baking team]', 'en: ["?!"]'] },
    expected: [`${SUBJECT}:6:27 warning alias-punctuation`],
  },
  {
    code: 'alias-look-alike',
    fault: 'a Cyrillic letter in a Latin word',
    edits: { [SUBJECT]: ['en: [baking team]', 'en: [bаking team]'] },
    expected: [`${SUBJECT}:6:27 warning alias-look-alike`],
  },
  {
    code: 'alias-look-alike',
    fault: 'a Greek letter in a key term',
    edits: { [FAQ]: ['answer:', 'keyTerms: {en: [CRΜ]}\nanswer:'] },
    expected: [`${FAQ}:3:17 warning alias-look-alike`],
  },
  {
    code: 'phrasing-near-duplicate',
    fault: 'the same words in another order',
    edits: {
      [PHRASINGS]: [
        '[what does baking mean here]',
        '[what does baking mean here, "here, what does baking mean?"]',
      ],
    },
    expected: [`${PHRASINGS}:1:57 warning phrasing-near-duplicate`],
  },
  {
    code: 'phrasing-near-duplicate',
    fault: 'the same characters in another order',
    edits: { [PHRASINGS]: ['[烘焙是干嘛的]', '[烘焙是干嘛的, 干嘛的是烘焙]'] },
    expected: [`${PHRASINGS}:1:23 warning phrasing-near-duplicate`],
  },
  {
    code: 'phrasing-tells-answer',
    fault: 'a question that holds the point',
    edits: { [PHRASINGS]: ['昨天的面包怎么办', '为什么昨天的面包不上架'] },
    expected: [`${PHRASINGS}:3:26 warning phrasing-tells-answer`],
  },
  {
    code: 'phrasing-tells-answer',
    fault: 'a question that holds the brief',
    edits: {
      [PHRASINGS]: [
        'faq/day-old-bread:',
        'baking.goal: {en: ["whose aim is fresh bread, on time, for every customer?"]}\nfaq/day-old-bread:',
      ],
    },
    expected: [`${PHRASINGS}:3:20 warning phrasing-tells-answer`],
  },
];

export const STYLE_PASSES: [string, Edits][] = [
  [
    'labels in the house’s form, curly quotation marks, and what stands in bold',
    {
      [FAQ]: ['zh: 师傅', 'zh: “**现在**”：**现在**：师傅'],
      [SUBJECT]: ['en: The bakers', 'en: “Now” isn’t **bold** for **Labels:** the bakers'],
    },
  ],
  [
    'two words that become one, where the Traditional text is written by hand',
    {
      'terms.yaml': ['spelling:', '  - {zh: 学徒, hant: 師傅, homonyms: [师傅]}\nspelling:'],
      [FAQ]: ['    zh: 师傅', '    zh-Hant: 學徒和師傅\n    zh: 学徒和师傅'],
    },
  ],
  [
    'one of the two words alone',
    { 'terms.yaml': ['spelling:', '  - {zh: 学徒, hant: 師傅, homonyms: [师傅]}\nspelling:'] },
  ],
  ['an alias in another script throughout', { [SUBJECT]: ['en: [baking team]', 'en: [пекарня, C++]'] }],
  [
    'the same words under two answers, and questions that hold half of the answer',
    {
      [PHRASINGS]: [
        'faq/day-old-bread: {zh: [昨天的面包怎么办]',
        'faq/day-old-bread: {zh: [昨天的面包上架吗, 的嘛干是烘焙]',
      ],
    },
  ],
];
