import { parseRef } from '../ref.ts';
import type { Checked, Finding, Rule } from './rule.ts';

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
      const shared = [...knowledge.aspects.keys()].filter(
        (aspect) =>
          // How a role works with others is no difference between two roles.
          aspect !== 'collaboration' &&
          parsed.subjects.every((id) => knowledge.subjects.get(id)?.aspects.includes(aspect)),
      );
      for (const aspect of shared)
        if (!covered.has(aspect) && !knowledge.entries.has(`${ref}.${aspect}` as never))
          yield {
            place: { file: place.file, path: [...place.path, 'rows'] },
            message: `all sides have \`${aspect}\`, the comparison has not`,
            hint: `add a row \`aspect: ${aspect}\`, or list it under \`leavesOut\``,
          };
    }
  },
};
