import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { HELP, livingRefusals } from './examples.ts';
import { normalise } from './normalise.ts';

/**
 * What curators have settled word for word: phrasings, questions about the bot, and messages not to be answered.
 * Folded text → label.
 */
export type KnownTexts = ReadonlyMap<string, string>;

export function makeKnownTexts(knowledge: Knowledge, converter: ScriptConverter): KnownTexts {
  const labels = new Map<string, string>();
  const add = (text: string, label: string) => {
    const key = fold(normalise(text, converter).text);
    if (key !== '' && !labels.has(key)) labels.set(key, label);
  };
  // Where two lists hold the same words once they are folded, the first one here wins.
  for (const { text } of knowledge.help) add(text, HELP);
  for (const { text, ref } of knowledge.phrasings) if (knowledge.entries.has(ref)) add(text, ref);
  for (const { text, kind } of livingRefusals(knowledge)) add(text, `#${kind}`);
  return labels;
}

/** The label under which a normalised text stands, punctuation aside; null for one that stands nowhere. */
export const knownLabel = (known: KnownTexts, text: string): string | null => known.get(fold(text)) ?? null;

const fold = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '');
