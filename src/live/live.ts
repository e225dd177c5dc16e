import { Worker } from 'node:worker_threads';
import { isAnswerable } from '../answering/answer.ts';
import { makeConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reloaded } from '../knowledge/reloaded.ts';
import type { Training } from '../matching/learning/train.ts';
import { makeMatcher } from '../matching/makeMatcher.ts';
import type { Matcher } from '../matching/matcher.ts';
import { onlyLiving } from './onlyLiving.ts';
import { type Known, reread, type Stage } from './reread.ts';

/** The knowledge that is served, and the matcher for it. */
export interface Served {
  readonly knowledge: Knowledge;
  readonly matcher: Matcher;
}

export interface Live {
  /** Always the newest: its parts change together, between two questions, never during one. */
  readonly bot: Served;
  /** How often the knowledge has changed. */
  readonly version: () => number;
  /** Settles as soon as the folder's present state is answered by; what can be learnt from it follows. */
  reload(): Promise<Reloaded>;
  /** Settles when nothing is left to learn. */
  settled(): Promise<void>;
  /** Called after every reload that was not `unchanged`. */
  onReload(listener: (reloaded: Reloaded) => void): void;
  close(): Promise<void>;
}

export interface LiveParts {
  readonly folder: string;
  readonly knowledge: Knowledge;
  readonly matcher: Matcher;
  readonly training: Training;
  /** Digest of what it was learnt from; given, since to make it takes a tenth of a second. */
  readonly learnt: string;
  /** Told of what should not happen: a thread that failed. */
  readonly onFault: (error: unknown) => void;
}

/** Serves knowledge that may change; a change is taken over whole or not at all. */
export function makeLive({ folder, onFault, ...first }: LiveParts): Live {
  let served: Served = first;
  let training = first.training;
  let known: Known = {
    files: first.knowledge.digest,
    learnt: first.learnt,
    whole: true,
  };
  let version = 0;
  let stop: () => Promise<void> = async () => {};
  let turn: Promise<unknown> = Promise.resolve();
  let learning: Promise<void> = Promise.resolve();
  const listeners: ((reloaded: Reloaded) => void)[] = [];
  // A stale promise of an abandoned round must not be waited for by anybody.
  const once = (): { readonly promise: Promise<void>; readonly done: () => void } => {
    let done = () => {};
    const promise = new Promise<void>((resolve) => {
      done = resolve;
    });
    return { promise, done };
  };

  const round = async (): Promise<Reloaded> => {
    // What is still being learnt from the state before this one is of no use any more.
    await stop();
    return new Promise((resolve, reject) => {
      const whole = once();
      learning = whole.promise;
      const end = (reloaded: Reloaded) => {
        if (reloaded.outcome !== 'unchanged') for (const listener of listeners) listener(reloaded);
        resolve(reloaded);
      };
      const before = known;
      let learnable = before.learnt;
      const tell = (stage: Stage) => {
        if (stage.stage === 'unchanged') end({ outcome: 'unchanged' });
        else if (stage.stage === 'refused') end({ outcome: 'refused', problems: stage.problems });
        else if (stage.stage === 'read') {
          const { knowledge, lexicon, settled, teaches, digest } = stage;
          const answers = countChanges(served.knowledge, knowledge);
          training = { ...training, lexicon, settled };
          // Until it is learnt, `known.learnt` stays what it was: a round that is cut short is made up for.
          learnable = digest;
          const again = knowledge.digest === before.files;
          known = { files: knowledge.digest, learnt: teaches ? before.learnt : digest, whole: !teaches };
          served = serve(knowledge, training);
          if (!again) version += 1;
          end(again ? { outcome: 'unchanged' } : { outcome: 'changed', answers });
        } else {
          training = stage.training;
          known = { ...known, learnt: learnable, whole: true };
          served = serve(served.knowledge, training);
        }
      };
      stop = run(folder, known, tell, (error) => {
        if (error !== null) {
          onFault(error);
          reject(error);
        }
        whole.done();
      });
    });
  };

  return {
    bot: {
      get knowledge() {
        return served.knowledge;
      },
      get matcher() {
        return served.matcher;
      },
    },
    version: () => version,
    reload() {
      const next = turn.then(round);
      turn = next.catch(() => {});
      return next;
    },
    async settled() {
      await turn;
      await learning;
    },
    onReload: (listener) => void listeners.push(listener),
    close: () => stop(),
  };
}

function serve(knowledge: Knowledge, training: Training): Served {
  const exists = (ref: string) => isAnswerable(knowledge, ref);
  const matcher = makeMatcher(knowledge, makeConverter(knowledge.terms.hant), training, exists);
  return { knowledge, matcher: onlyLiving(matcher, exists) };
}

/** In a thread where the code is compiled, else here. Returns how to give it up. */
function run(
  folder: string,
  known: Known,
  tell: (stage: Stage) => void,
  end: (error: unknown) => void,
): () => Promise<void> {
  let over = false;
  const finish = (error: unknown) => {
    if (over) return;
    over = true;
    end(error);
  };
  if (!import.meta.url.endsWith('.js')) {
    reread(folder, known, (stage) => {
      if (!over) tell(stage);
    }).then(() => finish(null), finish);
    return async () => finish(null);
  }
  const worker = new Worker(new URL('./rereadThread.js', import.meta.url), {
    workerData: { folder, known },
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  worker.on('message', (stage: Stage) => {
    if (!over) tell(stage);
  });
  worker.once('error', finish);
  worker.once('exit', () => finish(null));
  return async () => {
    const running = !over;
    finish(null);
    if (running) await worker.terminate();
  };
}

/** Answers that are new, gone, or not as they were. */
function countChanges(before: Knowledge, after: Knowledge): number {
  const said = ({ entries }: Knowledge) =>
    new Map([...entries].map(([ref, { place, ...entry }]) => [ref as string, JSON.stringify(entry)]));
  const [old, now] = [said(before), said(after)];
  let changed = 0;
  for (const [ref, words] of now) if (old.get(ref) !== words) changed += 1;
  for (const ref of old.keys()) if (!now.has(ref)) changed += 1;
  return changed;
}
