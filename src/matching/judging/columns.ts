/**
 * What the evidence consists of, by name. A calibration names the columns it was fitted on; one that lacks a column
 * or has one too many does not load.
 */
export const CANDIDATE_COLUMNS = [
  // Logarithms of what each view makes of it (never below log 1e-6), and the bare scores.
  'plain',
  'tagged',
  'masked',
  'plain score',
  'tagged score',
  'masked score',
  // Cosines to the two known questions most like it, and its share of the neighbourhood; 0 … 1.
  'nearest',
  'second',
  'neighbourhood',
  // How the subjects named relate to its own: exactly one of these is 1.
  'same subjects',
  'subjects within',
  'subjects beyond',
  'subjects overlap',
  'subjects apart',
  'no subject named',
  'standing question',
  // Flags of what stands in the question.
  'key term named',
  'other key term named',
  'aspect cued',
  'other aspect cued',
  'derived',
  'help',
  'overview',
  'stranger',
  // How much of the question its phrasings explain: shares by weight, 0 … 1, and weights of what they do not.
  'covered',
  'pairs covered',
  'most uncovered',
  'uncovered beside a name',
] as const;

export const REFUSAL_COLUMNS = [
  'constant',
  'refused by plain',
  'refused by tagged',
  'refused by masked',
  'refusal score',
  'best answer score',
  'near a refusal',
  'nearer a refusal',
  'refusals around',
  'novel share',
  'most novel',
  'strange beside a name',
  'refused beside a name',
  'content',
  'words',
  'unknown side',
  'look-alike',
  'no subject',
  'subjects',
  'no aspect',
  'no such aspect',
  'guessed names',
  'key term',
] as const;

export type CandidateColumn = (typeof CANDIDATE_COLUMNS)[number];
export type RefusalColumn = (typeof REFUSAL_COLUMNS)[number];
export type CandidateFeatures = Readonly<Record<CandidateColumn, number>>;
export type RefusalFeatures = Readonly<Record<RefusalColumn, number>>;
