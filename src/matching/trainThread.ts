import { parentPort, workerData } from 'node:worker_threads';
import { type Prepared, trainView, type ViewName } from './models.ts';

// Runs in a thread of its own: trains one view and sends it back.
const { name, examples } = workerData as { name: ViewName; examples: Prepared[] };
parentPort?.postMessage(trainView(name, examples));
