import type { z } from 'zod';
import type { Building } from '../building/building.ts';
import type { Rule } from '../rules/rule.ts';

/** One kind of knowledge file: all that is known of it stands in its entry, and everything else reads it there. */
export interface Kind<T = unknown> {
  /** Its schema is `docs/schema/NAME.json`. */
  readonly schemaName: string;
  /** Where its files lie, as the README lists them; `pattern.ts` explains the words in capitals. */
  readonly files: readonly string[];
  readonly schema: z.ZodType<T>;
  /** What must or should hold of it, beyond its form. */
  readonly rules: readonly Rule[];
  /** Adds what a file says, which has the form of `schema`, to what is being built. */
  add(raw: T, file: NamedFile, building: Building): void;
}

export interface NamedFile {
  /** Below the knowledge folder. */
  readonly path: string;
  /** What its path says in place of the pattern's words in capitals: `never/near/boss.yaml` → near, boss. */
  readonly names: readonly string[];
}

/** Checks an entry, and forgets the type of what its files hold, so that all kinds fit one table. */
export const kind = <T>(entry: Kind<T>): Kind => entry as Kind;
