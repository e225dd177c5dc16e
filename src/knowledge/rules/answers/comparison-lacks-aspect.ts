import { parseRef } from '../../ref.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

/** What both subjects have an answer on, people expect to see compared. */
export const comparisonLacksAspect: Rule = {
  code: 'comparison-lacks-aspect',
  severity: 'warning',
  description: 'A written comparison covers the aspects that all its subjects share.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { ref, rows, leavesOut, place } of knowledge.entries.values()) {
      const parsed = parseRef(ref);
      if (parsed?.kind !== 'subjects' || parsed.subjects.length < 2 || parsed.aspect !== undefined) continue;
      const covered = new Set([...rows.map(({ aspect }) => aspect), ...(leavesOut ?? [])]);
      const common = [...knowledge.aspects.values()].filter(
        ({ id: aspect, shared }) =>
          // What belongs to all sides together is no difference between them.
          !shared && parsed.subjects.every((id) => knowledge.subjects.get(id)?.aspects.includes(aspect)),
      );
      for (const { id: aspect } of common)
        if (!covered.has(aspect) && !knowledge.entries.has(`${ref}.${aspect}` as never))
          yield {
            place: { file: place.file, path: [...place.path, 'rows'] },
            message: `all sides have \`${aspect}\`, the comparison has not`,
            hint: `add a row \`aspect: ${aspect}\`, or list it under \`leavesOut\``,
          };
    }
  },
};
