import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, ProblemCode } from '../problem.ts';
import type { SourceFile } from './document.ts';
import { MAX_FILE_BYTES } from './document.ts';

export interface ReadResult {
  /** In a fixed order, so that everything made of them is deterministic. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** SHA-256 over all paths and contents, hex. */
  readonly digest: string;
}

const MAX_FOLDER_DEPTH = 6;
/** Files that are read at the same time: enough to keep the disk busy, far below what a process may open. */
const AT_ONCE = 64;

/** Reads every `.yaml` file below a folder. The only place that touches the knowledge on disk; never throws. */
export async function readKnowledge(folder: string): Promise<ReadResult> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report = (file: string, code: ProblemCode, message: string, hint: string) =>
    problems.push({ file, line: 1, column: 1, severity: 'error', code, message, hint });

  const walk = async (path: string, depth: number): Promise<void> => {
    const absolute = join(folder, path);
    let entries: Dirent[];
    try {
      const real = await realpath(absolute);
      if (seen.has(real) || depth > MAX_FOLDER_DEPTH)
        return void report(
          path || '.',
          'folder-loop',
          'the folder leads back to itself or is nested too deep',
          'remove the link',
        );
      seen.add(real);
      entries = await readdir(absolute, { withFileTypes: true });
    } catch (error) {
      return void report(
        path || '.',
        'unreadable',
        `cannot be read: ${reason(error)}`,
        'check the path and its permissions',
      );
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const below = path ? `${path}/${entry.name}` : entry.name;
      try {
        const info = entry.isSymbolicLink() ? await stat(join(folder, below)) : entry;
        const yaml = /\.ya?ml$/i.test(entry.name);
        if (yaml && info.isFile()) paths.push(below);
        else if (yaml) report(below, 'unreadable', 'is not a file', 'put a file in its place, or rename it');
        else if (info.isDirectory()) await walk(below, depth + 1);
      } catch (error) {
        report(below, 'unreadable', `cannot be read: ${reason(error)}`, 'check the file and its permissions');
      }
    }
  };
  await walk('', 0);
  const files: SourceFile[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE).map(async (path): Promise<SourceFile | null> => {
      try {
        return await readOne(folder, path);
      } catch (error) {
        report(path, 'unreadable', `cannot be read: ${reason(error)}`, 'check the file and its permissions');
        return null;
      }
    });
    for (const file of await Promise.all(some)) if (file) files.push(file);
  }
  if (files.length === 0 && problems.length === 0)
    report(
      '.',
      'no-knowledge',
      'the folder holds no .yaml file',
      'name the folder that knowledge/README.md describes',
    );

  const hash = createHash('sha256');
  for (const file of files) hash.update(file.path).update('\0').update(file.bytes).update('\0');
  return { files, problems, digest: hash.digest('hex') };
}

async function readOne(folder: string, path: string): Promise<SourceFile> {
  const { size } = await stat(join(folder, path));
  // One byte too many is enough for the parser to refuse it; a huge file need not be read whole.
  if (size > MAX_FILE_BYTES) return { path, bytes: new Uint8Array(MAX_FILE_BYTES + 1) };
  return { path, bytes: await readFile(join(folder, path)) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing there',
  ENOTDIR: 'it is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it is a link that leads back to itself',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return REASONS[code] ?? code;
}
