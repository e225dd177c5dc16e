import { CST, Lexer, LineCounter, type Node, Parser } from 'yaml';
import { tooDeep } from './depth.ts';
import type { Position } from './locate.ts';
import { compose, type Fault, MAX_ALIASES } from './syntax.ts';

/** Our shapes are six levels deep. */
const MAX_DEPTH = 24;
/** Words, marks and spaces of one file: twenty times those of our biggest. The library needs a kilobyte for each. */
const MAX_PIECES = 150_000;
/** Characters of one text or comment: hundreds of times our longest, and more than a message has pages for. */
const MAX_TEXT = 300_000;

export type FaultAt = Omit<Fault, 'offset'> & Position;

export type ParsedText =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly root: Node | null;
      readonly position: (offset: number) => Position;
    }
  | { readonly ok: false; readonly faults: readonly FaultAt[] };

/** Reads a text as YAML, whole or not at all. */
export function parseText(text: string): ParsedText {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fail = (faults: readonly Fault[]): ParsedText => ({
    ok: false,
    faults: faults.map(({ offset, ...fault }) => ({ ...position(offset), ...fault })),
  });
  try {
    const { tokens, tooMany } = tokensOf(text, lines);
    if (tooMany !== null) {
      const message = `the file has more than ${MAX_PIECES} words and marks, or a text of ${MAX_TEXT} characters`;
      return fail([
        { offset: tooMany, code: 'file-too-large', message, hint: 'split it into several files' },
      ]);
    }
    const deep = tooDeep(tokens, MAX_DEPTH);
    if (deep !== null) {
      const message = `nested more than ${MAX_DEPTH} levels deep`;
      return fail([{ offset: deep, code: 'too-deep', message, hint: 'flatten it' }]);
    }
    const { document, faults } = compose(tokens, text.length);
    if (faults.length > 0) return fail(faults);
    // Bounded by maxAliasCount, so that an alias bomb fails here and not in whoever reads the value.
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { ok: true, value, root: document.contents as Node | null, position };
  } catch (error) {
    // The library throws on alias bombs and on aliases that are unresolved or hold themselves.
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return fail([
      {
        offset: 0,
        code: 'yaml-syntax',
        message: `cannot be read as YAML: ${why}`,
        hint: 'write the texts out instead of using aliases',
      },
    ]);
  }
}

/**
 * The token tree of a text; `tooMany`: the offset at which it was given up, or null. What opens more lists and
 * mappings than it may is not read on: the tree says so already.
 */
function tokensOf(
  text: string,
  lines: LineCounter,
): { readonly tokens: CST.Token[]; readonly tooMany: number | null } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let pieces = 0;
  let open = 0;
  lines.addNewLine(0);
  for (const piece of new Lexer().lex(text)) {
    pieces += 1;
    if (pieces > MAX_PIECES || piece.length > MAX_TEXT) return { tokens, tooMany: parser.offset };
    const type = CST.tokenType(piece);
    if (type === 'flow-map-start' || type === 'flow-seq-start') open += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') open -= 1;
    if (open > 2 * MAX_DEPTH) break;
    for (const token of parser.next(piece)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, tooMany: null };
}
