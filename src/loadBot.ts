import { isAnswerable } from './answering/answer.ts';
import { keep, recall } from './cache.ts';
import { examine, isError } from './examine.ts';
import { makeConverter, type ScriptConverter } from './knowledge/hant.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Problem } from './knowledge/problem.ts';
import { readKnowledge } from './knowledge/yaml/read.ts';
import { type Training, trainMatcher } from './matching/learning/train.ts';
import { type ExplainingMatcher, makeMatcher } from './matching/makeMatcher.ts';

export type LoadedBot =
  | {
      readonly ok: true;
      readonly bot: { readonly knowledge: Knowledge; readonly matcher: ExplainingMatcher };
      readonly converter: ScriptConverter;
      /** What the matcher learnt; for explaining. */
      readonly training: Training;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Kept {
  readonly knowledge: Knowledge;
  readonly training: Training;
}

/**
 * Reads a knowledge folder and makes the bot of it. What was learnt from the same files before is taken from the
 * cache; else it is learnt now, which takes some seconds. Errors in the knowledge come back, all of them.
 */
export async function loadBot(
  folder: string,
  progress: (line: string) => void = () => {},
): Promise<LoadedBot> {
  const read = await readKnowledge(folder);
  const kept = read.problems.length === 0 ? await recall<Kept>(read.digest) : null;
  if (kept) return ready(kept, makeConverter(kept.knowledge.terms.hant));
  const { knowledge, converter, problems } = examine(read);
  if (problems.some(isError)) return { ok: false, problems };
  const training = await trainMatcher(knowledge, converter, progress);
  const made: Kept = { knowledge, training };
  if (read.problems.length === 0) await keep(read.digest, made, progress);
  return ready(made, converter);
}

function ready({ knowledge, training }: Kept, converter: ScriptConverter): LoadedBot {
  const matcher = makeMatcher(knowledge, converter, training, (ref) => isAnswerable(knowledge, ref));
  return { ok: true, bot: { knowledge, matcher }, converter, training };
}
