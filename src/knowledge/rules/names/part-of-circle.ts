import type { Knowledge } from '../../knowledge.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

export const partOfCircle: Rule = {
  code: 'part-of-circle',
  severity: 'error',
  description: 'No subject is a part of itself, however many steps it takes.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { id, partOf, place } of knowledge.subjects.values())
      if (partOf && wholesOf(knowledge, id).has(id))
        yield {
          place: { file: place.file, path: ['partOf', 'subject'] },
          message: `${id} would be a part of itself`,
          hint: 'let `partOf` lead from the part to the whole alone',
        };
  },
};

/** Everything of which it is a part. */
function wholesOf({ subjects }: Knowledge, id: string): Set<string> {
  const wholes = new Set<string>();
  for (
    let whole = subjects.get(id)?.partOf?.subject;
    whole !== undefined && !wholes.has(whole);
    whole = subjects.get(whole)?.partOf?.subject
  )
    wholes.add(whole);
  return wholes;
}
