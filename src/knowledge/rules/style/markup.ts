import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

const FORBIDDEN: readonly [RegExp, string][] = [
  [/^#{1,6} /m, 'a heading'],
  [/^\s*\|.*\|/m, 'a table'],
  [/\[[^\]]*\]\([^)]*\)|https?:\/\//, 'a link'],
  [/<[a-z/!@#]/i, 'HTML or a mention'],
  [/@(?:everyone|here)/, 'a ping'],
  [/```|`/, 'code'],
  [/^[ \t]+- /m, 'a nested list'],
];

export const markup: Rule = {
  code: 'markup',
  severity: 'error',
  description: 'Texts use paragraphs, `- ` lists and `**bold**`, nothing else.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allTexts(knowledge))
      for (const [pattern, what] of FORBIDDEN)
        if (pattern.test(text['zh-Hans']) || pattern.test(text.en))
          yield {
            place,
            message: `the text holds ${what}`,
            hint: 'use plain paragraphs, `- ` lists and `**bold**`',
          };
  },
};
