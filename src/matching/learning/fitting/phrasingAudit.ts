import type { Phrasing } from '../../../knowledge/knowledge.ts';
import type { Problem } from '../../../knowledge/problem.ts';
import type { Calibration } from '../../judging/calibration.ts';
import { choose } from '../../judging/choice.ts';
import type { LeftOut } from './leaveOut.ts';

/** How well one answer's phrasings find their way, each read by a matcher that has not learnt it. */
export interface TopicScore {
  readonly ref: string;
  readonly phrasings: number;
  /** Share that reach their own answer first, 0 … 1. */
  readonly first: number;
  /** The answer that takes most of the others; null where none goes astray. */
  readonly rival: string | null;
}

/** This sure of another answer, a phrasing is more likely misplaced than misread. */
const MISPLACED = 0.8;

/** A score for each answer, worst first. */
export function scoreTopics(leftOut: readonly LeftOut[], calibration: Calibration): TopicScore[] {
  const topics = new Map<string, { right: number; rivals: string[] }>();
  for (const { label, evidence } of leftOut) {
    if (label.startsWith('#')) continue;
    const topic = topics.get(label) ?? { right: 0, rivals: [] };
    topics.set(label, topic);
    const first = choose(evidence, calibration.choice).ranked[0]?.label ?? '';
    if (first === label) topic.right += 1;
    else topic.rivals.push(first);
  }
  return [...topics]
    .map(([ref, { right, rivals }]) => {
      const phrasings = right + rivals.length;
      return { ref, phrasings, first: right / phrasings, rival: mostFrequent(rivals) };
    })
    .sort((a, b) => a.first - b.first || (a.ref < b.ref ? -1 : 1));
}

/** Warnings for phrasings that, left out, are taken for another answer's with little doubt. */
export function misplacedPhrasings(
  leftOut: readonly LeftOut[],
  phrasings: readonly Phrasing[],
  calibration: Calibration,
  locate: (place: Phrasing['place']) => { readonly line: number; readonly column: number },
): Problem[] {
  const written = new Map(phrasings.map((phrasing) => [`${phrasing.ref} ${phrasing.text}`, phrasing]));
  return leftOut.flatMap(({ text, label, evidence }): Problem[] => {
    const phrasing = written.get(`${label} ${text}`);
    const best = choose(evidence, calibration.choice).ranked[0];
    if (!phrasing || !best || best.label === label || best.probability < MISPLACED) return [];
    return [
      {
        file: phrasing.place.file,
        ...locate(phrasing.place),
        severity: 'warning',
        code: 'phrasing-elsewhere',
        message: `“${text}” is taken for ${best.label} (${best.probability.toFixed(2)})`,
        hint: `move it there, or write more phrasings of ${label} like it`,
      },
    ];
  });
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
