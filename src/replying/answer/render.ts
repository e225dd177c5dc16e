import { ButtonStyle } from 'discord-api-types/v10';
import type { Answer } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { idButton } from '../message/buttons.ts';
import { message } from '../message/message.ts';
import { paginate } from '../message/pages.ts';
import type { MessagePayload } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { browseButton, deleteButton, goingOn, helpButton, refButton, showId, upkeep } from './controls.ts';
import { BARE, type Frame } from './frame.ts';
import type { Offer } from './offer.ts';
import { paragraphsOf, sourceLine } from './plain.ts';
import { ANSWER_WORDING } from './wording.ts';

/** An answer as a message: title, point, body, sources; and at most two rows of buttons. */
export function renderAnswer(
  knowledge: Knowledge,
  answer: Answer,
  language: Language,
  page = 1,
  frame: Frame = BARE,
): MessagePayload {
  const words = MESSAGE_WORDING[language];
  const title = `### ${answer.title[language]}`;
  const footer = `-# ${sourceLine(knowledge, answer, language)}`;
  const overhead = title.length + footer.length + words.page(99, 99).length + 12;
  const pages = paginate(paragraphsOf(knowledge, answer, language), overhead);
  const current = Math.min(Math.max(page, 1), pages.length);
  const counter = pages.length > 1 ? `\n-# ${words.page(current, pages.length)}` : '';
  const content = `${title}\n${pages[current - 1] ?? ''}\n\n${footer}${counter}`;

  return message(content, [
    goingOn(knowledge, answer, language, frame),
    upkeep(answer.ref, language, { current, pages: pages.length }, frame),
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
