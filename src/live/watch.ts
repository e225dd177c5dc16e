import { type FSWatcher, watch } from 'node:fs';

/** Milliseconds of quiet after which a save, or all files of a `git pull`, are taken to be there. */
const QUIET = 120;
/** Milliseconds after which even an unquiet folder is looked at. */
const PATIENCE = 1_000;

/** Calls back once for each flurry of changes below a folder. Null where the folder cannot be watched. */
export function watchFolder(folder: string, changed: () => void): { close(): void } | null {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  const settle = () => {
    since = undefined;
    changed();
  };
  const touched = () => {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(QUIET, since + PATIENCE - now)));
  };
  let watcher: FSWatcher;
  try {
    watcher = watch(folder, { recursive: true }, touched);
  } catch {
    return null;
  }
  // A folder that went away: what is served stays, and the next start will say what is wrong.
  watcher.on('error', () => watcher.close());
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
