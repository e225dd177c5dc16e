import { answer } from '../../answering/answer.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { type Bot, type Said, said } from '../botReply.ts';
import { BARE, type Frame } from './frame.ts';
import { renderHelp } from './help/renderHelp.ts';
import { instead, offerFor } from './offer.ts';
import { isPictured } from './pictured.ts';
import { renderAnswer, renderOffer } from './render.ts';
import { example, starters } from './scope.ts';
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
      renderOffer(bot.knowledge, instead(words.empty(example(bot.knowledge, locale))), locale, frame),
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
      const offer = offerFor(bot.knowledge, understood, language);
      const payload = renderOffer(bot.knowledge, offer, language, frame);
      return said(payload, understood.decision, null, language, understood.score);
    }
  }
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
      ...(page === 1 &&
        isPictured(found.answer) && {
          picture: {
            ref: living,
            language,
            content: renderAnswer(bot.knowledge, found.answer, language, 1, frame, true).content,
          },
        }),
    };
  }
  return said(
    renderOffer(bot.knowledge, instead(ANSWER_WORDING[language].stale, found.near), language, frame),
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
