import type { Checked, Finding, Rule } from '../rule.ts';
import { allNames } from './names.ts';

/** Letters of other scripts that look Latin: а о е р с. */
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** оps with a Cyrillic о looks right in the file and is never found in a question. */
export const aliasLookAlike: Rule = {
  code: 'alias-look-alike',
  severity: 'warning',
  description:
    'No word of an alias, look-alike or key term mixes Latin letters with those of a similar script.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allNames(knowledge))
      for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
        const letter = FOREIGN.exec(word)?.[0];
        if (letter !== undefined && /\p{Script=Latin}/u.test(word))
          yield {
            place,
            message: `the ${letter} of \`${text}\` is U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}, not Latin`,
            hint: 'type the word anew',
          };
      }
  },
};
