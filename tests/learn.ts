import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keep, recall } from '../src/cache.ts';
import { digestOf, onlyLearnt } from '../src/matching/learning/onlyLearnt.ts';
import { pack } from '../src/matching/learning/pack.ts';

/**
 * Learns the real knowledge once, before any test: what is learnt is kept, so that neither the test files nor the
 * programs that they start learn it again, side by side. Uses the build, which learns with threads.
 */
export default async function learn(): Promise<void> {
  const built = fileURLToPath(new URL('../dist/loadBot.js', import.meta.url));
  if (!existsSync(built))
    throw new Error('the tests run the built programs too: use npm test, which builds first');
  const { loadBot } = (await import(pathToFileURL(built).href)) as typeof import('../src/loadBot.ts');
  const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
  const loaded = await loadBot(folder, (line) => process.stderr.write(`${line}\n`));
  if (!loaded.ok) return;
  // What the build learnt is what the sources, of which it is made, would learn without threads and much more slowly.
  const { knowledge } = loaded.bot;
  const digest = digestOf(onlyLearnt(knowledge));
  const key = { shelf: 'learnt', folder, digest } as const;
  if ((await recall(key)) === null) await keep(key, pack(loaded.training), () => {});
}
