import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAnswerable } from '../answering/answer.ts';
import { calibrate, calibrationSource } from '../evaluation/calibrate.ts';
import { loadKnowledge } from '../knowledge/building/load.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readKnowledge } from '../knowledge/yaml/read.ts';

// Fits the choice and its thresholds on what the knowledge itself holds, each line left out with its writer's others,
// and writes them to src/matching/judging/calibrated.ts. No question set is read here: they only measure.
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({ options: { knowledge: { type: 'string', default: `${root}/knowledge` } } });
const say = (line: string) => void process.stderr.write(`${line}\n`);
const { knowledge, converter } = loadKnowledge(await readKnowledge(values.knowledge));
const answerable = (some: Knowledge) => (ref: string) => isAnswerable(some, ref);
const result = await calibrate(knowledge, converter, answerable, say);
process.stdout.write(
  `${JSON.stringify(
    result.map(({ figures }) => figures),
    null,
    2,
  )}\n`,
);
if (resolve(values.knowledge) === resolve(root, 'knowledge')) {
  const target = `${root}/src/matching/judging/calibrated.ts`;
  await writeFile(target, calibrationSource(result, new Date().toISOString().slice(0, 10)));
  say(`written to ${target}; build again to use it`);
} else say('nothing was written: the calibration is fitted on our own knowledge, for folders of every size');
