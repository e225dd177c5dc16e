import { Worker } from 'node:worker_threads';
import type { Table } from './table.ts';

/** Draws one table at a time, away from whatever else goes on. */
export interface Artist {
  /** A PNG. Rejects where it cannot be drawn, or not in time. */
  draw(table: Table): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What goes to the thread, and what comes back. */
export interface Drawing {
  readonly table: Table;
}
export type Drawn =
  | { readonly ok: true; readonly png: Uint8Array }
  | { readonly ok: false; readonly why: string };

interface ThreadOptions {
  /** The compiled `worker.ts`. */
  readonly script: URL;
  /** Milliseconds after which a drawing is given up, and its thread with it. */
  readonly patience?: number;
  /** Milliseconds without work after which the thread gives its memory back. */
  readonly idle?: number;
  /** Drawings after which the thread is replaced: the rasteriser's memory is freed with its thread alone. */
  readonly most?: number;
}

/** In a thread that is started for the first drawing; fonts and libraries are loaded there and then. */
export function makeThreadArtist(options: ThreadOptions): Artist {
  const { script, patience = 15_000, idle = 60_000, most = 10 } = options;
  let worker: Worker | null = null;
  let drawn = 0;
  let resting: NodeJS.Timeout | undefined;

  const dismiss = async () => {
    clearTimeout(resting);
    const old = worker;
    worker = null;
    drawn = 0;
    await old?.terminate();
  };
  return {
    async draw(table) {
      clearTimeout(resting);
      worker ??= hire(script, (gone) => {
        if (worker === gone) worker = null;
      });
      try {
        const answer = await ask(worker, { table }, patience);
        if (!answer.ok) throw new Error(answer.why);
        drawn += 1;
        if (drawn >= most) await dismiss();
        return answer.png;
      } catch (error) {
        await dismiss();
        throw error;
      } finally {
        resting = setTimeout(() => void dismiss(), idle).unref();
      }
    },
    close: dismiss,
  };
}

/** Unreferenced, so that a thread at rest keeps no process alive. */
function hire(script: URL, onExit: (worker: Worker) => void): Worker {
  const worker = new Worker(script, { name: 'pictures' });
  worker.unref();
  worker.once('exit', () => onExit(worker));
  // Between two drawings nobody listens, and an unheard error would end the process.
  worker.on('error', () => {});
  return worker;
}

function ask(worker: Worker, drawing: Drawing, patience: number): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(late);
      worker.off('message', answered).off('error', failed).off('exit', left);
      end();
    };
    const answered = (drawn: Drawn) => settle(() => resolve(drawn));
    const failed = (error: unknown) => settle(() => reject(error));
    const left = (code: number) => failed(new Error(`the drawing thread ended with ${code}`));
    const late = setTimeout(() => failed(new Error(`not drawn within ${patience} ms`)), patience);
    worker.once('message', answered).once('error', failed).once('exit', left);
    worker.postMessage(drawing);
  });
}

/** On the spot: for running from the sources, which a thread cannot read. */
export function makeInPlaceArtist(): Artist {
  let draw: ((table: Table) => Promise<Uint8Array>) | undefined;
  return {
    async draw(table) {
      draw ??= (await import('./draw.ts')).makeDrawer();
      return draw(table);
    },
    close: async () => {},
  };
}

export const makeArtist = (): Artist =>
  import.meta.url.endsWith('.js')
    ? makeThreadArtist({ script: new URL('./worker.js', import.meta.url) })
    : makeInPlaceArtist();
