import type { Checked, Finding, Rule } from './rule.ts';

/** Shorter names turn up inside other words: 销 in 销毁, `pm` in anything. */
const MIN_HAN = 2;
const MIN_LATIN = 2;

export const aliasTooShort: Rule = {
  code: 'alias-too-short',
  severity: 'error',
  description: 'Aliases are long enough not to turn up by chance.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { aliases, place } of knowledge.subjects.values())
      for (const language of ['zh', 'en'] as const)
        for (const [index, alias] of aliases[language].entries()) {
          const han = /\p{Script=Han}/u.test(alias);
          if ([...alias].length >= (han ? MIN_HAN : MIN_LATIN)) continue;
          yield {
            place: { file: place.file, path: ['aliases', language, index] },
            message: `\`${alias}\` is too short to be a name`,
            hint: `at least ${MIN_HAN} Chinese characters or ${MIN_LATIN} letters`,
          };
        }
  },
};
