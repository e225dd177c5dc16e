import type { Position } from './locate.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** Where the first byte stands that is no UTF-8; `offset` counts bytes from 0. */
  | { readonly ok: false; readonly position: Position; readonly offset: number };

/** Bytes as UTF-8 text, without a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { ok: false, position: { line: 1, column: 1 }, offset: 0 };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstBadByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    return { ok: false, position: positionAt(before, before.length), offset };
  }
}

/** Written again, the text differs from the bytes where a character had to be made up. */
function firstBadByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const found = bytes.findIndex((byte, index) => again[index] !== byte);
  return found < 0 ? bytes.length : found;
}

/** The position of a character of a text; `offset` counts UTF-16 units from 0. */
export function positionAt(text: string, offset: number): Position {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - start + 1 };
}
