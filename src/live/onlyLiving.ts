import type { Interpretation } from '../matching/interpretation.ts';
import type { Matcher } from '../matching/matcher.ts';

/** While a matcher has not yet learnt of it, an answer that is gone is neither given nor offered. */
export function onlyLiving(matcher: Matcher, exists: (ref: string) => boolean): Matcher {
  const living = (found: Interpretation): Interpretation => {
    const candidates = found.candidates.filter(({ ref }) => exists(ref));
    if (candidates.length === found.candidates.length) return found;
    const lost = !exists(found.candidates[0]?.ref ?? '');
    const lead = found.lead !== null && exists(found.lead) ? found.lead : null;
    if (!lost || found.decision !== 'answer') return { ...found, candidates, lead };
    return { ...found, candidates, lead, decision: candidates.length > 0 ? 'suggest' : 'none' };
  };
  return { ...matcher, interpret: (text, recent) => living(matcher.interpret(text, recent)) };
}
