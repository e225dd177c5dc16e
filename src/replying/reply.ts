import { answer, isAnswerable } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type AnswerRef, subjectsRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { Interpretation } from '../matching/interpretation.ts';
import type { Matcher } from '../matching/matcher.ts';
import { complete } from './autocomplete.ts';
import { parseCustomId } from './customId.ts';
import { escapeText } from './escape.ts';
import type { Choice, MessagePayload } from './payload.ts';
import { subjectName } from './plain.ts';
import { renderAnswer, renderChoices, renderHelp } from './render.ts';
import type { BotRequest } from './request.ts';
import { WORDING, type Wording } from './wording.ts';

/** All that is needed to reply; built once at start. */
export interface Bot {
  readonly knowledge: Knowledge;
  readonly matcher: Matcher;
}

export type BotReply =
  | {
      readonly kind: 'send';
      readonly visibility: 'public' | 'private';
      readonly payload: MessagePayload;
      readonly outcome: Outcome;
    }
  /** Put this in place of the message whose button was pressed. */
  | { readonly kind: 'edit'; readonly payload: MessagePayload; readonly outcome: Outcome }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** What happened, for logs and for remembering what was shown; holds nothing that the asker wrote. */
export interface Outcome {
  readonly decision: Interpretation['decision'] | 'stale';
  readonly ref: AnswerRef | null;
  readonly language: Language;
  readonly score: number;
}

/** One entrance for everything that reaches the bot. Pure, synchronous, total. */
export function reply(bot: Bot, request: BotRequest): BotReply {
  switch (request.kind) {
    case 'message':
      return send('public', question(bot, request.text, request.locale, request.recent));
    case 'command':
      return command(bot, request);
    case 'autocomplete':
      return { kind: 'choices', choices: complete(bot, request) };
    case 'component': {
      const pressed = press(bot, request.customId, request.locale);
      return request.onPrivate ? { kind: 'edit', ...pressed } : send('private', pressed);
    }
  }
}

interface Said {
  readonly payload: MessagePayload;
  readonly outcome: Outcome;
}

const send = (visibility: 'public' | 'private', said: Said): BotReply => ({
  kind: 'send',
  visibility,
  ...said,
});

function command(bot: Bot, { name, options, locale }: Extract<BotRequest, { kind: 'command' }>): BotReply {
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
}

/** A question in somebody's own words; answered in the language of its script, else in Discord's. */
export function question(bot: Bot, text: string, locale: Language, recent: readonly AnswerRef[]): Said {
  const words = WORDING[locale];
  if (text.trim() === '')
    return said(renderChoices(bot.knowledge, words.empty, [], locale, true), 'none', null, locale, 0);
  const understood = bot.matcher.interpret(text, recent);
  const language = understood.language ?? locale;
  const [best] = understood.candidates;
  switch (understood.decision) {
    case 'answer':
      return best ? show(bot, best.ref, language, 1, best.score) : help(bot, language);
    case 'help':
      return help(bot, language, understood.score);
    case 'suggest':
    case 'none': {
      const refs = understood.candidates.map(({ ref }) => ref);
      const payload = renderChoices(
        bot.knowledge,
        undecided(understood, WORDING[language]),
        refs,
        language,
        understood.decision === 'none',
      );
      return said(payload, understood.decision, null, language, understood.score);
    }
  }
}

/** What is said above the candidates, where there is no sure answer. */
export function undecided({ decision, unknown, candidates }: Interpretation, words: Wording): string {
  if (unknown !== null) {
    const near = candidates.length > 0 ? `\n${words.unknownSideNear}` : `\n${words.browse}`;
    return words.unknownSide(escapeText(unknown)) + near;
  }
  if (decision === 'suggest') return words.suggest;
  return candidates.length > 0 ? `${words.none}\n${words.noneNear}` : `${words.none}\n${words.browse}`;
}

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

function press(bot: Bot, customId: string, locale: Language): Said {
  const action = parseCustomId(customId);
  if (!action)
    return said(
      renderChoices(bot.knowledge, WORDING[locale].stale, [], locale, true),
      'stale',
      null,
      locale,
      0,
    );
  if (action.verb === 'help') return help(bot, action.language);
  return show(bot, action.ref, action.language, action.verb === 'show' ? action.page : 1, 1);
}

function show(bot: Bot, ref: AnswerRef, language: Language, page: number, score: number): Said {
  const found = answer(bot.knowledge, ref);
  if (found.kind === 'answer')
    return said(
      renderAnswer(bot.knowledge, found.answer, language, page),
      'answer',
      found.answer.ref,
      language,
      score,
    );
  return said(
    renderChoices(bot.knowledge, WORDING[language].stale, found.near, language, true),
    'stale',
    null,
    language,
    0,
  );
}

function help(bot: Bot, language: Language, score = 1): Said {
  return said(renderHelp(bot.knowledge, starters(bot.knowledge), language), 'help', null, language, score);
}

/** A first comparison and a few first subjects, so that help leads somewhere with one tap. */
function starters(knowledge: Knowledge): AnswerRef[] {
  const refs = [...knowledge.entries.keys()];
  return [
    ...refs.filter((ref) => ref.includes('~')).slice(0, 1),
    ...([...knowledge.subjects.keys()] as AnswerRef[]).slice(0, 4),
  ];
}

const said = (
  payload: MessagePayload,
  decision: Outcome['decision'],
  ref: AnswerRef | null,
  language: Language,
  score: number,
): Said => ({
  payload,
  outcome: { decision, ref, language, score },
});
