import { type Answer, answer } from '../answering/answer.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { Interpretation } from '../matching/interpretation.ts';
import { helpParagraphs } from '../replying/answer/help/helpText.ts';
import { HELP_WORDING } from '../replying/answer/help/wording.ts';
import { offerFor } from '../replying/answer/offer.ts';
import { plainText, sourceIds } from '../replying/answer/plain.ts';
import type { Bot } from '../replying/botReply.ts';
import { MAX_RECENT } from '../replying/memory/recent.ts';

/** What `ask --json` prints for a question, one object a line. A contract: measuring tools read it. */
export interface AskObject {
  readonly decision: Interpretation['decision'];
  /** The answer's reference; null unless the decision is `answer`. */
  readonly ref: AnswerRef | null;
  /** References, best first; for `answer` the first is `ref`. */
  readonly candidates: readonly AnswerRef[];
  /** The candidate whose title and point `text` tells, though unsure; null unless the decision is `suggest`. */
  readonly lead: AnswerRef | null;
  readonly language: Language;
  /** Probability of the first candidate, 0 … 1. */
  readonly score: number;
  readonly title: string;
  /** The whole answer, or what is said instead, as plain text. */
  readonly text: string;
  readonly sources: readonly string[];
}

export function askObject(bot: Bot, understood: Interpretation, locale: Language): AskObject {
  const { decision, candidates, score } = understood;
  const language = understood.language ?? locale;
  const refs = candidates.map(({ ref }) => ref);
  const [ref] = refs;
  const found = decision === 'answer' && ref ? answer(bot.knowledge, ref) : null;
  if (found?.kind === 'answer') return answerObject(bot, found.answer, language, score, refs);
  const offer = decision === 'help' ? null : offerFor(bot.knowledge, understood, language);
  const text = offer?.text ?? helpParagraphs(bot.knowledge, language).join('\n\n');
  const title = decision === 'help' ? HELP_WORDING[language].title : '';
  return {
    decision,
    ref: null,
    candidates: refs,
    lead: offer?.lead ?? null,
    language,
    score: round(score),
    title,
    text: text.replace(/\*\*|\\|\u200b/g, ''),
    sources: [],
  };
}

export function answerObject(
  bot: Bot,
  shown: Answer,
  language: Language,
  score: number,
  refs: readonly AnswerRef[],
): AskObject {
  return {
    decision: 'answer',
    ref: shown.ref,
    candidates: refs,
    lead: null,
    language,
    score: round(score),
    title: shown.title[language],
    text: plainText(bot.knowledge, shown, language),
    sources: sourceIds(shown),
  };
}

/** The turns of a dialogue, each read with what the turns before it were answered with. */
export function askDialogue(bot: Bot, turns: readonly string[], locale: Language): AskObject[] {
  let recent: AnswerRef[] = [];
  return turns.map((turn) => {
    const said = askObject(bot, bot.matcher.interpret(turn, recent), locale);
    if (said.ref) recent = [said.ref, ...recent.filter((ref) => ref !== said.ref)].slice(0, MAX_RECENT);
    return said;
  });
}

/** One line of a batch: a string, `{"q": …}` or `{"turns": […]}`; anything else is an error on its own line. */
export function askLine(
  bot: Bot,
  line: string,
  locale: Language,
): AskObject | AskObject[] | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'not JSON: give a string, {"q": "…"} or {"turns": ["…", "…"]}' };
  }
  if (typeof value === 'string') return askObject(bot, bot.matcher.interpret(value), locale);
  if (typeof value === 'object' && value !== null) {
    if ('q' in value && typeof value.q === 'string')
      return askObject(bot, bot.matcher.interpret(value.q), locale);
    if ('turns' in value && Array.isArray(value.turns)) {
      const turns = value.turns.map((turn: unknown) => (typeof turn === 'string' ? turn : questionOf(turn)));
      if (turns.every((turn): turn is string => typeof turn === 'string'))
        return askDialogue(bot, turns, locale);
    }
  }
  return { error: 'give a string, {"q": "…"} or {"turns": ["…", "…"]}' };
}

const questionOf = (turn: unknown): string | null =>
  typeof turn === 'object' && turn !== null && 'q' in turn && typeof turn.q === 'string' ? turn.q : null;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
