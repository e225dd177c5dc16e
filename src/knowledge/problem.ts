import type { RuleCode } from './rules/code.ts';

export type Severity = 'error' | 'warning';

/** What can be wrong, stable and closed: whoever reports something new names it here. */
export type ProblemCode =
  // Reading the folder.
  | 'folder-loop'
  | 'no-knowledge'
  | 'unreadable'
  // Reading a file.
  | 'control-character'
  | 'file-too-large'
  | 'not-utf8'
  | 'too-deep'
  | 'too-many-aliases'
  | 'unknown-tag'
  | 'yaml-syntax'
  // Its name and form.
  | 'duplicate-reference'
  | 'file-name'
  | 'missing-field'
  | 'missing-translation'
  | 'unknown-file'
  | 'unknown-key'
  | 'wrong-value'
  // What it says, rule by rule.
  | RuleCode
  // When it was read last.
  | 'review-overdue'
  | 'reviewed-in-future'
  // How it looks in Discord.
  | 'double-button'
  | 'empty-message'
  | 'over-limit'
  | 'reference-too-long'
  | 'title-too-long'
  // Where its phrasings lead.
  | 'phrasing-elsewhere';

/** Something wrong with the knowledge, as a curator is told of it. */
export interface Problem {
  /** Path below the knowledge folder, with `/`. */
  readonly file: string;
  /** 1-based; 1:1 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** `file:line:column severity code message — hint`: one line, whatever the names of files and keys. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, code, message, hint } = problem;
  return visible(`${file}:${line}:${column} ${severity} ${code} ${message} — ${hint}`);
}

/** What a terminal would obey or that would hide what stands beside it; joiners make emoji and are harmless. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const visible = (text: string): string =>
  text.replace(INVISIBLE, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);

/** By file, then position, then code, so that the same knowledge always prints the same list. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
