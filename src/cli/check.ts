import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readKnowledge } from '../knowledge/read.ts';

const folder = process.argv[2] ?? 'knowledge';
const t = performance.now();
const read = await readKnowledge(folder);
const t1 = performance.now();
const { knowledge, problems } = loadKnowledge(read);
for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
process.stderr.write(
  `${knowledge.entries.size} answers, ${knowledge.phrasings.length} phrasings; read ${t1 - t} load ${performance.now() - t1}\n`,
);
