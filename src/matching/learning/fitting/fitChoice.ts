import type { ChoiceModel, Member, Scaled, Scorer } from '../../judging/choice.ts';
import { standardise } from '../../judging/choice.ts';
import { CANDIDATE_COLUMNS, REFUSAL_COLUMNS } from '../../judging/columns.ts';
import type { Evidence } from '../../judging/evidence.ts';
import { mulberry32, shuffle } from '../training/random.ts';

/** One question to learn from: which candidates are right; none of them where it must be refused. */
export interface Judged {
  readonly evidence: Evidence;
  readonly right: ReadonlySet<string>;
  readonly weight: number;
}

/** Hidden units of each scorer. */
const UNITS = 16;
const ROUNDS = 12;
/** Few questions are shown more often. */
const LEAST_STEPS = 1500;
const BATCH = 64;
const FASTEST = 0.004;
const SLOWEST = 0.0002;
const PENALTY = 2e-4;

/** Fits by Adam (Kingma & Ba 2015) in small batches; the same questions give the same model. */
export function fitChoice(questions: readonly Judged[], members = 1): ChoiceModel {
  const candidate = scaling(
    CANDIDATE_COLUMNS,
    questions.flatMap(({ evidence }) => evidence.candidates.map(({ features }) => features)),
  );
  const refusal = scaling(
    REFUSAL_COLUMNS,
    questions.map(({ evidence }) => evidence.refusal),
  );
  const rows = questions.flatMap(({ evidence, right, weight }): Row[] => {
    const hits = evidence.candidates.map(({ label }) => right.has(label));
    // A right answer that is not even weighed teaches nothing of how to weigh.
    if (right.size > 0 && !hits.includes(true)) return [];
    const about = Float64Array.from(standardise(evidence.refusal, refusal));
    const options = evidence.candidates.map(({ features }) =>
      Float64Array.from([...standardise(features, candidate), ...about]),
    );
    return [{ options, about, hits, none: right.size === 0, weight }];
  });
  const seeds = Array.from({ length: members }, (_, i) => i + 1);
  return { candidate, refusal, members: seeds.map((seed) => fitMember(rows, seed)) };
}

function fitMember(rows: readonly Row[], seed: number): Member {
  const random = mulberry32(seed);
  const order = [...rows];
  const direct = CANDIDATE_COLUMNS.length;
  const meaning = makeNet(direct, direct + REFUSAL_COLUMNS.length, random);
  const none = makeNet(REFUSAL_COLUMNS.length, REFUSAL_COLUMNS.length, random);
  const rounds = Math.max(ROUNDS, Math.ceil((LEAST_STEPS * BATCH) / Math.max(1, rows.length)));
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    const rate = FASTEST * (1 - round / rounds) + SLOWEST;
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      for (const row of batch) learnFrom(row, meaning, none);
      meaning.step(rate, batch.length);
      none.step(rate, batch.length);
    }
  }
  return { meaning: meaning.scorer(), none: none.scorer() };
}

interface Row {
  /** The columns of each candidate, then those of refusal. */
  readonly options: readonly Float64Array[];
  readonly about: Float64Array;
  readonly hits: readonly boolean[];
  readonly none: boolean;
  readonly weight: number;
}

/** Adds one question's gradient of the logarithmic loss. */
function learnFrom({ options, about, hits, none: refused, weight }: Row, meaning: Net, none: Net): void {
  const layers = options.map(() => new Float64Array(UNITS));
  const scores = options.map((inputs, i) => meaning.forward(inputs, layers[i] as Float64Array));
  const layer = new Float64Array(UNITS);
  const against = none.forward(about, layer);
  const max = Math.max(against, ...scores);
  const powers = scores.map((score) => Math.exp(score - max));
  const power = Math.exp(against - max);
  const sum = powers.reduce((total, each) => total + each, power);
  // The right ones share the target in proportion to what the model now gives them.
  const rightSum = powers.reduce((total, each, i) => total + (hits[i] ? each : 0), 0);
  for (const [i, inputs] of options.entries()) {
    const target = hits[i] ? (powers[i] as number) / rightSum : 0;
    meaning.backward(inputs, layers[i] as Float64Array, weight * ((powers[i] as number) / sum - target));
  }
  none.backward(about, layer, weight * (power / sum - (refused ? 1 : 0)));
}

