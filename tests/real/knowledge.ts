import type { Answer } from '../../src/answering/answer.ts';
import { answer } from '../../src/answering/answer.ts';
import { type Loaded, loadKnowledge } from '../../src/knowledge/building/load.ts';
import { type AnswerRef, subjectsRef } from '../../src/knowledge/ref.ts';
import type { Text } from '../../src/knowledge/text.ts';
import { readKnowledge } from '../../src/knowledge/yaml/read.ts';

/** The knowledge that the bot ships with. */
export const loadReal = async (): Promise<Loaded> => loadKnowledge(await readKnowledge('knowledge'));

/** Every reference that answers: the written ones, and each two subjects side by side. */
export function answerable({ knowledge }: Loaded): AnswerRef[] {
  const ids = [...knowledge.subjects.keys()];
  const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => subjectsRef([a, b])));
  return [...new Set([...knowledge.entries.keys(), ...pairs])];
}

export function answerOf({ knowledge }: Loaded, ref: string): Answer {
  const found = answer(knowledge, ref);
  if (found.kind !== 'answer') throw new Error(`${ref} has no answer`);
  return found.answer;
}

/** Every text of an answer, with a name for messages. */
export function textsOf(found: Answer): [name: string, text: Text][] {
  const { title, point, partOf, body, example, inOneSentence, whoToAsk, whenToChoose, rows } = found;
  const parts = Object.entries({
    title,
    point,
    partOf,
    body,
    example,
    inOneSentence,
    whoToAsk,
    whenToChoose,
  });
  return [
    ...parts.flatMap(([name, text]): [string, Text][] => (text ? [[name, text]] : [])),
    ...rows.flatMap(({ label, sides }): [string, Text][] => [
      ['label', label],
      ...sides.map(({ subject, text }): [string, Text] => [`${label.en}: ${subject}`, text]),
    ]),
  ];
}
