import { listOf } from '../../answering/lists.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, MAX_COMPARED, parseRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { idButton } from '../message/buttons.ts';
import { leafOf, turnButtons } from '../message/leaves.ts';
import { stringMenu } from '../message/menus.ts';
import { message } from '../message/message.ts';
import type { MessagePayload } from '../message/payload.ts';
import { ANSWER_ID } from './answerId.ts';
import { comparable } from './comparable.ts';
import { CONTROLS } from './controlWording.ts';
import { subjectName } from './plain.ts';

/** A menu of what can be set beside an answer's subjects, as many at once as a comparison holds; and the way back. */
export function renderCompareWith(
  knowledge: Knowledge,
  ref: AnswerRef,
  language: Language,
  page: number,
): MessagePayload {
  const words = CONTROLS[language];
  const parsed = parseRef(ref);
  const subjects = parsed?.kind === 'subjects' ? parsed.subjects : [];
  const names = listOf(
    subjects.map((id) => subjectName(knowledge, id, language)),
    language,
  );
  const leaf = leafOf(comparable(knowledge, ref), page);
  const back = idButton(ANSWER_ID.print({ verb: 'show', language, ref, page: 1 }), words.back);
  const menu = stringMenu(
    ANSWER_ID.print({ verb: 'pick', language, ref }),
    words.compareChoose,
    leaf.items.map((id) => ({ label: subjectName(knowledge, id, language), value: id })),
    MAX_COMPARED - subjects.length,
  );
  return message(menu ? words.compareWhich(names) : words.nothingToCompare(names), [
    [menu],
    [
      back,
      ...turnButtons(leaf, language, (to) => ANSWER_ID.print({ verb: 'with', language, ref, page: to })),
    ],
  ]);
}
