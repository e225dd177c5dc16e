import { parentPort, workerData } from 'node:worker_threads';
import { makeConverter } from '../../knowledge/hant.ts';
import type { Said, Work } from './threads.ts';
import { trainHere } from './train.ts';
import { fitView } from './training/trainViews.ts';

// Runs in a thread of its own: does one piece of work and sends the result back.
const work = workerData as Work;
const say = (said: Said) => parentPort?.postMessage(said);
const result =
  work.task === 'view'
    ? fitView(work.data, work.classes)
    : await trainHere(work.knowledge, makeConverter(work.knowledge.terms.hant), (line, share) =>
        say({ line, share }),
      );
say({ result });
