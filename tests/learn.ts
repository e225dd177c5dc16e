import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  await loadBot(folder, (line) => process.stderr.write(`${line}\n`));
}