interface Net {
  /** The score; `layer` takes the hidden units' values. */
  forward(inputs: Float64Array, layer: Float64Array): number;
  backward(inputs: Float64Array, layer: Float64Array, error: number): void;
  step(rate: number, samples: number): void;
  scorer(): Scorer;
}

/** @param direct how many of the inputs, from the first on, also count directly */
function makeNet(direct: number, inputs: number, random: () => number): Net {
  const width = inputs + 1;
  const outAt = direct + UNITS * width;
  const size = outAt + UNITS;
  const values = new Float64Array(size);
  const gradient = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let steps = 0;
  const spread = Math.sqrt(3 / inputs);
  for (let i = direct; i < outAt; i++)
    if ((i - direct) % width !== inputs) values[i] = (random() - 0.5) * 1.4 * spread;
  for (let i = outAt; i < size; i++) values[i] = (random() - 0.5) * 0.2;
  const at = (i: number) => values[i] as number;
  const add = (i: number, amount: number) => {
    gradient[i] = (gradient[i] as number) + amount;
  };
  return {
    forward(x, layer) {
      let score = 0;
      for (let i = 0; i < direct; i++) score += at(i) * (x[i] as number);
      for (let unit = 0; unit < UNITS; unit++) {
        const base = direct + unit * width;
        let sum = at(base + inputs);
        for (let i = 0; i < inputs; i++) sum += at(base + i) * (x[i] as number);
        layer[unit] = Math.tanh(sum);
        score += at(outAt + unit) * (layer[unit] as number);
      }
      return score;
    },
    backward(x, layer, error) {
      for (let i = 0; i < direct; i++) add(i, error * (x[i] as number));
      for (let unit = 0; unit < UNITS; unit++) {
        const base = direct + unit * width;
        const value = layer[unit] as number;
        add(outAt + unit, error * value);
        const inner = error * at(outAt + unit) * (1 - value * value);
        add(base + inputs, inner);
        for (let i = 0; i < inputs; i++) add(base + i, inner * (x[i] as number));
      }
    },
    step(rate, samples) {
      steps += 1;
      const a = 1 - 0.9 ** steps;
      const b = 1 - 0.999 ** steps;
      for (let i = 0; i < size; i++) {
        const g = (gradient[i] as number) / samples + PENALTY * at(i);
        first[i] = 0.9 * (first[i] as number) + 0.1 * g;
        second[i] = 0.999 * (second[i] as number) + 0.001 * g * g;
        values[i] = at(i) - (rate * (first[i] as number)) / a / (Math.sqrt((second[i] as number) / b) + 1e-8);
        gradient[i] = 0;
      }
    },
    scorer: () => ({
      linear: Array.from(values.subarray(0, direct)),
      hidden: Array.from({ length: UNITS }, (_, unit) =>
        Array.from(values.subarray(direct + unit * width, direct + (unit + 1) * width)),
      ),
      out: Array.from(values.subarray(outAt)),
    }),
  };
}

function scaling<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, number>>[],
): Scaled<Column>[] {
  return columns.map((column) => {
    let mean = 0;
    for (const row of rows) mean += row[column] / rows.length;
    let variance = 0;
    for (const row of rows) variance += (row[column] - mean) ** 2 / rows.length;
    const deviation = Math.sqrt(variance);
    // A column that never varies is the constant: it is kept as it is.
    return deviation < 1e-9 ? { column, mean: 0, spread: 1 } : { column, mean, spread: deviation };
  });
}
