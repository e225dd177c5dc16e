import { parseArgs } from 'node:util';
import { compareEngines } from '../evaluation/engines.ts';
import { readQuestionSets } from '../evaluation/questions.ts';
import { misses, report } from '../evaluation/report.ts';
import { scoreSet } from '../evaluation/score.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { loadBot } from '../loadBot.ts';

const USAGE = `npm run eval -- [options]
Scores the matcher on question sets: right first answers, wrong ones, suggestions that hold the right one, false
answers to out-of-scope questions by kind, help, dialogue turns; with 95 % confidence intervals.
  --questions DIR   another folder of sets (default tests/questions)
  --knowledge DIR   another knowledge folder (default knowledge)
  --no-misses       leave out the list of what went wrong
  --no-engines      leave out the comparison with fuse.js and MiniSearch, which takes minutes
  --sample N        questions a set on which those engines are measured (default 40)`;

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: 'tests/questions' },
    knowledge: { type: 'string', default: 'knowledge' },
    'no-misses': { type: 'boolean', default: false },
    'no-engines': { type: 'boolean', default: false },
    sample: { type: 'string', default: '40' },
    help: { type: 'boolean', default: false },
  },
});
const print = (line: string) => void process.stdout.write(`${line}\n`);
const say = (line: string) => void process.stderr.write(`${line}\n`);
if (values.help) {
  print(USAGE);
} else {
  const loaded = await loadBot(values.knowledge, say);
  if (!loaded.ok) {
    for (const problem of loaded.problems) say(formatProblem(problem));
    process.exitCode = 1;
  } else {
    const { bot } = loaded;
    for (const set of await readQuestionSets(values.questions)) {
      const start = performance.now();
      const scored = scoreSet(bot.matcher, set);
      const each = (performance.now() - start) / Math.max(1, scored.questions.length + scored.turns.length);
      for (const line of report(scored)) print(line);
      if (!values['no-misses']) for (const line of misses(scored)) print(line);
      if (!values['no-engines'])
        for (const line of compareEngines(bot.knowledge, set, scored, each, Number(values.sample), say))
          print(line);
    }
  }
}
