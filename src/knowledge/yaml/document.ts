import { LineCounter, type Node, Parser } from 'yaml';
import type { Problem, ProblemCode } from '../problem.ts';
import { tooDeep } from './depth.ts';
import { makeLocate, type Position } from './locate.ts';
import { compose, MAX_ALIASES } from './syntax.ts';

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
/** Our shapes are six levels deep. */
export const MAX_DEPTH = 24;

/** Parses one file. Bad content comes back as problems, never as an exception. */
export function parseFile(file: SourceFile): Parsed {
  const fail = (code: ProblemCode, message: string, hint: string, line = 1, column = 1): Parsed => ({
    ok: false,
    problems: [{ file: file.path, line, column, severity: 'error', code, message, hint }],
  });

  if (file.bytes.length > MAX_FILE_BYTES)
    return fail(
      'file-too-large',
      `the file has more than ${MAX_FILE_BYTES} bytes`,
      'split it into several files',
    );
  const text = decode(file.bytes);
  if (text === null) return fail('not-utf8', 'the file is not UTF-8 text', 'save it as UTF-8');
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return fail(
      'control-character',
      'the file holds a NUL character',
      'delete it; if the whole file looks wrong, save it as UTF-8',
      ...positionAt(text, nul),
    );

  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const tokens = [...new Parser(lines.addNewLine).parse(text)];
    const deep = tooDeep(tokens, MAX_DEPTH);
    if (deep !== null) {
      const { line, column } = position(deep);
      return fail('too-deep', `nested more than ${MAX_DEPTH} levels deep`, 'flatten it', line, column);
    }
    const { document: parsed, faults } = compose(tokens, text.length);
    if (faults.length > 0) {
      return {
        ok: false,
        problems: faults.map(({ offset, ...fault }) => ({
          file: file.path,
          ...position(offset),
          severity: 'error',
          ...fault,
        })),
      };
    }
    // Bounded by maxAliasCount, so that an alias bomb fails here and not in whoever reads the value.
    const value: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
    return {
      ok: true,
      document: { path: file.path, value, locate: makeLocate(parsed.contents as Node | null, position) },
    };
  } catch (error) {
    // The library throws on alias bombs and on aliases that are unresolved or hold themselves.
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return fail(
      'yaml-syntax',
      `cannot be read as YAML: ${why}`,
      'write the texts out instead of using aliases',
    );
  }
}

function decode(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // drops a byte order mark
  } catch {
    return null;
  }
}

function positionAt(text: string, offset: number): [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}
