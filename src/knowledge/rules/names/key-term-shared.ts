import type { Checked, Finding, Rule } from '../rule.ts';
import { foldName, wordsAt } from './names.ts';

/** A term of two answers tells neither from the other. */
export const keyTermShared: Rule = {
  code: 'key-term-shared',
  severity: 'warning',
  description: 'A key term leads to one answer.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const owners = new Map<string, string>();
    for (const { ref, keyTerms, place } of knowledge.entries.values())
      for (const { text, path } of wordsAt(keyTerms, 'keyTerms')) {
        const term = foldName(text);
        const owner = owners.get(term);
        if (owner !== undefined && owner !== ref)
          yield {
            place: { file: place.file, path },
            message: `\`${text}\` is a key term of ${owner} too`,
            hint: 'leave it with the answer people mean most often',
          };
        owners.set(term, owner ?? ref);
      }
  },
};
