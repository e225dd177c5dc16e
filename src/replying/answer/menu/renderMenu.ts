import { type Answer, answer } from '../../../answering/answer.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../../knowledge/ref.ts';
import type { Language } from '../../../knowledge/text.ts';
import { idButton, languageButtons } from '../../message/buttons.ts';
import { message } from '../../message/message.ts';
import type { MessagePayload } from '../../message/payload.ts';
import { ANSWER_ID } from '../answerId.ts';
import { browseButton, compareButton, leadingOn, type MaybeButton, refButton } from '../controls.ts';
import { CONTROLS } from '../controlWording.ts';
import { ANSWER_WORDING } from '../wording.ts';

/**
 * All that can be done from an answer and has no room under it: what is related, comparing, whether it helped, its
 * sources, the other languages; and the way back. Null where there is no such answer.
 */
export function renderMenu(
  knowledge: Knowledge,
  ref: AnswerRef,
  language: Language,
  isPublic: boolean,
): MessagePayload | null {
  const found = answer(knowledge, ref);
  if (found.kind !== 'answer') return null;
  const shown = found.answer;
  const words = CONTROLS[language];
  return message(`### ${shown.title[language]}\n${words.menuIntro}`, [
    leadingOn(knowledge, shown).map((target) => refButton(knowledge, target, language)),
    [
      compareButton(knowledge, ref, language),
      idButton(ANSWER_ID.print({ verb: 'yes', language, ref }), words.helped),
      idButton(ANSWER_ID.print({ verb: 'no', language, ref }), words.helpedNot),
      sourcesButton(shown, language),
      isPublic ? null : idButton(ANSWER_ID.print({ verb: 'post', language, ref }), words.post),
    ],
    [
      idButton(ANSWER_ID.print({ verb: 'show', language, ref, page: 1 }), words.back),
      ...languageButtons(language, (other) => ANSWER_ID.print({ verb: 'lang', language: other, ref })),
      browseButton(language),
    ],
  ]);
}

/** How many sources there are, and where each can be found. */
const sourcesButton = ({ ref, sources }: Answer, language: Language): MaybeButton =>
  idButton(
    ANSWER_ID.print({ verb: 'sources', language, ref }),
    ANSWER_WORDING[language].sourcesCounted(sources.length),
  );
