import { isAnswerable, titleOf } from '../../answering/answer.ts';
import { parseRef, subjectsRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { capital, subjectName } from '../answer/plain.ts';
import { starters } from '../answer/scope.ts';
import type { Bot } from '../botReply.ts';
import { LIMITS, shorten } from '../message/limits.ts';
import type { Choice } from '../message/payload.ts';
import type { BotRequest } from '../request.ts';
import { QUESTION_CHOICE } from './questionChoice.ts';

/** What Discord shows while an option is typed: names in the reader's language; values are ids. */
export function complete(bot: Bot, request: Extract<BotRequest, { kind: 'autocomplete' }>): Choice[] {
  const { option, typed, options, locale } = request;
  if (option === 'question') return questions(bot, typed, locale);
  if (option === 'aspect') return aspects(bot, typed, options, locale);
  const chosen = new Set(Object.entries(options).flatMap(([key, value]) => (key === option ? [] : [value])));
  return bot.matcher
    .completeSubject(typed)
    .filter((id) => !chosen.has(id))
    .slice(0, LIMITS.choices)
    .map((id) => choice(subjectName(bot.knowledge, id, locale), id));
}

/** Questions that choosing asks as they are; before anything is typed, what newcomers ask first. */
function questions({ knowledge, matcher }: Bot, typed: string, locale: Language): Choice[] {
  const suggested =
    typed.trim() === ''
      ? starters(knowledge).flatMap((ref) => {
          const title = titleOf(knowledge, ref);
          return title ? [{ ref, language: locale, text: title[locale] }] : [];
        })
      : matcher.completeQuestion(typed, locale);
  return suggested
    .flatMap(({ ref, language, text }) => {
      const value = QUESTION_CHOICE.print({
        verb: 'ref',
        language: language === locale ? null : language,
        ref,
      });
      return value === null || text.trim() === '' ? [] : [choice(text, value)];
    })
    .slice(0, LIMITS.choices);
}

/** Only aspects on which the chosen subjects have something to say. */
function aspects(
  bot: Bot,
  typed: string,
  options: Readonly<Record<string, string>>,
  locale: Language,
): Choice[] {
  const subjects = ['subject', 'a', 'b', 'c', 'd'].flatMap((key) => {
    const value = options[key];
    return value !== undefined && parseRef(value)?.kind === 'subjects' && bot.knowledge.subjects.has(value)
      ? [value]
      : [];
  });
  const distinct = [...new Set(subjects)];
  return bot.matcher
    .completeAspect(typed)
    .filter((id) => distinct.length === 0 || isAnswerable(bot.knowledge, subjectsRef(distinct, id)))
    .slice(0, LIMITS.choices)
    .map((id) => choice(capital(bot.knowledge.aspects.get(id)?.name[locale] ?? id), id));
}

const choice = (name: string, value: string): Choice => ({
  name: shorten(name, LIMITS.choiceName),
  value: value.slice(0, LIMITS.choiceValue),
});
