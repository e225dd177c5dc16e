import type { Checked, Finding, Rule } from '../rule.ts';
import { wordsAt } from './names.ts';

/** Shorter names turn up inside other words: 销 in 销毁, `pm` in anything. */
const MIN_HAN = 2;
const MIN_LATIN = 2;

export const aliasTooShort: Rule = {
  code: 'alias-too-short',
  severity: 'error',
  description: 'Aliases and key terms are long enough not to turn up by chance.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const subjects = [...knowledge.subjects.values()].map(
      ({ aliases, place }) => [wordsAt(aliases, 'aliases'), place] as const,
    );
    const terms = [...knowledge.entries.values()].map(
      ({ keyTerms, place }) => [wordsAt(keyTerms, 'keyTerms'), place] as const,
    );
    for (const [words, { file }] of [...subjects, ...terms])
      for (const { text, path } of words) {
        const han = /\p{Script=Han}/u.test(text);
        if ([...text].length >= (han ? MIN_HAN : MIN_LATIN)) continue;
        yield {
          place: { file, path },
          message: `\`${text}\` is too short to be a name`,
          hint: `at least ${MIN_HAN} Chinese characters or ${MIN_LATIN} letters`,
        };
      }
  },
};
