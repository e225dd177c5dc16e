import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAnswerable } from '../answering/answer.ts';
import { ablate } from '../evaluation/ablate.ts';
import { readQuestionSets } from '../evaluation/questions.ts';
import { loadKnowledge } from '../knowledge/building/load.ts';
import { readKnowledge } from '../knowledge/yaml/read.ts';
import { trainMatcher } from '../matching/learning/train.ts';

// Prints what each kind of evidence brings: the table in docs/matching.md. Takes some minutes.
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({ options: { knowledge: { type: 'string', default: `${root}/knowledge` } } });
const say = (line: string) => void process.stderr.write(`${line}\n`);
const { knowledge, converter } = loadKnowledge(await readKnowledge(values.knowledge));
const exists = (ref: string) => isAnswerable(knowledge, ref);
const training = await trainMatcher(knowledge, converter, say);
const questions = (await readQuestionSets(`${root}/tests/questions`)).flatMap((set) => set.questions);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const rows = ablate(knowledge, converter, training, exists, questions, say).map(
  ({ name, first, chinese, english, auroc }) =>
    `| ${name} | ${percent(first)} | ${percent(chinese)} | ${percent(english)} | ${auroc.toFixed(3)} |`,
);
process.stdout.write(
  `| evidence (${questions.length} questions) | right first | Chinese | English | AUROC in / out of scope |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
);
