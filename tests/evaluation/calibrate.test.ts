import { beforeAll, describe, expect, it } from 'vitest';
import { isAnswerable } from '../../src/answering/answer.ts';
import { calibrate, calibrationSource } from '../../src/evaluation/calibrate.ts';
import { loadKnowledge } from '../../src/knowledge/building/load.ts';
import { readKnowledge } from '../../src/knowledge/yaml/read.ts';
import { CANDIDATE_FEATURES, REFUSAL_FEATURES } from '../../src/matching/judging/evidence.ts';
import { trainMatcher } from '../../src/matching/learning/train.ts';

let found: Awaited<ReturnType<typeof calibrate>>;
const said: string[] = [];
beforeAll(async () => {
  const { knowledge, converter } = loadKnowledge(await readKnowledge('tests/fixtures/studio'));
  const training = await trainMatcher(knowledge, converter);
  const exists = (ref: string) => isAnswerable(knowledge, ref);
  found = await calibrate(knowledge, converter, training, exists, [], (line) => void said.push(line));
}, 120_000);

describe('calibrating on a small knowledge', () => {
  it('finds a weight for each piece of evidence, and thresholds that are probabilities', () => {
    const { choice, answer, suggest, help } = found.calibration;
    expect(choice.candidate).toHaveLength(CANDIDATE_FEATURES.length);
    expect(choice.refusal).toHaveLength(REFUSAL_FEATURES.length);
    for (const value of [...choice.candidate, ...choice.refusal]) expect(Number.isFinite(value)).toBe(true);
    for (const value of [answer, suggest, help]) expect(value > 0 && value < 1).toBe(true);
    expect(suggest).toBeLessThanOrEqual(answer);
  });

  it('reports what it measured on every phrasing, refusal and help message, each left out once', () => {
    const { figures } = found;
    expect(figures).toMatchObject({ questions: 0 });
    expect(figures.leftOut).toBeGreaterThan(278 + 90);
    for (const value of [figures.right, figures.wrong, figures.offered, figures.refusedAnswered])
      expect(value >= 0 && value <= 1).toBe(true);
    expect(figures.right + figures.wrong).toBeLessThanOrEqual(1);
    expect(figures.right).toBeGreaterThan(0.5);
  });

  it('is righter where it is surer', () => {
    const bands = found.figures.reliability.filter(({ count }) => count >= 20);
    expect(bands.length).toBeGreaterThan(1);
    expect(bands.at(-1)?.right).toBeGreaterThan(bands[0]?.right ?? 1);
  });

  it('writes a module that says when, and how well', () => {
    const source = calibrationSource(found, '2026-03-04');
    expect(source).toContain('on 2026-03-04; do not edit');
    expect(source).toContain(`//   "leftOut": ${found.figures.leftOut},`);
    const json = /CALIBRATION: Calibration = (\{[\s\S]*\});\n$/.exec(source)?.[1] ?? '';
    const { answer, choice } = JSON.parse(json);
    expect(answer).toBe(found.calibration.answer);
    for (const [i, value] of choice.candidate.entries())
      expect(value).toBeCloseTo(found.calibration.choice.candidate[i] ?? Number.NaN, 3);
  });
});
