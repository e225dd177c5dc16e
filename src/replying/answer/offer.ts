import { answer } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import type { Interpretation, Stranger } from '../../matching/interpretation.ts';
import { escapeText } from '../message/escape.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { scope, starters } from './scope.ts';
import { ANSWER_WORDING } from './wording.ts';

/** What is said and offered where there is no sure answer. */
export interface Offer {
  /** Discord's Markdown; whatever somebody typed is harmless in it. */
  readonly text: string;
  /** Answers to choose from, best first; the lead is not among them. */
  readonly refs: readonly AnswerRef[];
  /** The answer whose title and point the text tells; null where it tells none. */
  readonly lead: AnswerRef | null;
  /** Whether to say what else there is. */
  readonly withHelp: boolean;
}

/** Examples in reply to a greeting: a choice, not a list. */
const EXAMPLES = 2;

/** A text in place of what was asked for, some answers near it, and what else there is. */
export const instead = (text: string, refs: readonly AnswerRef[] = []): Offer => ({
  text,
  refs,
  lead: null,
  withHelp: true,
});

export function offerFor(knowledge: Knowledge, understood: Interpretation, language: Language): Offer {
  const words = ANSWER_WORDING[language];
  const { courtesy, decision, candidates } = understood;
  if (courtesy === 'thanks') return { text: words.welcome, refs: [], lead: null, withHelp: false };
  if (courtesy === 'greeting')
    return {
      text: words.greeting,
      refs: starters(knowledge).slice(0, EXAMPLES),
      lead: null,
      withHelp: false,
    };
  const refs = candidates.map(({ ref }) => ref);
  const lead = decision === 'suggest' ? leadOf(knowledge, understood.lead, language) : null;
  return {
    text: lead ? `${hedge(understood, language)}\n${lead.text}` : undecided(knowledge, understood, language),
    refs: lead ? refs.filter((ref) => ref !== understood.lead) : refs,
    lead: lead && understood.lead,
    withHelp: decision === 'none',
  };
}

/** An answer's title and its point. */
function leadOf(
  knowledge: Knowledge,
  ref: AnswerRef | null,
  language: Language,
): { readonly text: string } | null {
  const found = ref && answer(knowledge, ref);
  if (found?.kind !== 'answer') return null;
  const { title, point } = found.answer;
  return { text: [`**${title[language]}**`, ...(point ? [point[language]] : [])].join('\n') };
}

/** What stands above a lead. */
function hedge({ unknown }: Interpretation, language: Language): string {
  const words = ANSWER_WORDING[language];
  return unknown
    ? `${stranger(unknown, language)}${MESSAGE_WORDING[language].sentenceSeparator}${words.closest}`
    : words.lead;
}

/** What is said above the candidates, where none of them is shown. */
function undecided(
  knowledge: Knowledge,
  { decision, unknown, candidates }: Interpretation,
  language: Language,
): string {
  const words = ANSWER_WORDING[language];
  const browse = words.browse(scope(knowledge, language));
  if (unknown) {
    const near = unknown.kind === 'side' ? words.otherSide : words.nearest;
    return `${stranger(unknown, language)}\n${candidates.length > 0 ? near : browse}`;
  }
  if (decision === 'suggest') return words.suggest;
  return `${words.none}\n${candidates.length > 0 ? words.noneNear : browse}`;
}

function stranger({ text, kind }: Stranger, language: Language): string {
  const words = ANSWER_WORDING[language];
  const named = escapeText(text);
  return kind === 'side' ? words.unknownSide(named) : words.unknown(named);
}
