import { type Loaded, loadKnowledge } from './knowledge/building/load.ts';
import { type Problem, sortProblems } from './knowledge/problem.ts';
import type { ReadResult } from './knowledge/yaml/read.ts';
import { auditRendering } from './replying/audit.ts';

/**
 * Makes knowledge of a folder's files and says everything that is wrong with it, also how it would look in Discord:
 * what one entrance refuses, the others refuse.
 */
export function examine(read: ReadResult): Loaded {
  const loaded = loadKnowledge(read);
  const { knowledge, locate } = loaded;
  // A folder that cannot be read, or whose answers all have faults, has been told of.
  const silent = knowledge.entries.size === 0 && !loaded.problems.some(isError);
  const problems = [...loaded.problems, ...auditRendering(knowledge, locate), ...(silent ? [NOTHING] : [])];
  return { ...loaded, problems: sortProblems(problems) };
}

export const isError = ({ severity }: Problem): boolean => severity === 'error';

const NOTHING: Problem = {
  file: '.',
  line: 1,
  column: 1,
  severity: 'error',
  code: 'no-knowledge',
  message: 'the folder holds no answers',
  hint: 'check KNOWLEDGE_DIR or --knowledge; knowledge/README.md shows what belongs there',
};
