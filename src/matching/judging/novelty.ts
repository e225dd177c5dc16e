import type { Analysis } from '../reading/analyse.ts';
import { BUCKETS, hash } from '../reading/features.ts';
import { stem, tokenise } from '../reading/tokens.ts';
import { type Coverage, countIn } from './neighbours.ts';

/** What of a question the phrasings of an answer do not explain. */

/** The words of a text whose weight is asked after, by hashed feature. */
export type Weigh = (id: number) => number;

/** What share of some content, by weight, stands in the phrasings of a label; 0 … 1, and 0 where there is none. */
export function coveredShare(
  coverage: Coverage,
  label: string,
  content: readonly number[],
  weigh: Weigh,
): number {
  let covered = 0;
  let total = 0;
  for (const id of content) {
    const weight = weigh(id);
    total += weight;
    if (countIn(coverage, label, id) > 0) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** The weight of the heaviest piece of content that no phrasing of a label has; 0 where they have all of it. */
export function mostUncovered(
  coverage: Coverage,
  label: string,
  content: readonly number[],
  weigh: Weigh,
): number {
  let most = 0;
  for (const id of content) {
    const weight = weigh(id);
    if (weight > most && countIn(coverage, label, id) === 0) most = weight;
  }
  return most;
}

/**
 * Hashed words and pairs of characters directly beside the subjects that a question names: with a word that it is
 * never seen with, a known name is part of another thing's (利基营销, `sales tax`).
 */
export function besideNames({ normalised: { text }, spans }: Analysis): number[] {
  const names = spans.filter(({ meaning }) => meaning.kind === 'subject');
  if (names.length === 0) return [];
  const tokens = tokenise(text);
  const found = new Set<number>();
  for (const { start, end } of names) {
    for (const token of tokens) {
      if (token.kind === 'word') {
        const touches = (gap: string) => gap.length <= 1 && !/[.,;!?]/.test(gap);
        const before = token.end <= start && touches(text.slice(token.end, start));
        const after = token.start >= end && touches(text.slice(end, token.start));
        if (before || after) found.add(hash(`w:${stem(token.text)}`));
      } else if (token.start <= start && end <= token.end) {
        for (const [from, to] of [
          [start - 2, start],
          [start - 1, start + 1],
          [end - 1, end + 1],
          [end, end + 2],
        ] as const)
          if (from >= token.start && to <= token.end) found.add(hash(`2:${text.slice(from, to)}`));
      }
    }
  }
  return [...found];
}

/** How often each word or pair of characters stands beside a subject's name, by hashed feature, at most 65535. */
export interface Beside {
  readonly inAnswers: Uint16Array;
  readonly inRefusals: Uint16Array;
}

export function makeBeside(
  examples: readonly { readonly refused: boolean; readonly analysis: Analysis }[],
): Beside {
  const inAnswers = new Uint16Array(BUCKETS);
  const inRefusals = new Uint16Array(BUCKETS);
  for (const { refused, analysis } of examples) {
    const counts = refused ? inRefusals : inAnswers;
    for (const id of besideNames(analysis)) counts[id] = Math.min(65535, (counts[id] as number) + 1);
  }
  return { inAnswers, inRefusals };
}

/** The weight of the heaviest word beside a name that no question of ours has beside one; 0 where there is none. */
export function strangestBeside({ inAnswers }: Beside, beside: readonly number[], weigh: Weigh): number {
  return beside.reduce((most, id) => (inAnswers[id] === 0 ? Math.max(most, weigh(id)) : most), 0);
}

/** How much more often than in questions of ours the worst word beside a name stands there in refusals: log odds. */
export function refusedBeside({ inAnswers, inRefusals }: Beside, beside: readonly number[]): number {
  return beside.reduce((most, id) => {
    const odds = Math.log(((inRefusals[id] as number) + 0.5) / ((inAnswers[id] as number) + 0.5));
    return Math.max(most, odds);
  }, -5);
}
