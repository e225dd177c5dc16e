import { isAnswerable } from '../answering/answer.ts';
import { type AnswerRef, subjectsRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import { complete } from './autocomplete.ts';
import { type Bot, type BotReply, pressed, said, send } from './botReply.ts';
import { parseCustomId } from './customId.ts';
import { escapeText } from './escape.ts';
import type { Feature } from './feature.ts';
import { LOOKUP_COMMANDS } from './lookupCommands.ts';
import { subjectName } from './plain.ts';
import { help, question, show } from './question.ts';
import { renderChoices } from './render.ts';
import { WORDING } from './wording.ts';

/** Asking, looking up, comparing; and the buttons under every answer. */
export const lookup: Feature = {
  commands: LOOKUP_COMMANDS,
  command(bot, { name, options, locale }) {
    switch (name) {
      case 'ask':
        return send('public', question(bot, options.question ?? '', locale, []));
      case 'compare':
        return compare(bot, options, locale);
      case 'define':
        return define(bot, options, locale);
      default:
        return send('private', help(bot, locale));
    }
  },
  complete,
  verbs: ['show', 'lang', 'help'],
  press(bot, { customId, onPrivate }) {
    const action = parseCustomId(customId);
    if (!action) return null;
    const { language } = action;
    if (action.verb === 'help') return pressed(onPrivate, help(bot, language));
    return pressed(onPrivate, show(bot, action.ref, language, action.verb === 'show' ? action.page : 1, 1));
  },
};

function compare(bot: Bot, options: Readonly<Record<string, string>>, locale: Language): BotReply {
  const words = WORDING[locale];
  const typed = ['a', 'b', 'c', 'd'].flatMap((key) => options[key] ?? []);
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
  return send('public', show(bot, ref, locale, 1, 1));
}

function define(bot: Bot, options: Readonly<Record<string, string>>, locale: Language): BotReply {
  const words = WORDING[locale];
  const id = subjectOf(bot, options.subject ?? '');
  if (id === null) return trouble(bot, words.badOption(escapeText(options.subject ?? '')), [], locale);
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
  return send('public', show(bot, ref, locale, 1, 1));
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
  send('private', said(renderChoices(bot.knowledge, text, refs, locale, true), 'none', null, locale, 0));
