import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAnswerable } from '../../../src/answering/answer.ts';
import { mulberry32, shuffle } from '../../../src/matching/learning/training/random.ts';
import { makeMatcher } from '../../../src/matching/makeMatcher.ts';
import type { Matcher } from '../../../src/matching/matcher.ts';
import { type Generated, generateKnowledge } from '../../fixtures/generate.ts';

const SUBJECTS = 100;
const ASPECTS = 9;

let generated: Generated;
let matcher: Matcher;
beforeAll(async () => {
  generated = generateKnowledge(SUBJECTS, ASPECTS, 1);
  const { knowledge, converter } = generated.loaded;
  // The build learns with a thread for each model: half a minute, where the sources alone would take a whole one.
  const built = fileURLToPath(new URL('../../../dist/matching/learning/train.js', import.meta.url));
  const { trainMatcher } = (await import(
    pathToFileURL(built).href
  )) as typeof import('../../../src/matching/learning/train.ts');
  const training = await trainMatcher(knowledge, converter);
  matcher = makeMatcher(knowledge, converter, training, (ref) => isAnswerable(knowledge, ref));
}, 180_000);

describe('a thousand invented topics', () => {
  it('load without an error', () => {
    expect(generated.loaded.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(generated.loaded.knowledge.entries.size).toBe(SUBJECTS * (1 + ASPECTS));
  });

  it.each([
    ['Chinese', (one: string, of: string) => `请问${one}的${of}是怎样的`, 'zh'],
    ['English', (one: string, of: string) => `could you explain the ${of} of ${one} please`, 'en'],
  ] as const)('are told apart by name and aspect in %s', (_, frame, language) => {
    const all = generated.subjects.flatMap((subject) =>
      generated.aspects.map((aspect) => ({
        question: frame(subject[language], aspect[language]),
        ref: `${subject.id}.${aspect.id}`,
      })),
    );
    shuffle(all, mulberry32(2));
    const sample = all.slice(0, 200);
    const misses = sample.filter(({ question, ref }) => {
      const { decision, candidates } = matcher.interpret(question);
      return decision !== 'answer' || candidates[0]?.ref !== ref;
    });
    const listed = misses.slice(0, 10).map(({ question, ref }) => `${question}: not ${ref}`);
    expect(1 - misses.length / sample.length, listed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('keep what they are not asked for to themselves', () => {
    for (const question of ['今天下雨吗', 'tell me a joke please', 'the goal of nothing in particular'])
      expect(matcher.interpret(question).decision, question).not.toBe('answer');
  });
});
