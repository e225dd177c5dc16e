import { keep, recall } from '../cache.ts';
import { examine, isError } from '../examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Problem } from '../knowledge/problem.ts';
import { readKnowledge } from '../knowledge/yaml/read.ts';
import type { Kept } from '../loadBot.ts';
import { digestOf, onlyLearnt } from '../matching/learning/onlyLearnt.ts';
import { type Packed, pack, unpack } from '../matching/learning/pack.ts';
import { settleTexts } from '../matching/learning/settleTexts.ts';
import { normaliseOnce, type Training, trainHere } from '../matching/learning/train.ts';
import { makeLexicon } from '../matching/reading/lexicon.ts';

/** What is told while a folder is read again, in this order. */
export type Stage =
  /** It is as it was, or has errors: nothing follows. */
  | { readonly stage: 'unchanged' }
  | { readonly stage: 'refused'; readonly problems: readonly Problem[] }
  /** It can be answered by, with the names and settled texts that are in it and whatever else was learnt before. */
  | ({ readonly stage: 'read' } & Reread)
  /** All of it is learnt. */
  | { readonly stage: 'learnt'; readonly training: Training };

export interface Reread {
  readonly knowledge: Knowledge;
  readonly lexicon: Training['lexicon'];
  readonly settled: Training['settled'];
  /** Whether there is anything new to learn from it; else `learnt` does not follow. */
  readonly teaches: boolean;
  readonly digest: string;
}

export interface Known {
  /** Of the files that are served. */
  readonly files: string;
  /** Of what is learnt from them. */
  readonly learnt: string;
  /** Whether that was learnt to the end; else a folder that has not changed has still something to teach. */
  readonly whole: boolean;
}

/** Reads, checks and learns a folder whose former state is known. */
export async function reread(folder: string, known: Known, tell: (stage: Stage) => void): Promise<void> {
  const read = await readKnowledge(folder);
  if (known.whole && read.digest === known.files && read.problems.length === 0)
    return tell({ stage: 'unchanged' });
  const { knowledge, converter, problems } = examine(read);
  const errors = problems.filter(isError);
  if (errors.length > 0) return tell({ stage: 'refused', problems: errors });
  const learnable = onlyLearnt(knowledge);
  const digest = digestOf(learnable);
  const teaches = digest !== known.learnt;
  const lexicon = makeLexicon(knowledge, converter);
  const settled = settleTexts(knowledge, normaliseOnce(converter));
  tell({ stage: 'read', knowledge, lexicon, settled, teaches, digest });
  const readKey = { shelf: 'knowledge', folder, digest: read.digest } as const;
  const made: Kept = { knowledge, learnt: digest };
  if (!teaches) return keep(readKey, made, () => {});
  const key = { shelf: 'learnt', folder, digest } as const;
  const packed = await recall<Packed>(key);
  const training = packed ? unpack(packed) : await trainHere(learnable, converter);
  tell({ stage: 'learnt', training });
  if (!packed) await keep(key, pack(training), () => {});
  await keep(readKey, made, () => {});
}
