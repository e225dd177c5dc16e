import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

/** A beginner looks these words up and is none the wiser. */
export const jargon: Rule = {
  code: 'jargon',
  severity: 'warning',
  description: 'Chinese texts do without the jargon that terms.yaml bans.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allTexts(knowledge))
      for (const { word, instead } of knowledge.terms.jargon)
        if (text['zh-Hans'].includes(word))
          yield {
            place: { file: place.file, path: [...place.path, 'zh'] },
            message: `“${word}” is jargon`,
            hint: instead === undefined ? 'say what is done' : `say ${instead}, or what is done`,
          };
  },
};
