import { isAbsolute, join, relative } from 'node:path';
import { isAnswerable } from '../answering/answer.ts';
import { examine, isError } from '../examine.ts';
import type { Loaded } from '../knowledge/building/load.ts';
import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';
import { findStale } from '../knowledge/stale.ts';
import { readKnowledge } from '../knowledge/yaml/read.ts';
import type { TopicScore } from '../matching/learning/fitting/phrasingAudit.ts';
import { readArgs } from './args.ts';

const USAGE = `Usage: npm run check:knowledge [-- DIR] [--stale DAYS] [--json]

Checks the knowledge in DIR (default: knowledge) and prints every problem, one a line:
file:line:column severity code message — hint
  --phrasings      also read every phrasing with itself left out, warn of those that land elsewhere, and
                   print a score for each answer; learns several times over, so it takes minutes
  --stale DAYS     also list files whose \`reviewed\` date is more than DAYS days ago
  --json           print a JSON array of problems instead
  --knowledge DIR  the folder, as in the other commands
  --help           this text
Exit code: 0 no errors (warnings may be printed), 1 errors, 2 wrong arguments.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  phrasings: { type: 'boolean' },
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
  const { knowledge, converter, problems: found, locate } = examine(await readKnowledge(absolute));
  const audited = values.phrasings
    ? await auditPhrasings(knowledge, converter, locate, (line) => err(`${line}\n`))
    : { problems: [], scores: [] };
  const problems = sortProblems([
    ...found,
    ...audited.problems,
    ...(days === null ? [] : findStale(knowledge, days, today, locate)),
  ]).map((problem): Problem => ({ ...problem, file: relative(cwd, join(absolute, problem.file)) || '.' }));

  if (values.json) out(`${JSON.stringify(problems, null, 2)}\n`);
  else for (const problem of problems) out(`${formatProblem(problem)}\n`);
  if (!values.json) for (const score of audited.scores) out(`${formatScore(score)}\n`);
  const errors = problems.filter(isError).length;
  err(
    `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}: ` +
      `${count(knowledge.entries.size, 'answer')}, ${count(knowledge.phrasings.length, 'phrasing')} in ${folder}\n`,
  );
  return errors > 0 ? 1 : 0;
}

/** Four trainings: enough to judge by, and no more than a coffee's wait. */
const FOLDS = 4;

/** The matcher is loaded only for it. */
async function auditPhrasings(
  knowledge: Knowledge,
  converter: ScriptConverter,
  locate: Loaded['locate'],
  progress: (line: string) => void,
): Promise<{ readonly problems: readonly Problem[]; readonly scores: readonly TopicScore[] }> {
  const { FITTED } = await import('../matching/judging/calibrated.ts');
  const { calibrationFor } = await import('../matching/judging/calibration.ts');
  const { phrasingsEach } = await import('../matching/makeMatcher.ts');
  const { leaveOut } = await import('../matching/learning/fitting/leaveOut.ts');
  const { misplacedPhrasings, scoreTopics } = await import('../matching/learning/fitting/phrasingAudit.ts');
  const exists = (ref: string) => isAnswerable(knowledge, ref);
  const calibration = calibrationFor(FITTED, phrasingsEach(knowledge));
  const leftOut = leaveOut(knowledge, converter, exists, FOLDS, progress);
  return {
    problems: misplacedPhrasings(leftOut, knowledge.phrasings, calibration, locate),
    scores: scoreTopics(leftOut, calibration),
  };
}

const formatScore = ({ ref, phrasings, first, rival }: TopicScore): string =>
  `${(first * 100).toFixed(0).padStart(3)} % of ${String(phrasings).padStart(3)} reach ${ref}${rival === null ? '' : `; most others ${rival}`}`;

const parseDays = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
