import type { Place } from '../../knowledge.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** One question, one answer. */
export const phrasingClash: Rule = {
  code: 'phrasing-clash',
  severity: 'error',
  description:
    'No phrasing stands under two references, twice under one, or among the messages never to be answered.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const refused = new Set(knowledge.refusals.map(({ text }) => fold(text)));
    const helps = new Set(knowledge.help.map(({ text }) => fold(text)));
    const owners = new Map<string, { ref: string; place: Place }>();
    for (const { ref, text, place } of knowledge.phrasings) {
      const key = fold(text);
      const owner = owners.get(key);
      if (owner && owner.ref !== ref)
        yield {
          place,
          message: `“${text}” is a phrasing of ${owner.ref} too`,
          hint: 'leave it with the answer a careful reader would choose',
        };
      else if (owner)
        yield { place, message: `“${text}” stands in ${owner.place.file} already`, hint: 'remove one' };
      if (refused.has(key))
        yield {
          place,
          message: `“${text}” is also a message never to be answered`,
          hint: 'keep one of the two',
        };
      if (helps.has(key))
        yield { place, message: `“${text}” is also a question about the bot`, hint: 'keep one of the two' };
      owners.set(key, owner ?? { ref, place });
    }
  },
};
