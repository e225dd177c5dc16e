import { parentPort } from 'node:worker_threads';
import type { Drawing, Drawn } from './artist.ts';
import { makeDrawer } from './draw.ts';

// Runs in a thread of its own: draws one table after another.
const draw = makeDrawer();
parentPort?.on('message', async ({ table }: Drawing) => {
  try {
    // A copy, since the library's own memory cannot change hands.
    const png = new Uint8Array(await draw(table));
    parentPort?.postMessage({ ok: true, png } satisfies Drawn, [png.buffer]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ ok: false, why } satisfies Drawn);
  }
});
