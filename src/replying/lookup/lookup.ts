import { isAnswerable } from '../../answering/answer.ts';
import { type AnswerRef, subjectsRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { ANSWER_ID } from '../answer/answerId.ts';
import { seenBy } from '../answer/frame.ts';
import { instead } from '../answer/offer.ts';
import { subjectName } from '../answer/plain.ts';
import { press } from '../answer/press.ts';
import { help, question, show } from '../answer/question.ts';
import { renderOffer } from '../answer/render.ts';
import { type Bot, type BotReply, said, send } from '../botReply.ts';
import { type Feature, handled } from '../feature.ts';
import { escapeText } from '../message/escape.ts';
import type { Used } from '../use.ts';
import { answerThis } from './answerThis.ts';
import { completeAspect, completeQuestion, completeSubject } from './autocomplete.ts';
import { ASK, COMPARE, DEFINE, HELP } from './commands.ts';
import { QUESTION_CHOICE } from './questionChoice.ts';
import { LOOKUP_WORDING } from './wording.ts';

/** Asking, looking up, comparing; and the buttons under every answer. */
export const lookup: Feature = {
  commands: [
    handled(ASK, ask, { question: completeQuestion }),
    handled(COMPARE, compare, {
      a: completeSubject,
      b: completeSubject,
      c: completeSubject,
      d: completeSubject,
      aspect: completeAspect,
    }),
    handled(DEFINE, define, { subject: completeSubject, aspect: completeAspect }),
    handled(HELP, (bot, { locale }) => send('private', help(bot, locale))),
  ],
  messageCommands: [answerThis],
  verbs: ANSWER_ID.verbs,
  press,
};

/** A question chosen from the list is answered as it is; one typed is interpreted. */
function ask(bot: Bot, request: Used<typeof ASK>): BotReply {
  const { options, locale, settings } = request;
  const { visibility, frame } = seenBy(request);
  const text = options.question;
  const chosen = QUESTION_CHOICE.parse(text);
  if (!chosen || !isAnswerable(bot.knowledge, chosen.ref))
    return send(visibility, question(bot, text, locale, [], frame));
  // Under a language policy, the policy decides.
  const language = (settings?.language ?? 'script') === 'script' ? (chosen.language ?? locale) : locale;
  return send(visibility, show(bot, chosen.ref, language, 1, 1, frame));
}

function compare(bot: Bot, request: Used<typeof COMPARE>): BotReply {
  const { options, locale } = request;
  const words = LOOKUP_WORDING[locale];
  const typed = [options.a, options.b, ...[options.c, options.d].flatMap((more) => more ?? [])];
  const ids: string[] = [];
  for (const value of typed) {
    const id = subjectOf(bot, value);
    if (id === null) return trouble(bot, words.badOption(escapeText(value)), [], locale);
    if (!ids.includes(id)) ids.push(id);
  }
  if (ids.length < 2) return trouble(bot, words.compareTooFew, ids as AnswerRef[], locale);
  const aspect = options.aspect === undefined ? undefined : aspectOf(bot, options.aspect);
  if (aspect === null)
    return trouble(bot, words.badOption(escapeText(options.aspect ?? '')), [subjectsRef(ids)], locale);
  const ref = subjectsRef(ids, aspect);
  if (!isAnswerable(bot.knowledge, ref))
    return trouble(bot, words.compareNothing, [subjectsRef(ids), ...(ids as AnswerRef[])], locale);
  const { visibility, frame } = seenBy(request);
  return send(visibility, show(bot, ref, locale, 1, 1, frame));
}

function define(bot: Bot, request: Used<typeof DEFINE>): BotReply {
  const { options, locale } = request;
  const words = LOOKUP_WORDING[locale];
  const id = subjectOf(bot, options.subject);
  if (id === null) return trouble(bot, words.badOption(escapeText(options.subject)), [], locale);
  const aspect = options.aspect === undefined ? undefined : aspectOf(bot, options.aspect);
  if (aspect === null)
    return trouble(bot, words.badOption(escapeText(options.aspect ?? '')), [id as AnswerRef], locale);
  const ref = subjectsRef([id], aspect);
  if (aspect !== undefined && !isAnswerable(bot.knowledge, ref)) {
    const name = bot.knowledge.aspects.get(aspect)?.name[locale] ?? aspect;
    return trouble(
      bot,
      words.noAspect(subjectName(bot.knowledge, id, locale), name),
      [id as AnswerRef],
      locale,
    );
  }
  const { visibility, frame } = seenBy(request);
  return send(visibility, show(bot, ref, locale, 1, 1, frame));
}

/** An option's value is an id when chosen from the list; typed freely it is looked up by name. */
function subjectOf({ knowledge, matcher }: Bot, value: string): string | null {
  if (knowledge.subjects.has(value)) return value;
  return value.trim() === '' ? null : (matcher.completeSubject(value)[0] ?? null);
}

function aspectOf({ knowledge, matcher }: Bot, value: string): string | null {
  if (knowledge.aspects.has(value)) return value;
  return value.trim() === '' ? null : (matcher.completeAspect(value)[0] ?? null);
}

const trouble = (bot: Bot, text: string, refs: readonly AnswerRef[], locale: Language): BotReply =>
  send('private', said(renderOffer(bot.knowledge, instead(text, refs), locale), 'none', null, locale, 0));
