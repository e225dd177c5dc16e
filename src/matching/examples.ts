import type { Knowledge } from '../knowledge/knowledge.ts';
import { REFUSAL_KINDS } from '../knowledge/knowledge.ts';
import { type AnswerRef, parseRef } from '../knowledge/ref.ts';

/** What a text can mean to the models: an answer, a question about the bot, or one of the things to refuse. */
export type Label = AnswerRef | typeof HELP | (typeof REFUSALS)[number];

export const HELP = '#help';
export const REFUSALS = REFUSAL_KINDS.map((kind) => `#${kind}` as const);

export interface Example {
  readonly text: string;
  readonly label: string;
  /** Titles and transplanted phrasings count less than what a person wrote. */
  readonly weight: number;
}

/** Fewer phrasings than this in a language, and those of sibling answers are lent. */
const ENOUGH = 8;
const MOST_LENT = 30;
const LENT_WEIGHT = 0.7;
const TITLE_WEIGHT = 0.7;

/** Everything the models learn from, in a fixed order. */
export function makeExamples(knowledge: Knowledge): Example[] {
  const examples: Example[] = [];
  const add = (text: string, label: string, weight: number) => void examples.push({ text, label, weight });
  for (const { text, ref } of knowledge.phrasings) if (knowledge.entries.has(ref)) add(text, ref, 1);
  for (const { ref, title } of knowledge.entries.values()) {
    add(title['zh-Hans'], ref, TITLE_WEIGHT);
    add(title.en, ref, TITLE_WEIGHT);
  }
  for (const { text } of knowledge.help) add(text, HELP, 1);
  for (const { text, kind } of knowledge.refusals) add(text, `#${kind}`, 1);
  for (const { text, label } of lend(knowledge)) add(text, label, LENT_WEIGHT);
  return examples;
}

/**
 * A new subject has no phrasings yet. Those of its siblings serve with the name changed: 销售的目标是什么 asks of
 * 财务 what it asks of 销售.
 */
function* lend(knowledge: Knowledge): Iterable<{ text: string; label: string }> {
  const written = new Map<string, number>();
  for (const { ref, language } of knowledge.phrasings) written.set(`${ref} ${language}`, (written.get(`${ref} ${language}`) ?? 0) + 1);
  for (const ref of knowledge.entries.keys()) {
    const target = parseRef(ref);
    if (target?.kind !== 'subjects') continue;
    for (const language of ['zh', 'en'] as const) {
      if ((written.get(`${ref} ${language}`) ?? 0) >= ENOUGH) continue;
      let lent = 0;
      for (const donor of knowledge.phrasings) {
        if (lent >= MOST_LENT || donor.language !== language) continue;
        const from = parseRef(donor.ref);
        if (from?.kind !== 'subjects' || from.aspect !== target.aspect || from.subjects.length !== target.subjects.length) continue;
        if (donor.ref === ref) continue;
        const text = rename(knowledge, donor.text, from.subjects, target.subjects, language);
        if (text === null) continue;
        lent += 1;
        yield { text, label: ref };
      }
    }
  }
}

/** The text with each subject's plain name replaced by the other's; null unless every one of them occurs. */
function rename(
  knowledge: Knowledge,
  text: string,
  from: readonly string[],
  to: readonly string[],
  language: 'zh' | 'en',
): string | null {
  const key = language === 'zh' ? 'zh-Hans' : 'en';
  let out = text;
  for (const [index, id] of from.entries()) {
    const old = knowledge.subjects.get(id)?.name[key];
    const name = knowledge.subjects.get(to[index] ?? '')?.name[key];
    if (!old || !name) return null;
    const pattern = language === 'zh' ? new RegExp(escape(old), 'g') : new RegExp(`\\b${escape(old)}\\b`, 'gi');
    if (!pattern.test(out)) return null;
    out = out.replace(pattern, `\u0000${index}\u0000`);
  }
  return out.replace(/\u0000(\d)\u0000/g, (_, index: string) => knowledge.subjects.get(to[Number(index)] ?? '')?.name[key] ?? '');
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
