import { beforeAll, describe, expect, it } from 'vitest';
import { isAnswerable } from '../../src/answering/answer.ts';
import { calibrate, calibrationSource, type Fitted } from '../../src/evaluation/calibrate.ts';
import { loadKnowledge } from '../../src/knowledge/building/load.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledge/yaml/read.ts';
import { calibrationFor } from '../../src/matching/judging/calibration.ts';

let all: Fitted[];
let found: Fitted;
const said: string[] = [];
beforeAll(async () => {
  const { knowledge, converter } = loadKnowledge(await readKnowledge('tests/fixtures/studio'));
  const answerable = (some: Knowledge) => (ref: string) => isAnswerable(some, ref);
  all = await calibrate(knowledge, converter, answerable, (line) => void said.push(line), [0]);
  found = all.at(-1) as Fitted;
}, 120_000);

describe('calibrating on a small knowledge', () => {
  it('fits the evidence there is, and thresholds that are probabilities', () => {
    const { answer, lead, suggest, offer, help } = calibrationFor([found.calibration], 1);
    for (const value of [answer, lead, suggest, offer, help]) expect(value > 0 && value < 1).toBe(true);
    expect(suggest).toBeLessThanOrEqual(answer);
    const numbers = JSON.stringify(found.calibration.choice.members).match(/-?\d[\d.e-]*/g) ?? [];
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.every((value) => Number.isFinite(Number(value)))).toBe(true);
  });

  it('reports what it measured on lines that were left out', () => {
    const { figures } = found;
    expect(figures.leftOut).toBeGreaterThan(100);
    for (const value of [figures.first, figures.right, figures.wrong, figures.offered, figures.nearAnswered])
      expect(value >= 0 && value <= 1).toBe(true);
    expect(figures.right + figures.wrong).toBeLessThanOrEqual(1);
    expect(figures.first).toBeGreaterThan(0.5);
  });

  it('is righter where it is surer', () => {
    const bands = found.figures.reliability.filter(({ count }) => count >= 20);
    expect(bands.length).toBeGreaterThan(1);
    expect(bands.at(-1)?.right).toBeGreaterThan(bands[0]?.right ?? 1);
  });

  it('fits a younger folder as well', () => {
    expect(all.map(({ calibration }) => calibration.phrasings)).toEqual([0, found.calibration.phrasings]);
    expect(all[0]?.figures.leftOut).toBeGreaterThan(100);
  });

  it('writes a module that says when, and how well', () => {
    const source = calibrationSource(all, '2026-03-04');
    expect(source).toContain('on 2026-03-04; do not edit');
    expect(source).toContain(`"leftOut":${found.figures.leftOut}`);
    const lines = source.split('\n').filter((line) => line.startsWith('  {'));
    expect(lines).toHaveLength(2);
    const { answer, choice } = JSON.parse((lines[1] as string).replace(/,$/, ''));
    expect(answer).toBe(found.calibration.answer);
    for (const [i, { mean }] of choice.candidate.entries())
      expect(mean).toBeCloseTo(found.calibration.choice.candidate[i]?.mean ?? Number.NaN, 3);
  });
});
