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

/** Where to go on from an answer: what is related, one aspect further, and what to compare its subjects with. */
export function goingOn(
  knowledge: Knowledge,
  answer: Answer,
  language: Language,
  frame: Frame,
): MaybeButton[] {
  const compare = isComparable(knowledge, answer.ref)
    ? idButton(
        ANSWER_ID.print({ verb: 'with', language, ref: answer.ref, page: 1 }),
        CONTROLS[language].compareWith,
      )
    : null;
  const room = LIMITS.buttonsPerRow - (compare ? 1 : 0);
  const further = furtherAspect(knowledge, answer.ref);
  const related = answer.related.slice(0, room);
  if (further !== null && !related.includes(further)) {
    // What its curator chose comes first; of the rest the last gives way.
    if (related.length === room) related.pop();
    related.push(further);
  }
  return [...related.map((ref) => refButton(knowledge, ref, language, frame)), compare];
}

/**
 * The second row: pages, languages, whether it helped, and what the frame adds. Five buttons fit. Pages, languages
 * and the frame's come first; where pages leave no room, it is not asked whether the answer helped. That leaves
 * the question to the last page of most, where the whole has been read.
 */
export function upkeep(
  ref: AnswerRef,
  language: Language,
  { current, pages }: { readonly current: number; readonly pages: number },
  frame: Frame,
): MaybeButton[] {
  const words = CONTROLS[language];
  const turn = (page: number) => showId(ref, language, page, frame);
  const turning = [
    ...(current > 1 ? [idButton(turn(current - 1), `◀ ${MESSAGE_WORDING[language].previousPage}`)] : []),
    ...(current < pages
      ? [idButton(turn(current + 1), `${MESSAGE_WORDING[language].nextPage} ▶`, ButtonStyle.Primary)]
      : []),
  ];
  const languages = languageButtons(language, (other) =>
    frame.kind === 'browse'
      ? showId(ref, other, 1, frame)
      : ANSWER_ID.print({ verb: 'lang', language: other, ref }),
  );
  const helped = [
    idButton(ANSWER_ID.print({ verb: 'yes', language, ref }), words.helped),
    idButton(ANSWER_ID.print({ verb: 'no', language, ref }), words.helpedNot),
  ];
  const last = lastOf(ref, language, frame);
  const kept = [...turning, ...languages, last].filter((button) => button !== null);
  const asks = kept.length + helped.length <= LIMITS.buttonsPerRow;
  return [...turning, ...languages, ...(asks ? helped : []), last];
}

function lastOf(ref: AnswerRef, language: Language, frame: Frame): MaybeButton {
  switch (frame.kind) {
    case 'public':
      return deleteButton(frame.asker, language);
    case 'private':
      return idButton(ANSWER_ID.print({ verb: 'post', language, ref }), CONTROLS[language].post);
    case 'browse':
      return idButton(frame.back, CONTROLS[language].back);
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
