import { parseRef } from '../../knowledge/ref.ts';
import { HELP } from '../labels.ts';
import type { Analysis } from '../reading/analyse.ts';
import { type Coverage, countIn } from './neighbours.ts';

/** How what a question names and asks relates to one of its possible meanings. */

/** An example that is scored against the others, with itself left out. */
export interface Excepted {
  readonly index: number;
  readonly label: string;
  readonly isAnswer: boolean;
  readonly content: ReadonlySet<number>;
}

/** How the subjects named in the question relate to those of the reference. */
export function structure(label: string, { subjects: named }: Analysis): number[] {
  const parsed = label === HELP ? null : parseRef(label);
  const flags = [0, 0, 0, 0, 0, 0, 0];
  const set = parsed?.kind === 'subjects' ? parsed.subjects : [];
  if (set.length === 0) {
    flags[6] = named.length > 0 ? 1 : 0;
    return flags;
  }
  const shared = set.filter((id) => named.includes(id)).length;
  const place =
    named.length === 0
      ? 5
      : shared === 0
        ? 4
        : shared === set.length && shared === named.length
          ? 0
          : shared === named.length
            ? 1
            : shared === set.length
              ? 2
              : 3;
  flags[place] = 1;
  return flags;
}

/** Whether the reference's aspect is cued, and whether another one is instead. */
export function cues(label: string, { aspects }: Analysis): [number, number] {
  const parsed = label === HELP ? null : parseRef(label);
  if (parsed?.kind !== 'subjects') return [0, 0];
  const cued = parsed.aspect !== undefined && aspects.includes(parsed.aspect);
  return [cued ? 1 : 0, aspects.length > 0 && !cued ? 1 : 0];
}

/** What share of some content, by weight, stands in the phrasings of a label; 0 … 1. */
export function coveredShare(
  coverage: Coverage,
  label: string,
  content: readonly number[],
  weigh: (id: number) => number,
  except: Excepted | undefined,
): number {
  let covered = 0;
  let total = 0;
  for (const id of content) {
    const own = except?.label === label && except.content.has(id) ? 1 : 0;
    total += weigh(id);
    if (countIn(coverage, label, id) > own) covered += weigh(id);
  }
  return total === 0 ? 0 : covered / total;
}
