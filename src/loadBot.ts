import { isAnswerable } from './answering/answer.ts';
import { keep, recall } from './cache.ts';
import { loadKnowledge } from './knowledge/building/load.ts';
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
  const { knowledge, converter, problems } = loadKnowledge(read);
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  if (knowledge.entries.size === 0) return { ok: false, problems: [nothing(folder)] };
  const training = await trainMatcher(knowledge, converter, progress);
  const made: Kept = { knowledge, training };
  if (read.problems.length === 0) await keep(read.digest, made, progress);
  return ready(made, converter);
}

function ready({ knowledge, training }: Kept, converter: ScriptConverter): LoadedBot {
  const matcher = makeMatcher(knowledge, converter, training, (ref) => isAnswerable(knowledge, ref));
  return { ok: true, bot: { knowledge, matcher }, converter, training };
}

const nothing = (folder: string): Problem => ({
  file: folder,
  line: 1,
  column: 1,
  severity: 'error',
  code: 'no-knowledge',
  message: 'the folder holds no answers',
  hint: 'check KNOWLEDGE_DIR or --knowledge; knowledge/README.md shows what belongs there',
});
