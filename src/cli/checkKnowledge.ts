import { isAbsolute, join, relative } from 'node:path';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';
import { readKnowledge } from '../knowledge/read.ts';
import { findStale } from '../knowledge/stale.ts';
import { auditRendering } from '../replying/audit.ts';
import { readArgs } from './args.ts';

const USAGE = `Usage: npm run check:knowledge [-- DIR] [--stale DAYS] [--json]

Checks the knowledge in DIR (default: knowledge) and prints every problem, one a line:
file:line:column severity code message — hint
  --stale DAYS     also list files whose \`reviewed\` date is more than DAYS days ago
  --json           print a JSON array of problems instead
  --knowledge DIR  the folder, as in the other commands
  --help           this text
Exit code: 0 no errors (warnings may be printed), 1 errors, 2 wrong arguments.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  stale: { type: 'string' },
  knowledge: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The world as the command meets it. */
export interface CheckContext {
  readonly cwd: string;
  /** ISO date. */
  readonly today: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** `npm run check:knowledge`, without the process around it. Resolves to the exit code. */
export async function checkKnowledge(
  args: readonly string[],
  { cwd, today, out, err }: CheckContext,
): Promise<0 | 1 | 2> {
  const misuse = (message: string): 2 => {
    err(`${message}\n\n${USAGE}`);
    return 2;
  };
  const read = readArgs(args, OPTIONS);
  if (!read.ok) return misuse(read.message);
  const { values, positionals } = read;
  if (values.help) {
    out(USAGE);
    return 0;
  }
  if (positionals.length + (values.knowledge === undefined ? 0 : 1) > 1)
    return misuse('One folder at a time, please');
  const days = values.stale === undefined ? null : parseDays(values.stale);
  if (days === undefined) return misuse(`--stale takes a number of days, not \`${values.stale}\``);

  const folder = values.knowledge ?? positionals[0] ?? 'knowledge';
  const absolute = isAbsolute(folder) ? folder : join(cwd, folder);
  const { knowledge, problems: found, locate } = loadKnowledge(await readKnowledge(absolute));
  const problems = sortProblems([
    ...found,
    ...auditRendering(knowledge, locate),
    ...(days === null ? [] : findStale(knowledge, days, today, locate)),
  ]).map((problem): Problem => ({ ...problem, file: relative(cwd, join(absolute, problem.file)) || '.' }));

  if (values.json) out(`${JSON.stringify(problems, null, 2)}\n`);
  else for (const problem of problems) out(`${formatProblem(problem)}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  err(
    `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}: ` +
      `${count(knowledge.entries.size, 'answer')}, ${count(knowledge.phrasings.length, 'phrasing')} in ${folder}\n`,
  );
  return errors > 0 ? 1 : 0;
}

const parseDays = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
