import type { Knowledge, Place } from '../knowledge.ts';
import type { Severity } from '../problem.ts';
import type { Document } from '../yaml/document.ts';
import type { RuleCode } from './code.ts';

/** What a rule looks at. */
export interface Checked {
  readonly knowledge: Knowledge;
  readonly documents: ReadonlyMap<string, Document>;
  /** Files that could not be read or have another form: what they would define is not reported as missing. */
  readonly unread: ReadonlySet<string>;
}

export interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}

/** One thing that the knowledge must or should satisfy. One rule a file, each with a test that sees it fail. */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly description: string;
  check(checked: Checked): Iterable<Finding>;
}
