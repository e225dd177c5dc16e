import { answer } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import type { Interpretation } from '../../matching/interpretation.ts';
import { type Bot, type Said, said } from '../botReply.ts';
import { escapeText } from '../message/escape.ts';
import { BARE, type Frame } from './frame.ts';
import { isPictured } from './pictured.ts';
import { renderAnswer, renderHelp, renderOffer } from './render.ts';
import { example, scope, starters } from './scope.ts';
import { ANSWER_WORDING } from './wording.ts';

/** A question in somebody's own words; answered in the language of its script, else in Discord's. */
export function question(
  bot: Bot,
  text: string,
  locale: Language,
  recent: readonly AnswerRef[],
  frame: Frame = BARE,
): Said {
  const words = ANSWER_WORDING[locale];
  if (text.trim() === '')
    return said(
      renderOffer(bot.knowledge, words.empty(example(bot.knowledge, locale)), [], locale, true, frame),
      'none',
      null,
      locale,
      0,
    );
  const understood = bot.matcher.interpret(text, recent);
  const language = understood.language ?? locale;
  const [best] = understood.candidates;
  switch (understood.decision) {
    case 'answer':
      return best ? show(bot, best.ref, language, 1, best.score, frame) : help(bot, language);
    case 'help':
      return help(bot, language, understood.score);
    case 'suggest':
    case 'none': {
      const refs = understood.candidates.map(({ ref }) => ref);
      const payload = renderOffer(
        bot.knowledge,
        undecided(bot.knowledge, understood, language),
        refs,
        language,
        understood.decision === 'none',
        frame,
      );
      return said(payload, understood.decision, null, language, understood.score);
    }
  }
}

/** What is said above the candidates, where there is no sure answer. */
export function undecided(
  knowledge: Knowledge,
  { decision, unknown, candidates }: Interpretation,
  language: Language,
): string {
  const words = ANSWER_WORDING[language];
  const browse = words.browse(scope(knowledge, language));
  if (unknown !== null) {
    const near = candidates.length > 0 ? `\n${words.unknownSideNear}` : `\n${browse}`;
    return words.unknownSide(escapeText(unknown.text)) + near;
  }
  if (decision === 'suggest') return words.suggest;
  return candidates.length > 0 ? `${words.none}\n${words.noneNear}` : `${words.none}\n${browse}`;
}

/** An answer by its reference; where it is gone, what is near it. */
export function show(
  bot: Bot,
  ref: AnswerRef,
  language: Language,
  page: number,
  score: number,
  frame: Frame = BARE,
): Said {
  const found = answer(bot.knowledge, ref);
  if (found.kind === 'answer') {
    const { ref: living } = found.answer;
    return {
      ...said(
        renderAnswer(bot.knowledge, found.answer, language, page, frame),
        'answer',
        living,
        language,
        score,
      ),
      ...(page === 1 && isPictured(found.answer) && { picture: { ref: living, language } }),
    };
  }
  return said(
    renderOffer(bot.knowledge, ANSWER_WORDING[language].stale, found.near, language, true, frame),
    'stale',
    null,
    language,
    0,
  );
}

/** What the bot can do. */
export function help(bot: Bot, language: Language, score = 1): Said {
  return said(renderHelp(bot.knowledge, starters(bot.knowledge), language), 'help', null, language, score);
}
