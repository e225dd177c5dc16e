import { ButtonStyle } from 'discord-api-types/v10';
import { type Answer, titleOf } from '../../answering/answer.ts';
import { furtherAspect } from '../../answering/related.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { shelfIdOf } from '../browse/shelfId.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { LIMITS } from '../message/limits.ts';
import type { Button } from '../message/payload.ts';
import { WORDING } from '../wording.ts';
import { isComparable } from './comparable.ts';
import { CONTROLS } from './controlWording.ts';
import { formatCustomId } from './customId.ts';
import type { Frame } from './frame.ts';

export type MaybeButton = Button | null;

/** A button that shows an answer, with its title; null where there is no such answer. */
export function refButton(
  knowledge: Knowledge,
  ref: AnswerRef,
  language: Language,
  verb: 'show' | 'see' = 'show',
): MaybeButton {
  const title = titleOf(knowledge, ref);
  return title && idButton(formatCustomId({ verb, language, ref, page: 1 }), title[language]);
}

/** Where to go on from an answer: what is related, one aspect further, and what to compare its subjects with. */
export function goingOn(
  knowledge: Knowledge,
  answer: Answer,
  language: Language,
  frame: Frame,
): MaybeButton[] {
  const compare = isComparable(knowledge, answer.ref)
    ? idButton(
        formatCustomId({ verb: 'with', language, ref: answer.ref, page: 1 }),
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
  const verb = frame.kind === 'browse' ? 'see' : 'show';
  return [...related.map((ref) => refButton(knowledge, ref, language, verb)), compare];
}

/**
 * The second row: pages, languages, whether it helped, and what the frame adds. Five buttons fit. Pages, languages
 * and the frame's come first; where pages leave no room, it is not asked whether the answer helped. That leaves
 * the question to the last page of most, where the whole has been read.
 */
export function upkeep(
  knowledge: Knowledge,
  ref: AnswerRef,
  language: Language,
  { current, pages }: { readonly current: number; readonly pages: number },
  frame: Frame,
): MaybeButton[] {
  const words = CONTROLS[language];
  const verb = frame.kind === 'browse' ? 'see' : 'show';
  const turn = (page: number) => formatCustomId({ verb, language, ref, page });
  const turning = [
    ...(current > 1 ? [idButton(turn(current - 1), `◀ ${WORDING[language].previousPage}`)] : []),
    ...(current < pages
      ? [idButton(turn(current + 1), `${WORDING[language].nextPage} ▶`, ButtonStyle.Primary)]
      : []),
  ];
  const languages = languageButtons(language, (other) =>
    formatCustomId(
      frame.kind === 'browse'
        ? { verb: 'see', language: other, ref, page: 1 }
        : { verb: 'lang', language: other, ref },
    ),
  );
  const helped = [
    idButton(formatCustomId({ verb: 'yes', language, ref }), words.helped),
    idButton(formatCustomId({ verb: 'no', language, ref }), words.helpedNot),
  ];
  const last = lastOf(knowledge, ref, language, frame);
  const kept = [...turning, ...languages, last].filter((button) => button !== null);
  const asks = kept.length + helped.length <= LIMITS.buttonsPerRow;
  return [...turning, ...languages, ...(asks ? helped : []), last];
}

function lastOf(knowledge: Knowledge, ref: AnswerRef, language: Language, frame: Frame): MaybeButton {
  switch (frame.kind) {
    case 'public':
      return deleteButton(frame.asker, language);
    case 'private':
      return idButton(formatCustomId({ verb: 'post', language, ref }), CONTROLS[language].post);
    case 'browse':
      return idButton(shelfIdOf(knowledge, ref, language), CONTROLS[language].back);
    case 'bare':
      return null;
  }
}

/** Takes a public reply away; null where nobody is known to have asked for it. */
export const deleteButton = (asker: string | null, language: Language): MaybeButton =>
  asker === null ? null : idButton(formatCustomId({ verb: 'del', userId: asker }), CONTROLS[language].delete);
