import { REFUSAL_KINDS } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';

/** What a text can mean to the models: an answer, a question about the bot, or one of the things to refuse. */
export type Label = AnswerRef | typeof HELP | (typeof REFUSALS)[number];

export const HELP = '#help';
export const REFUSALS = REFUSAL_KINDS.map((kind) => `#${kind}` as const);

export const isRefusal = (label: string): boolean => (REFUSALS as readonly string[]).includes(label);

/**
 * What a label asks, less of whom: `operations.goal` → `goal`, `operations~sales.goal` → `goal@2`, an
 * overview → `overview`. Standing questions, help and refusals stand for themselves.
 */
export function shapeOf(label: string): string {
  if (label === HELP || label.startsWith('#') || label.includes('/')) return label;
  const [head = '', aspect = 'overview'] = label.split('.');
  const sides = head.split('~').length;
  return sides === 1 ? aspect : `${aspect}@${sides}`;
}
