import type { Problem } from '../problem.ts';
import { decode, positionAt } from './decode.ts';
import { readLists } from './lists.ts';
import { makeLocate, type Position } from './locate.ts';
import { type FaultAt, parseText } from './parse.ts';

/** One file as read from disk. */
export interface SourceFile {
  /** Path below the knowledge folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type Path = readonly (string | number)[];

/** A parsed YAML file: its plain value, and where each part of it stands. */
export interface Document {
  readonly path: string;
  readonly value: unknown;
  /** The position of the node at `path`, or of its nearest ancestor that exists; 1-based. */
  locate(path: Path): Position;
}

export type Parsed =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Far above any real file; below what would hold up a start. */
export const MAX_FILE_BYTES = 1024 * 1024;
const START: Position = { line: 1, column: 1 };

/** Parses one file. Bad content comes back as problems, never as an exception. */
export function parseFile(file: SourceFile): Parsed {
  const fail = (faults: readonly FaultAt[]): Parsed => ({
    ok: false,
    problems: faults.map((fault) => ({ file: file.path, severity: 'error', ...fault })),
  });
  if (file.bytes.length > MAX_FILE_BYTES)
    return fail([
      {
        ...START,
        code: 'file-too-large',
        message: `the file has more than ${MAX_FILE_BYTES} bytes`,
        hint: 'split it into several files',
      },
    ]);
  const decoded = decode(file.bytes);
  if (!decoded.ok)
    return fail([
      {
        ...decoded.position,
        code: 'not-utf8',
        message: `the file is not UTF-8 text from its byte ${decoded.offset + 1} on`,
        hint: 'save it as UTF-8',
      },
    ]);
  const { text } = decoded;
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return fail([
      {
        ...positionAt(text, nul),
        code: 'control-character',
        message: 'the file holds a NUL character',
        hint: 'delete it; if the whole file looks wrong, save it as UTF-8',
      },
    ]);
  const lists = readLists(text);
  if (lists) return { ok: true, document: { path: file.path, value: lists, locate: locateLater(text) } };
  const read = parseText(text);
  if (!read.ok) return fail(read.faults);
  return { ok: true, document: { path: file.path, value: read.value, locate: locateLater(text) } };
}

/** Few files have a fault that must be found: a tree of each would be kept for nothing, so it is made when asked for. */
function locateLater(text: string): Document['locate'] {
  let locate: Document['locate'] | undefined;
  return (path) => {
    const top = path.length === 1 ? topKey(text, path[0]) : null;
    if (top) return top;
    locate ??= locateIn(text);
    return locate(path);
  };
}

/** The position of a key at the margin of a block mapping, which can be nothing but a key of the whole; else null. */
function topKey(text: string, key: string | number | undefined): Position | null {
  if (typeof key !== 'string' || !/^[a-z]+$/i.test(key) || /^\s*[[{]/m.test(text)) return null;
  const found = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
  return found > 0 || text.startsWith(`${key}:`) ? positionAt(text, found) : null;
}

function locateIn(text: string): Document['locate'] {
  const read = parseText(text);
  return read.ok ? makeLocate(read.root, read.position) : () => START;
}
