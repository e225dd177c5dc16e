import type { ChoiceModel, Scorer, Weighed } from '../../src/matching/judging/choice.ts';
import {
  CANDIDATE_COLUMNS,
  type CandidateColumn,
  type CandidateFeatures,
  REFUSAL_COLUMNS,
  type RefusalColumn,
  type RefusalFeatures,
} from '../../src/matching/judging/columns.ts';
import type { Evidence } from '../../src/matching/judging/evidence.ts';
import type { Analysis } from '../../src/matching/reading/analyse.ts';
import { read } from './small.ts';

/** Evidence and choices said outright, for testing what is made of them. */

const filled = <Column extends string>(
  columns: readonly Column[],
  some: Partial<Record<Column, number>>,
): Record<Column, number> =>
  Object.fromEntries(columns.map((column) => [column, some[column] ?? 0])) as Record<Column, number>;

/** @param features by label; a column that is not named is 0 */
export const evidenceOf = (
  features: Readonly<Record<string, Partial<CandidateFeatures>>>,
  refusal: Partial<RefusalFeatures> = {},
  analysis: Analysis = read(''),
): Evidence => ({
  analysis,
  candidates: Object.entries(features).map(([label, some]) => ({
    label,
    features: filled(CANDIDATE_COLUMNS, some),
    nearest: { first: 0, second: 0, share: 0, example: -1 },
  })),
  refusal: filled(REFUSAL_COLUMNS, refusal),
});

const unscaled = <Column extends string>(columns: readonly Column[]) =>
  columns.map((column) => ({ column, mean: 0, spread: 1 }));

const sumOf = <Column extends string>(
  columns: readonly Column[],
  weights: Partial<Record<Column, number>>,
): Scorer => ({ linear: columns.map((column) => weights[column] ?? 0), hidden: [], out: [] });

/** A choice that sums some columns by some weights, and nothing else. */
export const summing = (
  candidate: Partial<Record<CandidateColumn, number>>,
  refusal: Partial<Record<RefusalColumn, number>>,
): ChoiceModel => ({
  candidate: unscaled(CANDIDATE_COLUMNS),
  refusal: unscaled(REFUSAL_COLUMNS),
  members: [{ meaning: sumOf(CANDIDATE_COLUMNS, candidate), none: sumOf(REFUSAL_COLUMNS, refusal) }],
});

/** A model that decides alone. */
export const only = (model: ChoiceModel): readonly Weighed[] => [{ model, weight: 1 }];
