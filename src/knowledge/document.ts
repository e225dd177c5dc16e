import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';

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
  locate(path: Path): { readonly line: number; readonly column: number };
}

export type Parsed =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Far above any real file; below what would hold up a start. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** Our shapes are six levels deep. */
export const MAX_DEPTH = 24;
/** Aliases are allowed, bombs of them are not: nodes that one file's aliases may add. */
const MAX_ALIASES = 100;

/** Parses one file. Bad content comes back as problems, never as an exception. */
export function parseFile(file: SourceFile): Parsed {
  const fail = (code: string, message: string, hint: string, line = 1, column = 1): Parsed => ({
    ok: false,
    problems: [{ file: file.path, line, column, severity: 'error', code, message, hint }],
  });

  if (file.bytes.length > MAX_FILE_BYTES)
    return fail(
      'file-too-large',
      `the file has ${file.bytes.length} bytes`,
      `split it: at most ${MAX_FILE_BYTES} bytes a file`,
    );
  const text = decode(file.bytes);
  if (text === null) return fail('not-utf8', 'the file is not UTF-8 text', 'save it as UTF-8');
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return fail('control-character', 'the file holds a NUL character', 'delete it', ...positionAt(text, nul));
  const depth = firstTooDeep(text);
  if (depth !== null)
    return fail(
      'too-deep',
      `nested more than ${MAX_DEPTH} levels deep`,
      'flatten it',
      ...positionAt(text, depth),
    );

  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const parsed = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      stringKeys: true,
    });
    if (parsed.errors.length > 0) {
      return {
        ok: false,
        problems: parsed.errors.map((error) => ({
          file: file.path,
          ...position(error.pos[0]),
          severity: 'error',
          code: 'yaml-syntax',
          message: error.message,
          hint: yamlHint(error.code),
        })),
      };
    }
    let aliases = 0;
    visit(parsed, {
      Alias: () => {
        aliases += 1;
      },
    });
    if (aliases > MAX_ALIASES)
      return fail(
        'too-many-aliases',
        `the file uses ${aliases} YAML aliases`,
        `write the texts out: at most ${MAX_ALIASES}`,
      );
    const value: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
    const root = parsed.contents as Node | null;
    return {
      ok: true,
      document: { path: file.path, value, locate: (path) => position(offsetOf(root, path)) },
    };
  } catch (error) {
    // The library throws on alias bombs, unresolved aliases and nesting that exhausts the stack.
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return fail('yaml-syntax', `cannot be read as YAML: ${why}`, 'simplify the file');
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

/** Offset of the first flow bracket or indentation that is nested too deep; a cheap guard before the parser. */
function firstTooDeep(text: string): number | null {
  let flow = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '[' || char === '{') flow += 1;
    else if (char === ']' || char === '}') flow = Math.max(0, flow - 1);
    else if (char === '\n') {
      let indent = 0;
      while (text[i + 1 + indent] === ' ') indent += 1;
      let dashes = 0;
      while (text.startsWith('- ', i + 1 + indent + 2 * dashes)) dashes += 1;
      if (indent > MAX_DEPTH * 8 || dashes > MAX_DEPTH) return i + 1;
    }
    if (flow > MAX_DEPTH) return i;
  }
  return null;
}

function positionAt(text: string, offset: number): [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

function offsetOf(root: Node | null, path: Path): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    let next: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      // A fault under a key is shown at the key, which is where the eye looks; a deeper step moves on.
      if (pair && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair?.value ?? null;
    } else {
      next = node.items[Number(key)] ?? null;
      offset = (next as Node | null)?.range?.[0] ?? offset;
    }
    node = next as Node | null;
  }
  return offset;
}

function yamlHint(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'keep one of the two keys';
    case 'TAB_AS_INDENT':
      return 'indent with spaces';
    case 'MISSING_CHAR':
      return 'close the quote or bracket';
    case 'BAD_INDENT':
      return 'align the line with its neighbours';
    default:
      return 'quote texts that contain ": " or " #", and check the indentation';
  }
}
