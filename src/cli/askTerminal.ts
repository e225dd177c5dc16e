import { answer, titleOf } from '../answering/answer.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { Interpretation } from '../matching/interpretation.ts';
import { helpParagraphs } from '../replying/answer/help/helpText.ts';
import { HELP_WORDING } from '../replying/answer/help/wording.ts';
import { offerFor } from '../replying/answer/offer.ts';
import { paragraphsOf, sourceLine } from '../replying/answer/plain.ts';
import { ANSWER_WORDING } from '../replying/answer/wording.ts';
import type { Bot } from '../replying/botReply.ts';

/** How text is set off in a terminal; plain where there is none or NO_COLOR is set. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
export const ANSI: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** What a person reads in the terminal, and what a number typed next would choose. */
export interface Shown {
  readonly text: string;
  readonly choices: readonly AnswerRef[];
  readonly ref: AnswerRef | null;
}

export function showInterpretation(
  bot: Bot,
  understood: Interpretation,
  locale: Language,
  style: Style,
): Shown {
  const language = understood.language ?? locale;
  const ref = understood.candidates[0]?.ref;
  if (understood.decision === 'answer' && ref) return showRef(bot, ref, language, style);
  if (understood.decision === 'help') {
    const text = [
      style.bold(HELP_WORDING[language].title),
      ...helpParagraphs(bot.knowledge, language).map((one) => emphasised(one, style)),
    ].join('\n\n');
    return { text, choices: [], ref: null };
  }
  const offer = offerFor(bot.knowledge, understood, language);
  const said = emphasised(offer.text.replace(/\\|\u200b/g, ''), style);
  const choices = offer.lead ? [offer.lead, ...offer.refs] : offer.refs;
  return { text: [said, ...numbered(bot, choices, language)].join('\n'), choices, ref: null };
}

export function showRef(bot: Bot, ref: AnswerRef, language: Language, style: Style): Shown {
  const found = answer(bot.knowledge, ref);
  if (found.kind === 'stale') return { text: ANSWER_WORDING[language].stale, choices: found.near, ref: null };
  const body = emphasised(paragraphsOf(bot.knowledge, found.answer, language).join('\n\n'), style);
  const related = numbered(bot, found.answer.related, language);
  const text = [
    style.bold(found.answer.title[language]),
    '',
    body,
    '',
    style.dim(sourceLine(bot.knowledge, found.answer, language)),
    ...(related.length > 0 ? ['', ...related.map((line) => style.dim(line))] : []),
  ].join('\n');
  return { text, choices: found.answer.related, ref: found.answer.ref };
}

const emphasised = (text: string, style: Style): string =>
  text.replace(/\*\*(.+?)\*\*/g, (_, emphasis: string) => style.bold(emphasis));

const numbered = (bot: Bot, refs: readonly AnswerRef[], language: Language): string[] =>
  refs.map((ref, index) => `  ${index + 1}. ${titleOf(bot.knowledge, ref)?.[language] ?? ref}`);
