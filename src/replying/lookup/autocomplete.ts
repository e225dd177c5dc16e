import { isAnswerable, titleOf } from '../../answering/answer.ts';
import { subjectsRef } from '../../knowledge/ref.ts';
import { capital, subjectName } from '../answer/plain.ts';
import { starters } from '../answer/scope.ts';
import type { Completer } from '../feature.ts';
import { LIMITS, shorten } from '../message/limits.ts';
import type { Choice } from '../message/payload.ts';
import { QUESTION_CHOICE } from './questionChoice.ts';

/** What Discord shows while an option is typed: names in the reader's language; values are ids. */
export const completeSubject: Completer = (bot, { option, typed, options, locale }) => {
  const chosen = new Set(Object.entries(options).flatMap(([key, value]) => (key === option ? [] : [value])));
  return bot.matcher
    .completeSubject(typed)
    .filter((id) => !chosen.has(id))
    .slice(0, LIMITS.choices)
    .map((id) => choice(subjectName(bot.knowledge, id, locale), id));
};

/** Questions that choosing asks as they are; before anything is typed, what newcomers ask first. */
export const completeQuestion: Completer = ({ knowledge, matcher }, { typed, locale }) => {
  const suggested =
    typed.trim() === ''
      ? starters(knowledge).flatMap((ref) => {
          const title = titleOf(knowledge, ref);
          return title ? [{ ref, language: locale, text: title[locale] }] : [];
        })
      : matcher.completeQuestion(typed, locale);
  return suggested
    .flatMap(({ ref, language, text }) => {
      const other = language === locale ? null : language;
      const value = QUESTION_CHOICE.print({ verb: 'ref', language: other, ref });
      return value === null || text.trim() === '' ? [] : [choice(text, value)];
    })
    .slice(0, LIMITS.choices);
};

/** Only aspects on which the chosen subjects have something to say. */
export const completeAspect: Completer = (bot, { typed, options, locale }) => {
  const { knowledge, matcher } = bot;
  const chosen = [...new Set(Object.values(options))].filter((value) => knowledge.subjects.has(value));
  return matcher
    .completeAspect(typed)
    .filter((id) => chosen.length === 0 || isAnswerable(knowledge, subjectsRef(chosen, id)))
    .slice(0, LIMITS.choices)
    .map((id) => choice(capital(knowledge.aspects.get(id)?.name[locale] ?? id), id));
};

const choice = (name: string, value: string): Choice => ({
  name: shorten(name, LIMITS.choiceName),
  value: value.slice(0, LIMITS.choiceValue),
});
