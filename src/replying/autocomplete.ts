import { isAnswerable } from '../answering/answer.ts';
import { parseRef, subjectsRef } from '../knowledge/ref.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Choice } from './payload.ts';
import { capital, subjectName } from './plain.ts';
import type { Bot } from './reply.ts';
import type { BotRequest } from './request.ts';

/** What Discord shows while an option is typed: names in the reader's language; values are ids. */
export function complete(bot: Bot, request: Extract<BotRequest, { kind: 'autocomplete' }>): Choice[] {
  const { option, typed, options, locale } = request;
  if (option === 'aspect') return aspects(bot, typed, options, locale);
  const chosen = new Set(Object.entries(options).flatMap(([key, value]) => (key === option ? [] : [value])));
  return bot.matcher
    .completeSubject(typed)
    .filter((id) => !chosen.has(id))
    .slice(0, LIMITS.choices)
    .map((id) => choice(subjectName(bot.knowledge, id, locale), id));
}

/** Only aspects on which the chosen subjects have something to say. */
function aspects(
  bot: Bot,
  typed: string,
  options: Readonly<Record<string, string>>,
  locale: 'zh-Hans' | 'zh-Hant' | 'en',
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
