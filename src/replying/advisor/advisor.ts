import type { Advisor } from '../../knowledge/advisor.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import { show } from '../answer/question.ts';
import { type Bot, pressed, type Said, said, send } from '../botReply.ts';
import { command } from '../commandBody.ts';
import { type Command, type Feature, handled } from '../feature.ts';
import { idButton, withBack } from '../message/buttons.ts';
import { ADVISE_ID, type AdviseId } from './adviseId.ts';
import { renderAdvice, renderQuestion } from './renderAdvice.ts';
import { ADVISOR_WORDING } from './wording.ts';

/** Guides that ask a few questions and recommend: as many commands as the knowledge has guides, maybe none. */
export const advisor: Feature = {
  offers: ({ advisors }) => [...advisors.values()].map(commandOf),
  verbs: ADVISE_ID.verbs,
  press(bot, { customId, onPrivate }) {
    const at = ADVISE_ID.parse(customId);
    const guide = at && bot.knowledge.advisors.get(at.advisor);
    if (!guide || !fits(guide, at)) return null;
    return pressed(onPrivate, step(bot, guide, at));
  },
};

const commandOf = (guide: Advisor): Command =>
  handled(command(guide.command.name, guide.command.description, []), (bot, { locale }) => {
    const start = {
      verb: 'advise',
      language: locale,
      advisor: guide.id,
      answers: [],
      reading: null,
    } as const;
    return send('private', step(bot, guide, start));
  });

/** Whether the guide, as it is now, could have led there. */
function fits({ questions, outcomes }: Advisor, { answers, reading }: AdviseId): boolean {
  if (reading !== null && (answers.length !== questions.length || reading >= outcomes.length)) return false;
  return (
    answers.length <= questions.length &&
    answers.every((answer, index) => answer < (questions[index]?.options.length ?? 0))
  );
}

function step(bot: Bot, guide: Advisor, at: AdviseId): Said {
  const { language, answers, reading } = at;
  if (reading !== null) {
    const answer = show(bot, (guide.outcomes[reading]?.id ?? '') as AnswerRef, language, 1, 1);
    const back = idButton(
      ADVISE_ID.print({ ...at, reading: null }),
      `◀ ${ADVISOR_WORDING[language].toResult}`,
    );
    return { ...answer, payload: withBack(answer.payload, back) };
  }
  const payload =
    answers.length < guide.questions.length
      ? renderQuestion(guide, at)
      : renderAdvice(bot.knowledge, guide, at);
  return said(payload, 'help', null, language, 1);
}
