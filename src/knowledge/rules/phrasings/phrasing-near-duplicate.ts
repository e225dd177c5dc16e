import type { Checked, Finding, Rule } from '../rule.ts';

/** The same words in another order teach nothing new. */
export const phrasingNearDuplicate: Rule = {
  code: 'phrasing-near-duplicate',
  severity: 'warning',
  description: 'No two phrasings of an answer have the same words.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const first = new Map<string, string>();
    for (const { ref, text, place } of knowledge.phrasings) {
      const words = wordsOf(text);
      const key = `${ref} ${[...words].sort().join(' ')}`;
      const other = first.get(key);
      // In the same order they are one phrasing twice, which is told as that.
      if (other !== undefined && wordsOf(other).join('') !== words.join(''))
        yield {
          place,
          message: `“${text}” has the words of “${other}”`,
          hint: 'ask another way, or remove one',
        };
      first.set(key, other ?? text);
    }
  },
};

/** Each Chinese character counts as a word. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
