import { ButtonStyle } from 'discord-api-types/v10';
import type { Answer } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { idButton } from '../message/buttons.ts';
import { message } from '../message/message.ts';
import type { MessagePayload } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { browseButton, controlsUnder, deleteButton, helpButton, refButton, showId } from './controls.ts';
import { BARE, type Frame } from './frame.ts';
import type { Offer } from './offer.ts';
import { sourceNote } from './plain.ts';
import { viewsOf } from './views.ts';
import { ANSWER_WORDING } from './wording.ts';

/**
 * An answer as a message: on its first page what is read first, on the others the rest; how many sources there are, and
 * one row of buttons. `besidePicture`: without the rows that the picture shows.
 */
export function renderAnswer(
  knowledge: Knowledge,
  answer: Answer,
  language: Language,
  page = 1,
  frame: Frame = BARE,
  besidePicture = false,
): MessagePayload {
  const words = MESSAGE_WORDING[language];
  const title = `### ${answer.title[language]}`;
  const footer = `-# ${sourceNote(answer, language)}`;
  const overhead = title.length + footer.length + words.page(99, 99).length + 12;
  const views = viewsOf(knowledge, answer, language, overhead);
  const { pages } = views;
  const current = Math.min(Math.max(page, 1), pages.length);
  const counter = current > 1 && pages.length > 2 ? `\n-# ${words.page(current, pages.length)}` : '';
  const text = (besidePicture && current === 1 && views.besidePicture) || (pages[current - 1] ?? '');
  return message(`${title}\n${text}\n\n${footer}${counter}`, [
    controlsUnder(knowledge, answer, language, { current, pages: pages.length }, frame),
  ]);
}

/** A text above some answers, a button for each, the one that it tells of first; what else there is, below it. */
export function renderOffer(
  knowledge: Knowledge,
  { text, refs, lead, withHelp }: Offer,
  language: Language,
  frame: Frame = BARE,
): MessagePayload {
  const remove = frame.kind === 'public' ? deleteButton(frame.asker, language) : null;
  const whole =
    lead && idButton(showId(lead, language), ANSWER_WORDING[language].showAll, ButtonStyle.Primary);
  return message(text, [
    [whole, ...refs.map((ref) => refButton(knowledge, ref, language))],
    [...(withHelp ? [helpButton(language), browseButton(language)] : []), remove],
  ]);
}
