import type { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Answer, titleOf } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import { LANGUAGES, type Language } from '../knowledge/text.ts';
import { type Action, formatCustomId } from './customId.ts';
import { LIMITS, shorten } from './limits.ts';
import { paginate } from './pages.ts';
import type { Button, ButtonRow, MessagePayload } from './payload.ts';
import { paragraphsOf, sourceLine } from './plain.ts';
import { example } from './scope.ts';
import { WORDING } from './wording.ts';

// Discord's numbers; its types are imported as types alone, so that this room needs no library at run time.
const ACTION_ROW = 1 as ComponentType.ActionRow;
const BUTTON = 2 as ComponentType.Button;
const PRIMARY = 1 as ButtonStyle.Primary;
const SECONDARY = 2 as ButtonStyle.Secondary;

/** An answer as a message: title, point, body, sources; related answers and languages as buttons. */
export function renderAnswer(
  knowledge: Knowledge,
  answer: Answer,
  language: Language,
  page = 1,
): MessagePayload {
  const words = WORDING[language];
  const title = `### ${answer.title[language]}`;
  const footer = `-# ${sourceLine(knowledge, answer, language)}`;
  const overhead = title.length + footer.length + words.page(99, 99).length + 12;
  const pages = paginate(paragraphsOf(knowledge, answer, language), overhead);
  const current = Math.min(Math.max(page, 1), pages.length);
  const counter = pages.length > 1 ? `\n-# ${words.page(current, pages.length)}` : '';
  const content = `${title}\n${pages[current - 1] ?? ''}\n\n${footer}${counter}`;

  const show = (ref: AnswerRef, target = 1): Action => ({ verb: 'show', language, ref, page: target });
  const turning = [
    ...(current > 1 ? [button(show(answer.ref, current - 1), `◀ ${words.previousPage}`)] : []),
    ...(current < pages.length
      ? [button(show(answer.ref, current + 1), `${words.nextPage} ▶`, PRIMARY)]
      : []),
  ];
  const languages = LANGUAGES.filter((other) => other !== language).map((other) =>
    button({ verb: 'lang', language: other, ref: answer.ref }, WORDING[other].languageName),
  );
  return message(content, [
    answer.related.map((ref) => refButton(knowledge, ref, language)),
    [...turning, ...languages],
  ]);
}

/** A line of text above a choice of answers. */
export function renderChoices(
  knowledge: Knowledge,
  text: string,
  refs: readonly AnswerRef[],
  language: Language,
  withHelp = false,
): MessagePayload {
  const help = withHelp ? [button({ verb: 'help', language }, WORDING[language].helpButton)] : [];
  return message(text, [refs.map((ref) => refButton(knowledge, ref, language)), help]);
}

export function renderHelp(
  knowledge: Knowledge,
  starters: readonly AnswerRef[],
  language: Language,
): MessagePayload {
  const words = WORDING[language];
  const [opening, ...lines] = words.help(example(knowledge, language));
  const text = [`### ${words.helpTitle}`, opening, lines.join('\n'), `-# ${words.helpPrivacy}`];
  const others = LANGUAGES.filter((other) => other !== language).map((other) =>
    button({ verb: 'help', language: other }, WORDING[other].languageName),
  );
  return message(text.join('\n\n'), [starters.map((ref) => refButton(knowledge, ref, language)), others]);
}

type MaybeButton = Button | null;

function refButton(knowledge: Knowledge, ref: AnswerRef, language: Language): MaybeButton {
  const title = titleOf(knowledge, ref);
  return title && button({ verb: 'show', language, ref, page: 1 }, title[language]);
}

function button(
  action: Action,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = SECONDARY,
): MaybeButton {
  const id = formatCustomId(action);
  return id === null
    ? null
    : { type: BUTTON, style, custom_id: id, label: shorten(label, LIMITS.buttonLabel) };
}

/** The one place where a payload is made: no id twice, five buttons a row, five rows, content within its limit. */
function message(content: string, groups: readonly (readonly MaybeButton[])[]): MessagePayload {
  const seen = new Set<string>();
  const rows: ButtonRow[] = [];
  for (const group of groups) {
    const fresh = group.flatMap((candidate) => {
      if (!candidate || seen.has(candidate.custom_id)) return [];
      seen.add(candidate.custom_id);
      return [candidate];
    });
    for (let i = 0; i < fresh.length && rows.length < LIMITS.rows; i += LIMITS.buttonsPerRow)
      rows.push({ type: ACTION_ROW, components: fresh.slice(i, i + LIMITS.buttonsPerRow) });
  }
  return { content: shorten(content, LIMITS.content), components: rows, allowed_mentions: { parse: [] } };
}
