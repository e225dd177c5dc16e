import { canonicalRef } from '../../ref.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

/** What a reader of a question set would call enough; more is better (docs/matching.md). */
const MIN_WHOLE = 30;
const MIN_ASPECT = 15;

/** An answer that no phrasing leads to can only be found by its names, which most questions do not use. */
export const unreachableTopic: Rule = {
  code: 'unreachable-topic',
  severity: 'warning',
  description: `Every answer has at least ${MIN_WHOLE} phrasings in each language, a narrow aspect ${MIN_ASPECT}.`,
  *check({ knowledge }: Checked): Iterable<Finding> {
    const counts = new Map<string, { zh: number; en: number }>();
    for (const { ref, language } of knowledge.phrasings) {
      const target = canonicalRef(ref) ?? ref;
      const count = counts.get(target) ?? { zh: 0, en: 0 };
      count[language] += 1;
      counts.set(target, count);
    }
    for (const { ref, place } of knowledge.entries.values()) {
      const least = ref.includes('.') ? MIN_ASPECT : MIN_WHOLE;
      const { zh, en } = counts.get(ref) ?? { zh: 0, en: 0 };
      if (zh >= least && en >= least) continue;
      const message =
        zh + en === 0
          ? `no phrasing leads to ${ref}`
          : `${ref} has ${zh} Chinese and ${en} English phrasings`;
      yield { place, message, hint: `write at least ${least} in each language under phrasings/` };
    }
  },
};
