import { HELP, isRefusal, REFUSALS, shapeOf } from '../labels.ts';
import type { Analysis } from '../reading/analyse.ts';
import { coveredShare, cues, type Excepted, structure } from './agreement.ts';
import { type Coverage, contentIds, type Nearest, type NeighbourIndex, nearest } from './neighbours.ts';
import { type LinearView, readView, type Views, viewFeatures } from './views.ts';

/** All that was learnt from the knowledge. */
export interface Trained {
  readonly views: Views;
  readonly neighbours: NeighbourIndex;
  readonly coverage: Coverage;
}

/** What speaks for and against one meaning of a question; the columns are {@link CANDIDATE_FEATURES}. */
export interface CandidateEvidence {
  /** A reference, or {@link HELP}. */
  readonly label: string;
  readonly features: readonly number[];
  readonly nearest: Nearest;
  /** Whether the question sets somebody beside it of whom its own phrasings know nothing. */
  readonly stranger: boolean;
}

/** Everything known about a question before a decision is made. */
export interface Evidence {
  readonly analysis: Analysis;
  readonly candidates: readonly CandidateEvidence[];
  /** What speaks for refusing; the columns are {@link REFUSAL_FEATURES}. */
  readonly refusal: readonly number[];
}

export const CANDIDATE_FEATURES = [
  'plain',
  'tagged',
  'masked',
  'nearest',
  'second',
  'same subjects',
  'subjects within',
  'subjects beyond',
  'subjects overlap',
  'subjects apart',
  'no subject named',
  'standing question',
  'covered',
  'aspect cued',
  'other aspect cued',
  'help',
  'stranger',
] as const;

export const REFUSAL_FEATURES = [
  'constant',
  'refused by plain',
  'refused by tagged',
  'refused by masked',
  'near a refusal',
  'nearer a refusal',
  'novel share',
  'most novel',
  'content',
  'unknown side',
  'look-alike',
  'no subject',
  'no aspect',
  'guessed names',
  'no such aspect',
] as const;

/** How many of each model's best meanings are weighed against each other. */
const PER_VIEW = 6;
const TINY = 1e-6;
/** A side is no stranger to an answer whose phrasings have at least this share of its words. */
const FAMILIAR = 0.5;
const log = (p: number): number => Math.log(Math.max(p, TINY));

/** @param except an example's position, when it is scored with itself left out */
export function gather(
  trained: Trained,
  analysis: Analysis,
  exists: (ref: string) => boolean,
  except?: Excepted,
): Evidence {
  const { views, neighbours, coverage } = trained;
  const plain = readView(views.plain, analysis.plain);
  const tagged = readView(views.tagged, analysis.tagged);
  const masked = readView(views.masked, analysis.masked);
  const number = numbering(views.plain);
  const taggedNumber = numbering(views.tagged);
  const shapes = numbering(views.masked);
  const near = nearest(neighbours, viewFeatures(views.plain, analysis.plain), except?.index);
  const content = contentIds(analysis.plain);
  const weigh = (id: number) => views.plain.idf[id] || 1;
  const total = content.reduce((sum, id) => sum + weigh(id), 0);

  const side = analysis.unknown ? contentIds(analysis.unknown.words) : [];

  const probabilities = views.plain.labels.map((label, i) => {
    const t = tagged[taggedNumber.get(label) ?? -1] ?? 0;
    const m = masked[shapes.get(shapeOf(label)) ?? -1] ?? 0;
    const p = plain[i] ?? 0;
    return { label, p, t, m, joint: Math.sqrt(p * t * m) };
  });
  const answers = probabilities.filter(({ label }) => !isRefusal(label));
  const chosen = new Set<string>([HELP]);
  for (const key of ['p', 't', 'joint'] as const)
    for (const { label } of [...answers].sort((a, b) => b[key] - a[key]).slice(0, PER_VIEW))
      chosen.add(label);

  const candidates = answers
    .filter(({ label }) => chosen.has(label))
    .map(({ label, p, t, m }): CandidateEvidence => {
      const close = near.get(label) ?? { first: 0, second: 0, example: -1 };
      const covered = coveredShare(coverage, label, content, weigh, except);
      const stranger =
        side.length > 0 && label !== HELP && coveredShare(coverage, label, side, weigh, except) < FAMILIAR;
      return {
        label,
        nearest: close,
        stranger,
        features: [
          log(p),
          log(t),
          log(m),
          close.first,
          close.second,
          ...structure(label, analysis),
          covered,
          ...cues(label, analysis),
          label === HELP ? 1 : 0,
          stranger ? 1 : 0,
        ],
      };
    });

  const refusedBy = (view: LinearView, all: Float32Array, index: ReadonlyMap<string, number>) =>
    log(REFUSALS.reduce((sum, kind) => sum + (all[index.get(kind) ?? view.labels.length] ?? 0), 0));
  const nearRefusal = Math.max(...REFUSALS.map((kind) => near.get(kind)?.first ?? 0));
  const nearAnswer = candidates.reduce((most, { nearest: { first } }) => Math.max(most, first), 0);
  const novel = content.filter(
    (id) => (coverage.anywhere[id] ?? 0) <= (except?.isAnswer && except.content.has(id) ? 1 : 0),
  );
  const share = total > 0 ? novel.reduce((sum, id) => sum + weigh(id), 0) / total : 1;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const { subjects, aspects, spans, unknown } = analysis;
  const refusal = [
    1,
    refusedBy(views.plain, plain, number),
    refusedBy(views.tagged, tagged, taggedNumber),
    refusedBy(views.masked, masked, shapes),
    nearRefusal,
    nearRefusal - nearAnswer,
    share,
    novel.reduce((most, id) => Math.max(most, weigh(id)), 0),
    Math.log1p(total),
    flag(unknown !== null),
    flag(spans.some(({ meaning }) => meaning.kind === 'other')),
    flag(subjects.length === 0),
    flag(subjects.length > 0 && aspects.length === 0),
    flag(spans.some(({ how }) => how !== 'exact')),
    flag(
      subjects.length === 1 &&
        aspects.length > 0 &&
        !aspects.some((aspect) => exists(`${subjects[0]}.${aspect}`)),
    ),
  ];
  return { analysis, candidates, refusal };
}

const numbering = ({ labels }: LinearView): ReadonlyMap<string, number> => {
  let known = NUMBERINGS.get(labels);
  if (!known) {
    known = new Map(labels.map((label, i) => [label, i]));
    NUMBERINGS.set(labels, known);
  }
  return known;
};
const NUMBERINGS = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
