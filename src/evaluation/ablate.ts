import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { choose } from '../matching/judging/choice.ts';
import type { CandidateColumn, RefusalColumn } from '../matching/judging/columns.ts';
import { type Evidence, gather } from '../matching/judging/evidence.ts';
import { HELP } from '../matching/labels.ts';
import { fitChoice, type Judged } from '../matching/learning/fitting/fitChoice.ts';
import { leaveOut } from '../matching/learning/fitting/leaveOut.ts';
import type { Training } from '../matching/learning/train.ts';
import { mulberry32, shuffle } from '../matching/learning/training/random.ts';
import { analyse } from '../matching/reading/analyse.ts';
import { makeReader } from '../matching/reading/reader.ts';
import { auroc } from './measures/roc.ts';
import type { Question } from './questions.ts';

/** What the matcher is worth without one of its kinds of evidence. */
export interface Ablation {
  readonly name: string;
  /** In-scope questions whose right answer comes first, 0 … 1. */
  readonly first: number;
  readonly chinese: number;
  readonly english: number;
  /** Probability that an in-scope question scores above an out-of-scope one (area under the ROC curve). */
  readonly auroc: number;
}

type Column = CandidateColumn | RefusalColumn;

const STRUCTURE: readonly Column[] = [
  'same subjects',
  'subjects within',
  'subjects beyond',
  'subjects overlap',
  'subjects apart',
  'no subject named',
  'standing question',
  'key term named',
  'other key term named',
  'key term',
  'aspect cued',
  'other aspect cued',
  'overview',
  'stranger',
  'unknown side',
  'look-alike',
  'no subject',
  'subjects',
  'no aspect',
  'guessed names',
  'no such aspect',
];
const PLAIN: readonly Column[] = [
  'plain',
  'plain score',
  'refused by plain',
  'refusal score',
  'best answer score',
];
const TAGGED: readonly Column[] = ['tagged', 'tagged score', 'refused by tagged'];
const MASKED: readonly Column[] = ['masked', 'masked score', 'refused by masked'];
const NEIGHBOURS: readonly Column[] = [
  'nearest',
  'second',
  'neighbourhood',
  'near a refusal',
  'nearer a refusal',
  'refusals around',
];
const COVERAGE: readonly Column[] = [
  'covered',
  'pairs covered',
  'most uncovered',
  'uncovered beside a name',
  'strange beside a name',
  'refused beside a name',
  'novel share',
  'most novel',
  'content',
  'words',
];

const VARIANTS: readonly { readonly name: string; readonly without: readonly Column[] }[] = [
  { name: 'everything', without: [] },
  { name: 'without the plain view', without: PLAIN },
  { name: 'without the tagged view', without: TAGGED },
  { name: 'without the masked view', without: MASKED },
  { name: 'without neighbours', without: NEIGHBOURS },
  { name: 'without coverage', without: COVERAGE },
  { name: 'without names and cues as evidence', without: STRUCTURE },
  { name: 'the plain view alone', without: [...TAGGED, ...MASKED, ...NEIGHBOURS, ...COVERAGE, ...STRUCTURE] },
  { name: 'neighbours alone', without: [...PLAIN, ...TAGGED, ...MASKED, ...COVERAGE, ...STRUCTURE] },
];

/** Enough to fit some thirty weights by; all of them would take ten times as long. */
const FIT_ON = 5000;
const FOLDS = 4;

/** Fits each variant on left-out phrasings and measures it on the questions, which nothing is fitted on. */
export function ablate(
  knowledge: Knowledge,
  converter: ScriptConverter,
  training: Training,
  exists: (ref: string) => boolean,
  questions: readonly Question[],
  progress: (line: string) => void,
): Ablation[] {
  const cases = leaveOut(knowledge, converter, exists, FOLDS, progress);
  shuffle(cases, mulberry32(1));
  const judged = cases.slice(0, FIT_ON).map(({ label, evidence }): Judged => {
    const refused = label.startsWith('#') && label !== HELP;
    return { evidence, right: new Set(refused ? [] : [label]), weight: 1 };
  });
  const reader = makeReader(knowledge, converter, training.vocabulary);
  const asked = questions
    .filter(({ kind }) => kind !== 'meta')
    .map((question) => ({
      question,
      evidence: gather(training.trained, analyse(question.q, reader), exists),
    }));
  return VARIANTS.map(({ name, without }) => {
    progress(name);
    const model = fitChoice(judged.map((one) => ({ ...one, evidence: blank(one.evidence, without) })));
    const results = asked.map(({ question, evidence }) => {
      const best = choose(blank(evidence, without), [{ model, weight: 1 }]).ranked.find(
        ({ label }) => label !== HELP,
      );
      return { question, score: best?.probability ?? 0, right: question.expect.includes(best?.label ?? '') };
    });
    const inside = results.filter(({ question }) => question.expect.length > 0);
    const outside = results.filter(({ question }) => question.expect.length === 0);
    const share = (some: typeof inside) =>
      some.filter(({ right }) => right).length / Math.max(1, some.length);
    return {
      name,
      first: share(inside),
      chinese: share(inside.filter(({ question }) => question.lang !== 'en')),
      english: share(inside.filter(({ question }) => question.lang === 'en')),
      auroc: auroc(
        inside.map(({ score }) => score),
        outside.map(({ score }) => score),
      ),
    };
  });
}

/** The evidence with some columns told to say nothing. */
function blank(evidence: Evidence, without: readonly Column[]): Evidence {
  if (without.length === 0) return evidence;
  const silent = Object.fromEntries(without.map((column) => [column, 0]));
  return {
    ...evidence,
    candidates: evidence.candidates.map((candidate) => ({
      ...candidate,
      features: { ...candidate.features, ...silent },
    })),
    refusal: { ...evidence.refusal, ...silent },
  };
}
