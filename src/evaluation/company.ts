import type { ScoredSet } from './score.ts';
import { everything, measureSlices, ofKind, type WrittenFigures } from './written.ts';

/** What newcomers ask of any company's roles, and the order in which it is told. */
const KINDS = ['overview', 'aspect', 'comparison', 'indirect'];

/** The figures of a company's own folder, by kind of question: no floors, and what is out of scope as one too. */
export function measureCompany(set: ScoredSet): WrittenFigures {
  const kindsWhere = (inScope: boolean) => [
    ...new Set(
      set.questions
        .filter(({ question }) => question.expect.length > 0 === inScope)
        .map(({ question }) => question.kind)
        .sort(),
    ),
  ];
  const others = kindsWhere(true).filter((kind) => !KINDS.includes(kind));
  return measureSlices(
    set,
    [everything, ...[...KINDS, ...others].map(ofKind)],
    [everything, ...kindsWhere(false).map(ofKind)],
  );
}
