import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAnswerable } from '../answering/answer.ts';
import { calibrate, calibrationSource } from '../evaluation/calibrate.ts';
import { readQuestionSets } from '../evaluation/questions.ts';
import { loadKnowledge } from '../knowledge/building/load.ts';
import { readKnowledge } from '../knowledge/yaml/read.ts';
import { trainMatcher } from '../matching/learning/train.ts';

// Fits the confidence model and its thresholds, and writes them to src/matching/judging/calibrated.ts. The held-out
// questions are never read here: they only measure.
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({ options: { knowledge: { type: 'string', default: `${root}/knowledge` } } });
const say = (line: string) => void process.stderr.write(`${line}\n`);
const { knowledge, converter } = loadKnowledge(await readKnowledge(values.knowledge));
const exists = (ref: string) => isAnswerable(knowledge, ref);
const training = await trainMatcher(knowledge, converter, say);
const sets = await readQuestionSets(`${root}/tests/questions/dev`);
const result = await calibrate(
  knowledge,
  converter,
  training,
  exists,
  sets.flatMap(({ questions }) => questions),
  say,
);
const target = `${root}/src/matching/judging/calibrated.ts`;
await writeFile(target, calibrationSource(result, new Date().toISOString().slice(0, 10)));
process.stdout.write(
  `${JSON.stringify(result.figures, null, 2)}\nwritten to ${target}; build again to use it\n`,
);
