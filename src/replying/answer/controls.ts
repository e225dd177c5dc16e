import { ButtonStyle } from 'discord-api-types/v10';
import { type Answer, titleOf } from '../../answering/answer.ts';
import { furtherAspect } from '../../answering/related.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { LIMITS } from '../message/limits.ts';
import type { Button } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { ANSWER_ID, BROWSING_ID } from './answerId.ts';
import { isComparable } from './comparable.ts';
import { CONTROLS } from './controlWording.ts';
import { BARE, type Frame } from './frame.ts';
import { HELP_WORDING } from './help/wording.ts';

export type MaybeButton = Button | null;

/** A button that shows an answer, with its title; null where there is no such answer. */
export function refButton(
  knowledge: Knowledge,
  ref: AnswerRef,
  language: Language,
  frame: Frame = BARE,
): MaybeButton {
  const title = titleOf(knowledge, ref);
  return title && idButton(showId(ref, language, 1, frame), title[language]);
}

/** Shows an answer; whoever found the last one by browsing goes on browsing. */
export const showId = (ref: AnswerRef, language: Language, page = 1, frame: Frame = BARE): string | null =>
  frame.kind === 'browse'
    ? BROWSING_ID.print({ verb: 'see', language, ref, page })
    : ANSWER_ID.print({ verb: 'show', language, ref, page });

/** What an answer leads on to, at most a row: what is related, and one aspect further. */
export function leadingOn(knowledge: Knowledge, answer: Answer): AnswerRef[] {
  const further = furtherAspect(knowledge, answer.ref);
  const related = answer.related.slice(0, LIMITS.buttonsPerRow);
  if (further !== null && !related.includes(further)) {
    // What its curator chose comes first; of the rest the last gives way.
    if (related.length === LIMITS.buttonsPerRow) related.pop();
    related.push(further);
  }
  return related;
}

/** Asks what to compare an answer's subjects with; null where there is nothing. */
export const compareButton = (knowledge: Knowledge, ref: AnswerRef, language: Language): MaybeButton =>
  isComparable(knowledge, ref)
    ? idButton(ANSWER_ID.print({ verb: 'with', language, ref, page: 1 }), CONTROLS[language].compareWith)
    : null;

interface Place {
  /** From 1. */
  readonly current: number;
  readonly pages: number;
}

/**
 * The row under an answer, in the order of what people press next: going on, comparing, another language; then “⋯” for
 * all the rest, and what the frame adds. Five fit a row: on the way through pages, and to a shelf, comparing waits
 * behind “⋯”, and in public one of the languages.
 */
export function controlsUnder(
  knowledge: Knowledge,
  answer: Answer,
  language: Language,
  place: Place,
  frame: Frame,
): MaybeButton[] {
  const { ref } = answer;
  const turning = turningButtons(ref, language, place, frame);
  const related = leadingOn(knowledge, answer).map((target) => refButton(knowledge, target, language, frame));
  const compare = compareButton(knowledge, ref, language);
  const languages = languagesUnder(ref, language, frame);
  const menu = idButton(ANSWER_ID.print({ verb: 'menu', language, ref }), CONTROLS[language].menu);
  const last = lastOf(language, frame);
  const kept = [...languages, menu, last].filter((button) => button !== null);
  const room = LIMITS.buttonsPerRow - kept.length;
  const onward =
    turning.length > 0
      ? [...turning, compare, ...related]
      : [related[0] ?? null, compare, ...related.slice(1)];
  const going = onward.filter((button) => button !== null).slice(0, Math.max(room, turning.length));
  const row = [...going, ...languages, menu, last].filter((button) => button !== null);
  // A middle page of a long answer on a shelf: its pages and the way back are more than the rest.
  return row.length > LIMITS.buttonsPerRow ? row.filter((button) => button !== menu) : row;
}

function turningButtons(
  ref: AnswerRef,
  language: Language,
  { current, pages }: Place,
  frame: Frame,
): MaybeButton[] {
  const words = MESSAGE_WORDING[language];
  const turn = (page: number) => showId(ref, language, page, frame);
  const onward = current === 1 ? CONTROLS[language].more : `${words.nextPage} ▶`;
  return [
    ...(current > 1 ? [idButton(turn(current - 1), `◀ ${words.previousPage}`)] : []),
    ...(current < pages ? [idButton(turn(current + 1), onward, ButtonStyle.Primary)] : []),
  ];
}

/** Where anybody may have asked, the other Chinese script is for few: it waits behind “⋯”. */
function languagesUnder(ref: AnswerRef, language: Language, frame: Frame): MaybeButton[] {
  const idIn = (other: Language) =>
    frame.kind === 'browse'
      ? showId(ref, other, 1, frame)
      : ANSWER_ID.print({ verb: 'lang', language: other, ref });
  const all = languageButtons(language, idIn);
  const first = idIn(language === 'en' ? 'zh-Hans' : 'en');
  return frame.kind === 'public' && frame.asker !== null
    ? all.filter((button) => button?.custom_id === first)
    : all;
}

function lastOf(language: Language, frame: Frame): MaybeButton {
  switch (frame.kind) {
    case 'public':
      return deleteButton(frame.asker, language);
    case 'browse':
      return idButton(frame.back, CONTROLS[language].back);
    case 'private':
    case 'bare':
      return null;
  }
}

/** What the bot can do. */
export const helpButton = (language: Language): MaybeButton =>
  idButton(ANSWER_ID.print({ verb: 'help', language }), HELP_WORDING[language].button);

/** Everything there is. */
export const browseButton = (language: Language): MaybeButton =>
  idButton(BROWSING_ID.print({ verb: 'browse', language, page: 1 }), CONTROLS[language].browse);

/** Takes a public reply away; null where nobody is known to have asked for it. */
export const deleteButton = (asker: string | null, language: Language): MaybeButton =>
  asker === null
    ? null
    : idButton(ANSWER_ID.print({ verb: 'del', userId: asker }), CONTROLS[language].delete);
