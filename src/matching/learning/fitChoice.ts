import { type ChoiceModel, dot } from '../judging/choice.ts';
import type { Evidence } from '../judging/evidence.ts';

/** One question to learn from: which candidates are right; none of them where it must be refused. */
export interface Judged {
  readonly evidence: Evidence;
  readonly right: ReadonlySet<string>;
  readonly weight: number;
}

const STEPS = 500;
const RATE = 0.05;
const PENALTY = 1e-4;

/** Fits by full-batch Adam (Kingma & Ba 2015) on standardised columns; deterministic. */
export function fitChoice(questions: readonly Judged[]): ChoiceModel {
  const rows = questions.map(({ evidence, right, weight }) => {
    const hits = evidence.candidates.map(({ label }) => right.has(label));
    return { evidence, weight, hits, found: hits.filter(Boolean).length };
  });
  const candidates = standardise(
    rows.flatMap(({ evidence }) => evidence.candidates.map(({ features }) => features)),
  );
  const refusals = standardise(rows.map(({ evidence }) => evidence.refusal));
  const a = adam(candidates.mean.length);
  const b = adam(refusals.mean.length);
  const weightSum = rows.reduce((sum, { weight }) => sum + weight, 0);
  let offset = 0;
  const prepared = rows.map(({ evidence, ...rest }, i) => {
    const from = offset;
    offset += evidence.candidates.length;
    return { ...rest, options: candidates.rows.slice(from, offset), refusal: refusals.rows[i] ?? [] };
  });
  for (let step = 1; step <= STEPS; step++) {
    const ga = a.values.map((value) => PENALTY * value);
    const gb = b.values.map((value) => PENALTY * value);
    for (const { options, refusal, hits, found, weight } of prepared) {
      const scores = options.map((features) => dot(features, a.values));
      const refused = dot(refusal, b.values);
      const max = Math.max(refused, ...scores);
      const powers = scores.map((score) => Math.exp(score - max));
      const none = Math.exp(refused - max);
      const sum = powers.reduce((x, y) => x + y, none);
      // The right ones share the target in proportion to what the model now gives them.
      const rightSum = powers.reduce((x, power, i) => x + (hits[i] ? power : 0), 0);
      const scale = weight / weightSum;
      for (const [i, features] of options.entries()) {
        const target = found > 0 && hits[i] ? (powers[i] ?? 0) / rightSum : 0;
        const error = scale * ((powers[i] ?? 0) / sum - target);
        for (let f = 0; f < ga.length; f++) ga[f] = (ga[f] ?? 0) + error * (features[f] ?? 0);
      }
      const error = scale * (none / sum - (found > 0 ? 0 : 1));
      for (let f = 0; f < gb.length; f++) gb[f] = (gb[f] ?? 0) + error * (refusal[f] ?? 0);
    }
    a.move(ga, step);
    b.move(gb, step);
  }
  // Back to the scale of the raw columns; the candidates' shift moves every candidate alike, so into refusal.
  const candidate = a.values.map((value, f) => value / (candidates.spread[f] ?? 1));
  const refusal = b.values.map((value, f) => value / (refusals.spread[f] ?? 1));
  const shift =
    candidate.reduce((sum, value, f) => sum + value * (candidates.mean[f] ?? 0), 0) -
    refusal.reduce((sum, value, f) => sum + value * (refusals.mean[f] ?? 0), 0);
  refusal[0] = (refusal[0] ?? 0) + shift;
  return { candidate, refusal };
}

function standardise(rows: readonly (readonly number[])[]) {
  const width = rows[0]?.length ?? 0;
  const mean = new Array<number>(width).fill(0);
  const spread = new Array<number>(width).fill(0);
  for (const row of rows)
    for (let f = 0; f < width; f++) mean[f] = (mean[f] ?? 0) + (row[f] ?? 0) / rows.length;
  for (const row of rows)
    for (let f = 0; f < width; f++)
      spread[f] = (spread[f] ?? 0) + ((row[f] ?? 0) - (mean[f] ?? 0)) ** 2 / rows.length;
  for (let f = 0; f < width; f++) {
    const deviation = Math.sqrt(spread[f] ?? 0);
    // A column that never varies is the constant: it is kept as it is.
    if (deviation < 1e-9) mean[f] = 0;
    spread[f] = deviation < 1e-9 ? 1 : deviation;
  }
  return {
    mean,
    spread,
    rows: rows.map((row) => row.map((value, f) => (value - (mean[f] ?? 0)) / (spread[f] ?? 1))),
  };
}

function adam(width: number) {
  const values = new Array<number>(width).fill(0);
  const first = new Array<number>(width).fill(0);
  const second = new Array<number>(width).fill(0);
  return {
    values,
    move(gradient: readonly number[], step: number): void {
      for (let f = 0; f < width; f++) {
        const g = gradient[f] ?? 0;
        first[f] = 0.9 * (first[f] ?? 0) + 0.1 * g;
        second[f] = 0.999 * (second[f] ?? 0) + 0.001 * g * g;
        const m = (first[f] ?? 0) / (1 - 0.9 ** step);
        const v = (second[f] ?? 0) / (1 - 0.999 ** step);
        values[f] = (values[f] ?? 0) - (RATE * m) / (Math.sqrt(v) + 1e-8);
      }
    },
  };
}
