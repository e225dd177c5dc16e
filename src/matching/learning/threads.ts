import { Worker } from 'node:worker_threads';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Dataset } from './trainLinear.ts';

/** What a thread is given to do. */
export type Work =
  | { readonly task: 'all'; readonly knowledge: Knowledge }
  | { readonly task: 'view'; readonly data: Dataset; readonly classes: number };

/** Below this many examples, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 3000;

/** Threads need compiled code; under a test runner the sources run as they are. */
export const canThread = (examples: number): boolean =>
  examples >= WORTH_A_THREAD && import.meta.url.endsWith('.js');

/** Does the work in a thread of its own; rejects with what the thread threw. */
export function inThread<T>(work: Work): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trainThread.js', import.meta.url), { workerData: work });
    worker.once('message', (result: T) => resolve(result));
    worker.once('error', reject);
  });
}
