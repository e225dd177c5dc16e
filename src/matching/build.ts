import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import { makeLexicon } from './lexicon.ts';
import type { Matcher } from './matcher.ts';
import { normalise } from './normalise.ts';
import { makeSpeller } from './speller.ts';
import { findSpans } from './spans.ts';

/** Interim: names and cues alone. */
export async function buildMatcher(knowledge: Knowledge, converter: ScriptConverter, _progress: (line: string) => void): Promise<Matcher> {
  const lexicon = makeLexicon(knowledge, converter);
  const speller = makeSpeller(new Map());
  return {
    interpret(text) {
      const { text: plain, language } = normalise(text, converter);
      const spans = findSpans(plain, lexicon, speller);
      const ids = (kind: string) => [...new Set(spans.filter((s) => s.meaning.kind === kind).map((s) => s.meaning.id))].sort();
      const head = ids('subject').slice(0, 4).join('~');
      const aspect = ids('aspect')[0];
      const refs = [`${head}.${aspect}`, head].filter((ref) => knowledge.entries.has(ref as AnswerRef)) as AnswerRef[];
      const decision = /what can you do|你会什么/.test(plain) ? 'help' : refs.length > 0 ? 'answer' : 'none';
      return { decision, candidates: refs.map((ref) => ({ ref, score: 0.9 })), score: refs.length > 0 ? 0.9 : 0, language, unknown: null };
    },
    completeSubject: (typed) => [...knowledge.subjects.values()].filter((s) => `${s.name.en} ${s.name['zh-Hans']} ${s.id}`.includes(typed.toLowerCase())).map((s) => s.id),
    completeAspect: (typed) => [...knowledge.aspects.values()].filter((s) => `${s.name.en} ${s.name['zh-Hans']} ${s.id}`.includes(typed.toLowerCase())).map((s) => s.id),
    completeQuestion: () => [],
  };
}
