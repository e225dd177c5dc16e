import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

const HALF_WIDTH = /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u;
const FULL_WIDTH = /[，。；：？！（）、]/;
const MISSING_SPACE = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;

export const punctuation: Rule = {
  code: 'punctuation',
  severity: 'warning',
  description: 'Chinese has full-width punctuation and a space beside Latin letters; English has none of it.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allTexts(knowledge)) {
      const at = (language: string) => ({ file: place.file, path: [...place.path, language] });
      const zh = text['zh-Hans'];
      if (HALF_WIDTH.test(zh))
        yield { place: at('zh'), message: 'half-width punctuation in Chinese', hint: 'use ，；：？！' };
      if (MISSING_SPACE.test(zh))
        yield {
          place: at('zh'),
          message: 'Latin letters touch Chinese characters',
          hint: 'put a space between them',
        };
      if (FULL_WIDTH.test(text.en))
        yield { place: at('en'), message: 'full-width punctuation in English', hint: 'use , . ; : ? !' };
    }
  },
};
