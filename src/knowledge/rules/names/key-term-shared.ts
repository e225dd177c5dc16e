import type { Checked, Finding, Rule } from '../rule.ts';
import { foldName, wordsAt } from './names.ts';

/** Two answers may be about one thing, and the rest of the question tells them apart; more than two it does not. */
const MOST = 2;

export const keyTermShared: Rule = {
  code: 'key-term-shared',
  severity: 'warning',
  description: 'A key term leads to at most two answers.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const owners = new Map<string, Set<string>>();
    for (const { ref, keyTerms, place } of knowledge.entries.values())
      for (const { text, path } of wordsAt(keyTerms, 'keyTerms')) {
        const term = foldName(text);
        const refs = owners.get(term) ?? new Set<string>();
        if (refs.size >= MOST && !refs.has(ref))
          yield {
            place: { file: place.file, path },
            message: `\`${text}\` is a key term of ${[...refs].join(' and ')} too`,
            hint: 'leave it with the answers people mean most often',
          };
        owners.set(term, refs.add(ref));
      }
  },
};
