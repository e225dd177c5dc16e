import type { ScriptConverter } from '../../../knowledge/hant.ts';
import type { Knowledge, Phrasing } from '../../../knowledge/knowledge.ts';
import { gather } from '../../judging/evidence.ts';
import { HELP } from '../../labels.ts';
import { analyse } from '../../reading/analyse.ts';
import { hash } from '../../reading/features.ts';
import { makeReader } from '../../reading/reader.ts';
import { trainHere } from '../train.ts';
import type { LeftOut } from './leaveOut.ts';

/** What refusals a folder holds beside so many phrasings an answer. */
const REFUSALS_FROM = 10;
const REFUSALS = 300;

/**
 * The knowledge as a younger folder would hold it: so many phrasings an answer, few refusals or none, and on the first
 * day (0) no comparison that somebody wrote.
 */
export function cutBack(knowledge: Knowledge, phrasings: number): Knowledge {
  const order = <T extends { readonly text: string }>(lines: readonly T[]) =>
    [...lines].sort((a, b) => hash(`cut ${a.text}`) - hash(`cut ${b.text}`));
  const taken = new Map<string, number>();
  const few = order(knowledge.phrasings).filter(({ ref }: Phrasing) => {
    const count = taken.get(ref) ?? 0;
    taken.set(ref, count + 1);
    return count < phrasings;
  });
  const entries = new Map([...knowledge.entries].filter(([ref]) => phrasings > 0 || !ref.includes('~')));
  const some = phrasings >= REFUSALS_FROM;
  return {
    ...knowledge,
    entries,
    phrasings: few,
    refusals: some ? order(knowledge.refusals).slice(0, REFUSALS) : [],
    help: some ? order(knowledge.help).slice(0, REFUSALS / 10) : [],
  };
}

/** How many lines of each sort are enough to fit a choice by. */
const LINES = 4000;

/** What the younger folder's matcher makes of lines that it has not learnt. */
export async function judgeYounger(
  whole: Knowledge,
  young: Knowledge,
  converter: ScriptConverter,
  exists: (ref: string) => boolean,
): Promise<LeftOut[]> {
  const { trained, vocabulary, settled } = await trainHere(young, converter);
  const reader = makeReader(young, converter, vocabulary);
  const learnt = new Set([...young.phrasings, ...young.refusals, ...young.help].map(({ text }) => text));
  const pick = <T extends { readonly text: string }>(lines: readonly T[], most: number) =>
    lines
      .filter(({ text }) => !learnt.has(text))
      .sort((a, b) => hash(`pick ${a.text}`) - hash(`pick ${b.text}`))
      .slice(0, most);
  const lines = [
    ...pick(whole.phrasings, LINES)
      .filter(({ ref }) => exists(ref))
      .map(({ text, ref }) => ({ text, label: ref as string })),
    ...pick(whole.refusals, LINES).map(({ text, kind }) => ({ text, label: `#${kind}` })),
    ...pick(whole.help, LINES / 10).map(({ text }) => ({ text, label: HELP as string })),
  ];
  return lines
    .filter(({ text }) => !settled.has(text))
    .map(({ text, label }) => ({
      text,
      label,
      evidence: gather(trained, analyse(text, reader), exists),
      stranger: true,
      unwritten: false,
    }));
}
