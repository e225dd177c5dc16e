/** One small change to one file of `src/`, wrong on purpose. */
export interface Mutant {
  /** From the root of the checkout, with slashes. */
  readonly file: string;
  /** Where what is replaced begins and ends in the file's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly kind: Kind;
}

export type Kind =
  | 'condition'
  | 'boundary'
  | 'equality'
  | 'arithmetic'
  | 'and/or'
  | 'not'
  | 'constant'
  | 'string'
  | 'call'
  | 'return'
  | 'named';

export const applied = ({ start, end, to }: Mutant, text: string): string =>
  text.slice(0, start) + to + text.slice(end);

/** `file:line:column kind: from → to`, counted from 1, each side on one line and not too long to read. */
export function describeMutant(mutant: Mutant, text: string): string {
  const before = text.slice(0, mutant.start).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const from = short(text.slice(mutant.start, mutant.end));
  return `${mutant.file}:${before.length}:${column} ${mutant.kind}: ${from} → ${short(mutant.to) || 'nothing'}`;
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 45)} … ${line.slice(-20)}` : line;
}
