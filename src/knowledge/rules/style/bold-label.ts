import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

/** Each bold run with the colon that may follow, from the left, so that what lies between two is none. */
const BOLD = /\*\*([^*\n]+)\*\*(\s*[:：])?/g;

const find = (text: string, wrong: (inside: string, after: string) => boolean): string | undefined =>
  [...text.matchAll(BOLD)].find(([, inside = '', after = '']) => wrong(inside, after))?.[0];

export const boldLabel: Rule = {
  code: 'bold-label',
  severity: 'warning',
  description: 'A bold label is written `**标签**：` in Chinese and `**Label:**` in English.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allTexts(knowledge)) {
      const at = (language: string) => ({ file: place.file, path: [...place.path, language] });
      const zh = find(text['zh-Hans'], (inside, after) => /[：:]$/.test(inside) || after.endsWith(':'));
      if (zh) yield { place: at('zh'), message: `the label ${zh}`, hint: 'write `**标签**：`' };
      const en = find(text.en, (_, after) => after !== '');
      if (en) yield { place: at('en'), message: `the label ${en}`, hint: 'write `**Label:**`' };
    }
  },
};
