import { parseRef } from '../../ref.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

export const missingSide: Rule = {
  code: 'missing-side',
  severity: 'error',
  description: 'Every row of a comparison speaks of every side.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { ref, rows, place } of knowledge.entries.values()) {
      const parsed = parseRef(ref);
      if (parsed?.kind !== 'subjects') continue;
      for (const [index, row] of rows.entries()) {
        const missing = parsed.subjects.filter((id) => !row.sides.some(({ subject }) => subject === id));
        const path =
          parsed.aspect === undefined ? [...place.path, 'rows', index, 'sides'] : [...place.path, 'sides'];
        for (const id of missing)
          yield {
            place: { file: place.file, path },
            message: `\`${row.label.en}\` says nothing of ${id}`,
            hint: `add \`${id}:\` under \`sides\``,
          };
      }
    }
  },
};
