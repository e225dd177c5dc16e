import { answer } from '../../../answering/answer.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../../knowledge/ref.ts';
import type { Language } from '../../../knowledge/text.ts';
import { idButton } from '../../message/buttons.ts';
import { message } from '../../message/message.ts';
import type { MessagePayload } from '../../message/payload.ts';
import { ANSWER_ID } from '../answerId.ts';
import { CONTROLS } from '../controlWording.ts';
import { citationText } from '../plain.ts';
import { ANSWER_WORDING } from '../wording.ts';

/** The documents of an answer, a line each: title or author, what sort of text it is, where it can be read. */
export function renderSources(
  knowledge: Knowledge,
  ref: AnswerRef,
  language: Language,
): MessagePayload | null {
  const found = answer(knowledge, ref);
  if (found.kind !== 'answer') return null;
  const { title, sources } = found.answer;
  const lines = sources.map((citation) => {
    const url = knowledge.sources.get(citation.source)?.url;
    // In angle brackets Discord shows no preview of the page.
    return `- ${citationText(knowledge, citation, language)}${url === undefined ? '' : ` <${url}>`}`;
  });
  const heading = `### ${ANSWER_WORDING[language].sourcesCounted(sources.length)}`;
  return message([heading, `-# ${title[language]}`, ...lines].join('\n'), [
    [
      idButton(ANSWER_ID.print({ verb: 'show', language, ref, page: 1 }), CONTROLS[language].back),
      idButton(ANSWER_ID.print({ verb: 'menu', language, ref }), CONTROLS[language].menu),
    ],
  ]);
}
