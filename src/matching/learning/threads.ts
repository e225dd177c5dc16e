import { Worker } from 'node:worker_threads';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Dataset } from './training/trainLinear.ts';

/** What a thread is given to do. */
export type Work =
  | { readonly task: 'all'; readonly knowledge: Knowledge }
  | { readonly task: 'view'; readonly data: Dataset; readonly classes: number };

/** Below this many examples, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 3000;

/** Threads need compiled code; under a test runner the sources run as they are. */
export const canThread = (examples: number): boolean =>
  examples >= WORTH_A_THREAD && import.meta.url.endsWith('.js');

/** What a thread says: how far it is, and at last what it made. */
export type Said =
  | { readonly line: string; readonly share: number | undefined }
  | { readonly result: unknown };

/** Megabytes. Reading makes much that is soon thrown away: with room for it, throwing away costs next to nothing. */
const YOUNG_MB = 64;

/** Does the work in a thread of its own; rejects with what the thread threw. */
export function inThread<T>(
  work: Work,
  progress: (line: string, share?: number) => void = () => {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trainThread.js', import.meta.url), {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (said: Said) => {
      if ('result' in said) resolve(said.result as T);
      else progress(said.line, said.share);
    });
    worker.once('error', reject);
  });
}
