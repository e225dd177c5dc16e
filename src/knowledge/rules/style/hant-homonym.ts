import type { Path } from '../../yaml/document.ts';
import type { Checked, Finding, Rule } from '../rule.ts';
import { allTexts } from '../texts.ts';

/** 销售 becomes 業務, and so does 业务: in one sentence a reader in Taiwan cannot tell the people from the business. */
export const hantHomonym: Rule = {
  code: 'hant-homonym',
  severity: 'warning',
  description: 'No derived Traditional text holds two words that have become one.',
  *check({ knowledge, documents }: Checked): Iterable<Finding> {
    const terms = knowledge.terms.hant.filter(({ homonyms }) => homonyms.length > 0);
    for (const { text, place } of allTexts(knowledge)) {
      if (hasOwnHant(documents.get(place.file)?.value, place.path)) continue;
      for (const { zh, hant, homonyms } of terms) {
        const others = homonyms.reduce((sum, word) => sum + count(text['zh-Hans'], word), 0);
        if (others > 0 && text['zh-Hans'].includes(zh) && count(text['zh-Hant'], hant) > others)
          yield {
            place: { file: place.file, path: [...place.path, 'zh'] },
            message: `${zh} and ${homonyms.join(', ')} both become ${hant}`,
            hint: 'word one of them differently, or add `zh-Hant`',
          };
      }
    }
  },
};

const count = (text: string, word: string): number => text.split(word).length - 1;

function hasOwnHant(value: unknown, path: Path): boolean {
  let current = value;
  for (const key of [...path, 'zh-Hant']) {
    if (typeof current !== 'object' || current === null) return false;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current !== undefined;
}
