import type { Checked, Finding, Rule } from '../rule.ts';
import { foldName, namesOf, wordsAt } from './names.ts';

/** A subject's name means the subject; as a key term it would pull its questions to another answer. */
export const keyTermClash: Rule = {
  code: 'key-term-clash',
  severity: 'error',
  description: 'No key term of a standing answer is a name or an alias of a subject.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const owners = new Map<string, string>();
    for (const subject of knowledge.subjects.values())
      for (const { text } of namesOf(subject)) owners.set(foldName(text), subject.id);
    for (const { keyTerms, place } of knowledge.entries.values())
      for (const { text, path } of wordsAt(keyTerms, 'keyTerms')) {
        const owner = owners.get(foldName(text));
        if (owner !== undefined)
          yield {
            place: { file: place.file, path },
            message: `\`${text}\` is a name of ${owner}`,
            hint: 'leave it out: the subject’s name is found without it',
          };
      }
  },
};
