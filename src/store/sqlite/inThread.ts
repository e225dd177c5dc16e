import { Worker } from 'node:worker_threads';
import type { Rows } from '../rows.ts';
import type { OpenedDatabase } from './openDatabase.ts';

/** What is asked of the thread: a call of {@link Rows}, to be done within so many milliseconds. */
export interface Asked {
  readonly id: number;
  readonly call: keyof Rows;
  readonly args: readonly unknown[];
  readonly within: number;
}

export interface Told {
  readonly message: string;
  readonly code?: string;
}

export type Said =
  | { readonly kind: 'opened' }
  | { readonly kind: 'misfit'; readonly misfit: OpenedDatabase & { readonly ok: false } }
  | { readonly kind: 'failed'; readonly error: Told }
  | { readonly kind: 'done'; readonly id: number; readonly result?: unknown; readonly error?: Told };

export type OpenedRows =
  | { readonly ok: true; readonly rows: Rows }
  | (OpenedDatabase & { readonly ok: false });

const CALLS: readonly (keyof Rows)[] = [
  'allSettings',
  'saveSettings',
  'panel',
  'panels',
  'savePanel',
  'dropPanel',
  'commandHash',
  'saveCommandHash',
  'dropCommandHash',
  'addFeedback',
  'feedback',
  'close',
];

/**
 * A database in a thread of its own, so that neither a slow disk nor another program holds up whoever asks.
 * `script`: the compiled `thread.ts`. `within`: milliseconds for which a write waits for another program. Rejects
 * with what the database throws on opening.
 */
export function openInThread(file: string, script: URL, within: number): Promise<OpenedRows> {
  const worker = new Worker(script, { name: 'store', workerData: file });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let gone = false;
  // Only then is the file let go for good.
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  // While something is under way the thread keeps the program alive; at rest it does not.
  const rest = () => void (waiting.size === 0 && !gone && worker.unref());

  const ask = (call: keyof Rows, args: readonly unknown[]): Promise<unknown> => {
    if (gone) return call === 'close' ? ended : Promise.reject(new Error('the store is closed'));
    if (call === 'close') gone = true;
    return new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, call, args, within } satisfies Asked);
    });
  };
  const rows = Object.fromEntries(
    CALLS.map((call) => [call, (...args: readonly unknown[]) => ask(call, args)]),
  ) as unknown as Rows;
  const close = () => ask('close', []).then(() => ended);

  return new Promise((resolve, reject) => {
    const end = (error: Error) => {
      gone = true;
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the store’s thread has ended')));
    worker.on('message', (said: Said) => {
      if (said.kind === 'opened') resolve({ ok: true, rows: { ...rows, close } });
      else if (said.kind === 'misfit') resolve(said.misfit);
      else if (said.kind === 'failed') reject(errorOf(said.error));
      else {
        const one = waiting.get(said.id);
        waiting.delete(said.id);
        if (said.error) one?.reject(errorOf(said.error));
        else one?.resolve(said.result);
      }
      rest();
    });
  });
}

const errorOf = ({ message, code }: Told): Error =>
  Object.assign(new Error(message), code !== undefined && { code });
