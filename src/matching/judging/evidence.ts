import { HELP, REFUSALS } from '../labels.ts';
import type { Analysis } from '../reading/analyse.ts';
import { cues, structure } from './agreement.ts';
import { type Candidate, candidatesOf, type Reading, read } from './candidates.ts';
import type { CandidateFeatures, RefusalFeatures } from './columns.ts';
import {
  type Coverage,
  contentIds,
  type Nearest,
  type NeighbourIndex,
  nearest,
  pairIds,
} from './neighbours.ts';
import {
  type Beside,
  besideNames,
  coveredShare,
  mostUncovered,
  refusedBeside,
  strangestBeside,
} from './novelty.ts';
import { type Views, viewFeatures } from './views.ts';

/** All that was learnt from the knowledge. */
export interface Trained {
  readonly views: Views;
  readonly neighbours: NeighbourIndex;
  /** Of words and pairs of characters, and of what stands in a row. */
  readonly coverage: Coverage;
  readonly pairs: Coverage;
  readonly beside: Beside;
}

/** What speaks for and against one meaning of a question. */
export interface CandidateEvidence {
  /** A reference, or {@link HELP}. */
  readonly label: string;
  readonly features: CandidateFeatures;
  readonly nearest: Nearest;
}

/** Everything known about a question before a decision is made. */
export interface Evidence {
  readonly analysis: Analysis;
  readonly candidates: readonly CandidateEvidence[];
  /** What speaks for refusing. */
  readonly refusal: RefusalFeatures;
}

const TINY = 1e-6;
const log = (p: number): number => Math.log(Math.max(p, TINY));
const flag = (condition: boolean): number => (condition ? 1 : 0);
const NOWHERE: Nearest = { first: 0, second: 0, share: 0, example: -1 };
/** A side is no stranger to an answer whose phrasings have at least this share of its words. */
const FAMILIAR = 0.5;

/** @param hidden a label that is taken for unwritten; see {@link candidatesOf} */
export function gather(
  trained: Trained,
  analysis: Analysis,
  exists: (ref: string) => boolean,
  hidden?: string,
): Evidence {
  const { views, neighbours, coverage, pairs } = trained;
  const readings = {
    plain: read(views.plain, analysis.plain),
    tagged: read(views.tagged, analysis.tagged),
    masked: read(views.masked, analysis.masked),
  };
  const near = nearest(neighbours, viewFeatures(views.plain, analysis.plain));
  const content = contentIds(analysis.plain);
  const inRow = pairIds(analysis.plain);
  const beside = besideNames(analysis);
  const side = analysis.unknown ? contentIds(analysis.unknown.words) : [];
  // Two names that make a third thing: only what they have together can tell whether an answer knows it.
  const joined = analysis.unknown?.kind === 'compound' ? pairIds(analysis.unknown.words) : [];
  const weigh = (id: number) => views.plain.idf[id] || 1;

  const evidenceFor = ({ label, probabilities, scores, derived }: Candidate): CandidateEvidence => {
    const close = (label === hidden ? undefined : near.get(label)) ?? NOWHERE;
    const strange =
      label !== HELP &&
      ((side.length > 0 && coveredShare(coverage, label, side, weigh) < FAMILIAR) ||
        (joined.length > 0 && coveredShare(pairs, label, joined, weigh) < FAMILIAR));
    return {
      label,
      nearest: close,
      features: {
        plain: log(probabilities[0]),
        tagged: log(probabilities[1]),
        masked: log(probabilities[2]),
        'plain score': scores[0],
        'tagged score': scores[1],
        'masked score': scores[2],
        nearest: close.first,
        second: close.second,
        neighbourhood: close.share,
        ...structure(label, analysis),
        ...cues(label, analysis),
        derived: flag(derived),
        help: flag(label === HELP),
        stranger: flag(strange),
        covered: derived ? 0 : coveredShare(coverage, label, content, weigh),
        'pairs covered': derived ? 0 : coveredShare(pairs, label, inRow, weigh),
        'most uncovered': derived ? 0 : mostUncovered(coverage, label, content, weigh),
        'uncovered beside a name': derived ? 0 : mostUncovered(coverage, label, beside, weigh),
      },
    };
  };
  const candidates = candidatesOf(views, readings, analysis, exists, hidden).map(evidenceFor);

  const refusedBy = ({ probabilities, at }: Reading) =>
    log(REFUSALS.reduce((sum, kind) => sum + (probabilities[at(kind)] ?? 0), 0));
  const nearRefusal = Math.max(...REFUSALS.map((kind) => near.get(kind)?.first ?? 0));
  const nearAnswer = candidates.reduce((most, { nearest: { first } }) => Math.max(most, first), 0);
  const novel = content.filter((id) => (coverage.anywhere[id] ?? 0) === 0);
  const total = sum(content, weigh);
  const { subjects, aspects, topics, spans, unknown } = analysis;
  const refusal: RefusalFeatures = {
    constant: 1,
    'refused by plain': refusedBy(readings.plain),
    'refused by tagged': refusedBy(readings.tagged),
    'refused by masked': refusedBy(readings.masked),
    'refusal score': readings.plain.scores[readings.plain.at('#near')] ?? 0,
    'best answer score': candidates.reduce(
      (most, { features }) => Math.max(most, features['plain score']),
      0,
    ),
    'near a refusal': nearRefusal,
    'nearer a refusal': nearRefusal - nearAnswer,
    'refusals around': REFUSALS.reduce((share, kind) => share + (near.get(kind)?.share ?? 0), 0),
    'novel share': total > 0 ? sum(novel, weigh) / total : 1,
    'most novel': novel.reduce((most, id) => Math.max(most, weigh(id)), 0),
    'strange beside a name': strangestBeside(trained.beside, beside, weigh),
    'refused beside a name': refusedBeside(trained.beside, beside),
    content: Math.log1p(total),
    words: Math.log1p(content.length),
    'unknown side': flag(unknown !== null),
    'look-alike': flag(spans.some(({ meaning }) => meaning.kind === 'other')),
    'no subject': flag(subjects.length === 0),
    subjects: Math.min(subjects.length, 3),
    'no aspect': flag(subjects.length > 0 && aspects.length === 0),
    'no such aspect': flag(
      subjects.length === 1 &&
        aspects.length > 0 &&
        !aspects.some((aspect) => exists(`${subjects[0]}.${aspect}`)),
    ),
    'guessed names': flag(spans.some(({ how }) => how !== 'exact')),
    'key term': flag(topics.length > 0),
  };
  return { analysis, candidates, refusal };
}

const sum = (ids: readonly number[], weigh: (id: number) => number): number =>
  ids.reduce((total, id) => total + weigh(id), 0);
