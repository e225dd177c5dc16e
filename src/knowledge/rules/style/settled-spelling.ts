import type { Text } from '../../text.ts';
import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

export const settledSpelling: Rule = {
  code: 'settled-spelling',
  severity: 'warning',
  description: 'Texts use the spellings that terms.yaml settles.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allTexts(knowledge))
      for (const { language, wrong, right } of knowledge.terms.spelling)
        if (read(text, language).includes(wrong))
          yield {
            place: { file: place.file, path: [...place.path, language] },
            message: `“${wrong}” is written “${right}” here`,
            hint: 'terms.yaml lists the settled spellings',
          };
  },
};

const read = (text: Text, language: 'zh' | 'en'): string => text[language === 'zh' ? 'zh-Hans' : 'en'];
