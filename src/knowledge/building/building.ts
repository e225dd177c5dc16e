import { makeConverter, type ScriptConverter } from '../hant.ts';
import type { Entry, Knowledge, Terms } from '../knowledge.ts';
import type { Problem } from '../problem.ts';
import type { AnswerRef } from '../ref.ts';
import type { RawText } from '../schema/parts.ts';
import type { Text } from '../text.ts';

/** Knowledge while it is being built. */
export type Draft = {
  -readonly [Key in Exclude<keyof Knowledge, 'digest'>]: Knowledge[Key] extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : Knowledge[Key] extends readonly (infer T)[]
      ? T[]
      : Knowledge[Key];
};

/** What a kind of file adds to, and what it needs of the kinds before it. */
export interface Building {
  readonly draft: Draft;
  /** A text in every language. */
  text(raw: RawText): Text;
  /** Keeps the first answer of a reference, and reports the second. */
  addEntry(entry: Entry): void;
  converter(): ScriptConverter;
}

export function startBuilding(report: (problem: Problem) => void): Building {
  const draft: Draft = {
    aspects: new Map(),
    subjects: new Map(),
    entries: new Map<AnswerRef, Entry>(),
    groups: new Map(),
    sources: new Map(),
    redirects: new Map(),
    phrasings: [],
    refusals: [],
    help: [],
    advisors: new Map(),
    terms: NO_TERMS,
  };
  // The terms are read first, if there are any.
  let made: ScriptConverter | undefined;
  const converter = () => {
    made ??= makeConverter(draft.terms.hant);
    return made;
  };
  return {
    draft,
    converter,
    text: (raw) => ({
      'zh-Hans': raw.zh,
      'zh-Hant': raw['zh-Hant'] ?? converter().toHant(raw.zh),
      en: raw.en,
    }),
    addEntry: (entry) => {
      const other = draft.entries.get(entry.ref);
      if (other && entry.place.path[0] === 'answer')
        report({
          file: entry.place.file,
          line: 1,
          column: 1,
          severity: 'error',
          code: 'duplicate-reference',
          message: `${entry.ref} is also written in \`${other.place.file}\``,
          hint: 'keep one of the two files',
        });
      if (!other) draft.entries.set(entry.ref, entry);
    },
  };
}

const NO_TERMS: Terms = { hant: [], spelling: [], jargon: [], mainland: [] };
