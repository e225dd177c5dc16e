import { MAX_COMPARED, subjectsRef } from '../../knowledge/ref.ts';
import { HELP, isRefusal, shapeOf } from '../labels.ts';
import type { Analysis } from '../reading/analyse.ts';
import type { TextFeatures } from '../reading/features.ts';
import { probabilitiesOf, scoresOf } from './linear.ts';
import { type LinearView, type Views, viewFeatures } from './views.ts';

/** What one view makes of a text: a score and a probability for each of its labels. */
export interface Reading {
  readonly scores: Float32Array;
  readonly probabilities: Float32Array;
  /** Position of a label in both; −1 for one that the view does not know. */
  at(label: string): number;
}

export function read(view: LinearView, features: TextFeatures): Reading {
  const scores = scoresOf(view.model, viewFeatures(view, features));
  const positions = positionsOf(view.labels);
  return { scores, probabilities: probabilitiesOf(scores), at: (label) => positions.get(label) ?? -1 };
}

const POSITIONS = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function positionsOf(labels: readonly string[]): ReadonlyMap<string, number> {
  let positions = POSITIONS.get(labels);
  if (!positions) {
    positions = new Map(labels.map((label, i) => [label, i]));
    POSITIONS.set(labels, positions);
  }
  return positions;
}

/** One possible meaning, as the views see it. */
export interface Candidate {
  readonly label: string;
  /** Probabilities and scores by the plain, tagged and masked view. */
  readonly probabilities: readonly [number, number, number];
  readonly scores: readonly [number, number, number];
  /** A comparison that nobody wrote: no example teaches it, its names and the frame must do. */
  readonly derived: boolean;
}

export interface Readings {
  readonly plain: Reading;
  readonly tagged: Reading;
  readonly masked: Reading;
}

/** How many of each view's best meanings are weighed against each other. */
const PER_VIEW = 6;

/**
 * The meanings worth weighing: each view's best, what the names and cues say outright, and help.
 *
 * @param hidden a label that is taken for unwritten, so that derived comparisons can be learnt from written ones
 */
export function candidatesOf(
  views: Views,
  readings: Readings,
  analysis: Analysis,
  exists: (ref: string) => boolean,
  hidden?: string,
): Candidate[] {
  const { plain, tagged, masked } = readings;
  const known = views.plain.labels;
  const left = hidden === undefined ? [1, 1] : [plain, tagged].map((reading) => rest(reading, hidden));
  const all = known.flatMap((label, i): Candidate[] => {
    if (isRefusal(label) || label === hidden) return [];
    const t = tagged.at(label);
    const m = masked.at(shapeOf(label));
    return [
      {
        label,
        probabilities: [
          (plain.probabilities[i] ?? 0) / (left[0] ?? 1),
          (tagged.probabilities[t] ?? 0) / (left[1] ?? 1),
          masked.probabilities[m] ?? 0,
        ],
        scores: [plain.scores[i] ?? 0, tagged.scores[t] ?? 0, masked.scores[m] ?? 0],
        derived: false,
      },
    ];
  });
  const chosen = new Set<string>([HELP, ...analysis.topics, ...named(analysis)]);
  const rankings: ((candidate: Candidate) => number)[] = [
    ({ probabilities: [p] }) => p,
    ({ probabilities: [, t] }) => t,
    ({ probabilities: [p, t, m] }) => p * t * m,
  ];
  for (const rank of rankings)
    for (const { label } of [...all].sort((a, b) => rank(b) - rank(a)).slice(0, PER_VIEW)) chosen.add(label);
  const written = new Set(known.filter((label) => label !== hidden));
  const derived = named(analysis)
    .filter((ref) => ref.includes('~') && !written.has(ref) && exists(ref))
    .map((label): Candidate => {
      const m = masked.at(shapeOf(label));
      return {
        label,
        probabilities: [0, 0, masked.probabilities[m] ?? 0],
        scores: [0, 0, masked.scores[m] ?? 0],
        derived: true,
      };
    });
  return [...all.filter(({ label }) => chosen.has(label)), ...derived];
}

/** The references that the names and cues of a question amount to. */
function named({ subjects, aspects }: Analysis): string[] {
  if (subjects.length === 0 || subjects.length > MAX_COMPARED) return [];
  return [subjectsRef(subjects), ...aspects.map((aspect) => subjectsRef(subjects, aspect))];
}

/** What a view leaves to all other labels; never so little that dividing by it explodes. */
const rest = ({ probabilities, at }: Reading, label: string): number =>
  Math.max(0.01, 1 - (probabilities[at(label)] ?? 0));
