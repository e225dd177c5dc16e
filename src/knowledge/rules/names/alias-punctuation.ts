import type { Checked, Finding, Rule } from '../rule.ts';
import { allNames } from './names.ts';

export const aliasPunctuation: Rule = {
  code: 'alias-punctuation',
  severity: 'warning',
  description: 'Aliases, look-alikes and key terms hold a letter or a digit.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { text, place } of allNames(knowledge))
      if (!/[\p{L}\p{N}]/u.test(text))
        yield { place, message: `\`${text}\` is punctuation alone`, hint: 'nobody says it: remove it' };
  },
};
