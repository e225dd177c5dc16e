import { isAnswerable } from './answering/answer.ts';
import { keep, recall } from './cache.ts';
import { examine, isError } from './examine.ts';
import { makeConverter, type ScriptConverter } from './knowledge/hant.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Problem } from './knowledge/problem.ts';
import { readKnowledge } from './knowledge/yaml/read.ts';
import { digestOf, onlyLearnt } from './matching/learning/onlyLearnt.ts';
import { type Packed, pack, unpack } from './matching/learning/pack.ts';
import { type Progress, type Training, trainMatcher } from './matching/learning/train.ts';
import { type ExplainingMatcher, makeMatcher } from './matching/makeMatcher.ts';

export type LoadedBot =
  | {
      readonly ok: true;
      readonly bot: { readonly knowledge: Knowledge; readonly matcher: ExplainingMatcher };
      readonly converter: ScriptConverter;
      /** What the matcher learnt; for explaining. */
      readonly training: Training;
      /** Digest of what there was to learn: of {@link onlyLearnt}. */
      readonly learnt: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What was read, and what there is to learn from it: digest of {@link onlyLearnt}. */
export interface Kept {
  readonly knowledge: Knowledge;
  readonly learnt: string;
}

/**
 * Reads a knowledge folder and makes the bot of it. What was read or learnt from the same before is taken from the
 * cache; else it is learnt now, which takes some seconds. Errors in the knowledge come back, all of them.
 */
export async function loadBot(folder: string, progress: Progress = () => {}): Promise<LoadedBot> {
  const read = await readKnowledge(folder);
  const key = { shelf: 'knowledge', folder, digest: read.digest } as const;
  const kept = read.problems.length === 0 ? await recall<Kept>(key) : null;
  if (kept) {
    const converter = makeConverter(kept.knowledge.terms.hant);
    return ready(kept, await learn(kept, folder, converter, progress), converter);
  }
  const { knowledge, converter, problems } = examine(read);
  if (problems.some(isError)) return { ok: false, problems };
  const made: Kept = { knowledge, learnt: digestOf(onlyLearnt(knowledge)) };
  const training = await learn(made, folder, converter, progress);
  if (read.problems.length === 0) await keep(key, made, progress);
  return ready(made, training, converter);
}

async function learn(
  { knowledge, learnt }: Kept,
  folder: string,
  converter: ScriptConverter,
  progress: Progress,
): Promise<Training> {
  const key = { shelf: 'learnt', folder, digest: learnt } as const;
  const packed = await recall<Packed>(key);
  if (packed) return unpack(packed);
  const training = await trainMatcher(onlyLearnt(knowledge), converter, progress);
  await keep(key, pack(training), progress);
  return training;
}

function ready({ knowledge, learnt }: Kept, training: Training, converter: ScriptConverter): LoadedBot {
  const matcher = makeMatcher(knowledge, converter, training, (ref) => isAnswerable(knowledge, ref));
  return { ok: true, bot: { knowledge, matcher }, converter, training, learnt };
}
