import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldText, type SettledTexts } from '../judging/settledTexts.ts';
import { HELP } from '../labels.ts';
import type { Normalised } from '../reading/normalise.ts';
import { livingRefusals } from './examples.ts';

export function settleTexts(knowledge: Knowledge, normalised: (text: string) => Normalised): SettledTexts {
  const labels = new Map<string, string>();
  const add = (text: string, label: string) => {
    const key = foldText(normalised(text).text);
    if (key !== '' && !labels.has(key)) labels.set(key, label);
  };
  // Where two lists hold the same words once they are folded, the first one here wins.
  for (const { text } of knowledge.help) add(text, HELP);
  for (const { text, ref } of knowledge.phrasings) if (knowledge.entries.has(ref)) add(text, ref);
  for (const { text, kind } of livingRefusals(knowledge)) add(text, `#${kind}`);
  return labels;
}
