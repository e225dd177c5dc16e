import { measureCompany } from '../evaluation/company.ts';
import { compareEngines } from '../evaluation/engines.ts';
import { companyObject, evalObject, missedFloors } from '../evaluation/evalJson.ts';
import { type QuestionSet, readQuestionSets } from '../evaluation/questions.ts';
import { misses, report, tables } from '../evaluation/report.ts';
import { type ScoredSet, scoreSet } from '../evaluation/score.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { loadBot } from '../loadBot.ts';
import { readArgs } from './args.ts';

const USAGE = `npm run eval -- [options]
npm run eval:company -- DIR --questions FILE [options]
Scores the matcher on question sets, with 95 % confidence intervals. Strangers' questions (real.jsonl) come first,
each figure beside its floor and aim; then the sets written for the bot: right first answers, wrong ones,
suggestions that hold the right one, false answers to out-of-scope questions by kind, help, dialogue turns.
  --questions PATH  another folder of sets, or one .jsonl file (default tests/questions)
  --knowledge DIR   another knowledge folder (default knowledge)
  --company         DIR is a company's own folder on its first day: by kind of question (overview, aspect,
                    comparison, indirect), without floors
  --no-misses       leave out the list of what went wrong
  --no-engines      leave out the comparison with fuse.js and MiniSearch, which takes minutes
  --sample N        questions a set on which those engines are measured (default 40)
  --markdown        the tables alone, as in docs/evaluation.md: no list of misses
  --json            all figures as one JSON object instead; no engines
  --check           exit with 1 where a floor is missed
Exit code: 0, 1 the knowledge or the questions cannot be read or a floor is missed, 2 wrong arguments.`;

const print = (line: string) => void process.stdout.write(`${line}\n`);
const say = (line: string) => void process.stderr.write(`${line}\n`);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const args = readArgs(argv, {
    questions: { type: 'string' },
    knowledge: { type: 'string' },
    company: { type: 'boolean', default: false },
    'no-misses': { type: 'boolean', default: false },
    'no-engines': { type: 'boolean', default: false },
    sample: { type: 'string', default: '40' },
    markdown: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (args.ok && args.values.help) {
    print(USAGE);
    return 0;
  }
  const fault = args.ok ? misuse(args.values, args.positionals) : args.message;
  if (fault !== null || !args.ok) {
    say(`${fault}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = args;
  let sets: QuestionSet[];
  try {
    sets = await readQuestionSets(values.questions ?? 'tests/questions');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const loaded = await loadBot(positionals[0] ?? values.knowledge ?? 'knowledge', say);
  if (!loaded.ok) {
    for (const problem of loaded.problems) say(formatProblem(problem));
    return 1;
  }
  const { matcher, knowledge } = loaded.bot;
  const scored: ScoredSet[] = [];
  const withMisses = !values['no-misses'] && !values.markdown;
  for (const set of sets) {
    const start = performance.now();
    const one = scoreSet(matcher, set);
    const each = (performance.now() - start) / Math.max(1, one.questions.length + one.turns.length);
    scored.push(one);
    if (values.json) continue;
    const lines = values.company ? [`## ${one.name}`, '', ...tables(measureCompany(one))] : report(one);
    for (const line of lines) print(line);
    if (withMisses) for (const line of misses(one)) print(line);
    if (!values['no-engines'] && !values.company)
      for (const line of compareEngines(knowledge, set, one, each, Number(values.sample), say)) print(line);
  }
  if (values.json)
    print(JSON.stringify(values.company ? companyObject(scored) : evalObject(scored, withMisses)));
  const missed = values.check ? missedFloors(scored) : [];
  for (const { set, measure, value, floor } of missed)
    say(`${set}: ${measure} is ${value?.toFixed(3)}, its floor ${floor}`);
  return missed.length > 0 ? 1 : 0;
}

/** What is wrong with the arguments taken together; null if nothing. */
function misuse(
  values: { company?: boolean; check?: boolean; knowledge?: string; questions?: string; sample?: string },
  positionals: readonly string[],
): string | null {
  if (!/^[1-9]\d*$/.test(values.sample ?? '')) return `--sample ${values.sample}: not a number of questions`;
  if (!values.company) return positionals.length > 0 ? `unexpected ${positionals[0]}` : null;
  if (positionals.length !== 1 || values.knowledge !== undefined) return 'name one folder';
  if (values.questions === undefined) return 'no --questions: a company asks its own';
  return values.check ? 'a company’s folder has no floors to check' : null;
}
