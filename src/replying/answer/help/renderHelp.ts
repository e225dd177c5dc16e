import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../../knowledge/ref.ts';
import type { Language } from '../../../knowledge/text.ts';
import { languageButtons } from '../../message/buttons.ts';
import { message } from '../../message/message.ts';
import type { MessagePayload } from '../../message/payload.ts';
import { ANSWER_ID } from '../answerId.ts';
import { browseButton, refButton } from '../controls.ts';
import { helpParagraphs } from './helpText.ts';
import { HELP_WORDING } from './wording.ts';

/** What the bot can do, with answers to begin with. */
export function renderHelp(
  knowledge: Knowledge,
  starters: readonly AnswerRef[],
  language: Language,
): MessagePayload {
  const text = [`### ${HELP_WORDING[language].title}`, ...helpParagraphs(knowledge, language)];
  const others = languageButtons(language, (other) => ANSWER_ID.print({ verb: 'help', language: other }));
  return message(text.join('\n\n'), [
    starters.map((ref) => refButton(knowledge, ref, language)),
    [browseButton(language), ...others],
  ]);
}
