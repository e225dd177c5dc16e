import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

const STRAIGHT = /["']/;

export const quotes: Rule = {
  code: 'quotes',
  severity: 'warning',
  description: 'Texts have curly quotation marks and apostrophes.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allTexts(knowledge)) {
      const at = (language: string) => ({ file: place.file, path: [...place.path, language] });
      if (STRAIGHT.test(text['zh-Hans']))
        yield { place: at('zh'), message: 'half-width quotation marks in Chinese', hint: 'use “”' };
      if (STRAIGHT.test(text.en))
        yield { place: at('en'), message: 'a straight quotation mark or apostrophe', hint: 'use “”, ’' };
    }
  },
};
