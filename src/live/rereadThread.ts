import { parentPort, workerData } from 'node:worker_threads';
import { type Known, reread, type Stage } from './reread.ts';

// Runs in a thread of its own, so that questions are answered meanwhile.
const { folder, known } = workerData as { folder: string; known: Known };
await reread(folder, known, (stage: Stage) => parentPort?.postMessage(stage));
