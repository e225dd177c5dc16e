import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** For the bot's user alone. */
const PRIVATE = 0o600;
const BESIDE = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Makes ready the place of a store: its folder, and a file that nobody else can read. Says what
 * stands there where that is no file at all; throws what the system throws.
 */
export function prepareFile(file: string): 'ready' | 'no file' {
  makeFolder(dirname(file));
  // A pipe or a device would be waited for without end.
  if (existsSync(file) && !statSync(file).isFile()) return 'no file';
  if (!existsSync(file)) closeSync(openSync(file, 'a', PRIVATE));
  for (const part of BESIDE) narrow(`${file}${part}`);
  return 'ready';
}

/** Level by level: where a level can neither be made nor is there, as in /proc, Node's own way of it never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program was faster.
    if (!existsSync(folder)) throw error;
  }
}

function narrow(path: string): void {
  if (!existsSync(path) || (statSync(path).mode & 0o777) === PRIVATE) return;
  try {
    chmodSync(path, PRIVATE);
  } catch {
    // Somebody else's file, which may be used all the same: a folder that a container brings along, say.
  }
}
