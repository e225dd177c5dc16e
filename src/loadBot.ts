import type { ScriptConverter } from './knowledge/hant.ts';
import { loadKnowledge } from './knowledge/load.ts';
import type { Problem } from './knowledge/problem.ts';
import { readKnowledge } from './knowledge/read.ts';
import { buildMatcher } from './matching/build.ts';
import type { Bot } from './replying/reply.ts';

export type LoadedBot =
  | { readonly ok: true; readonly bot: Bot; readonly converter: ScriptConverter; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a knowledge folder and makes the bot of it; errors in the knowledge come back as problems, all of them. */
export async function loadBot(folder: string, progress: (line: string) => void = () => {}): Promise<LoadedBot> {
  const { knowledge, converter, problems } = loadKnowledge(await readKnowledge(folder));
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  const matcher = await buildMatcher(knowledge, converter, progress);
  return { ok: true, bot: { knowledge, matcher }, converter, warnings: problems };
}
