import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/** What was learnt, kept beside the code so that a start need not learn it again. Safe to delete at any time. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, '.cache');
/** Old versions are dropped: one for each knowledge folder in use is enough. */
const KEPT = 4;

export async function recall<T>(digest: string): Promise<T | null> {
  try {
    const file = await fileOf(digest);
    const bytes = await readFile(file);
    await utimes(file, new Date(), new Date()).catch(() => {});
    return deserialize(bytes) as T;
  } catch {
    // Absent, half-written by an older program, or unreadable: it is simply made anew.
    return null;
  }
}

/** Written beside and moved into place, so that a reader never sees half of it. */
export async function keep(digest: string, value: unknown, progress: (line: string) => void): Promise<void> {
  try {
    await mkdir(FOLDER, { recursive: true });
    const file = await fileOf(digest);
    const part = `${file}.${process.pid}.part`;
    await writeFile(part, serialize(value));
    await rename(part, file);
    await prune();
  } catch (error) {
    progress(
      `could not keep what was learnt in ${FOLDER} (${String(error)}); the next start will learn it again`,
    );
  }
}

async function prune(): Promise<void> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.bin'));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(FOLDER, name))).mtimeMs })),
  );
  dated.sort((a, b) => b.time - a.time);
  for (const { name } of dated.slice(KEPT)) await rm(join(FOLDER, name), { force: true });
}

const fileOf = async (digest: string): Promise<string> =>
  join(FOLDER, `${digest.slice(0, 16)}-${await codeVersion()}.bin`);

let version: Promise<string> | undefined;

/** What is learnt depends on the code that learns, so its hash is part of the name. */
function codeVersion(): Promise<string> {
  version ??= (async () => {
    const built = join(ROOT, 'dist');
    const base = existsSync(join(built, 'matching')) ? built : join(ROOT, 'src');
    const hash = createHash('sha256');
    for (const room of ['knowledge', 'matching']) {
      for (const name of (await readdir(join(base, room), { recursive: true })).sort()) {
        // The calibration is applied to what was learnt, not learnt itself.
        if (!/\.[jt]s$/.test(name) || basename(name).startsWith('calibrated')) continue;
        hash.update(name).update(await readFile(join(base, room, name)));
      }
    }
    return hash.digest('hex').slice(0, 12);
  })();
  return version;
}
