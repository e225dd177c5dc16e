import { ButtonStyle } from 'discord-api-types/v10';
import { listOf } from '../../answering/lists.ts';
import { type Advisor, type Ranked, rank } from '../../knowledge/advisor.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { refButton } from '../answer/controls.ts';
import { citationText, subjectName } from '../answer/plain.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { message } from '../message/message.ts';
import type { Button, MessagePayload } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { ADVISE_ID, type AdviseId } from './adviseId.ts';
import { ADVISOR_WORDING } from './wording.ts';

/** One question, its options as buttons, and the way back. */
export function renderQuestion(advisor: Advisor, { language, answers }: AdviseId): MessagePayload {
  const words = ADVISOR_WORDING[language];
  const question = advisor.questions[answers.length];
  const at = idAt(advisor, language);
  const count = advisor.questions.length;
  const place = `-# ${words.question(answers.length + 1, count)}`;
  const lines = [
    `### ${advisor.title[language]}`,
    ...(answers.length === 0 ? [advisor.point[language]] : []),
    `${place}\n**${question?.ask[language] ?? ''}**`,
  ];
  const options = (question?.options ?? []).map(({ label }, index) =>
    idButton(at([...answers, index]), label[language], ButtonStyle.Primary),
  );
  return message(lines.join('\n'), [options, navigation(advisor, answers, language)]);
}

/** The recommendation: the best with its reasons, then the others with what speaks against them. */
export function renderAdvice(
  knowledge: Knowledge,
  advisor: Advisor,
  { language, answers }: AdviseId,
): MessagePayload {
  const words = ADVISOR_WORDING[language];
  const { colon, listSeparator } = MESSAGE_WORDING[language];
  const ranked = rank(advisor, answers);
  const [best, ...others] = ranked;
  if (!best) return message(advisor.title[language], [navigation(advisor, answers, language)]);
  const name = ({ outcome }: Ranked) => subjectName(knowledge, outcome.id, language);
  const even = others.filter(({ points }) => points === best.points);
  const list = (marks: Ranked['pros']) => marks.map(({ reason }) => `- ${reason[language]}`);
  const cited = advisor.sources.map((citation) => citationText(knowledge, citation, language));
  const content = [
    `### ${words.recommended(name(best))}`,
    ...(even.length > 0 ? [words.tie(listOf(even.map(name), language))] : []),
    `**${words.speaksFor}**`,
    ...(best.pros.length > 0 ? list(best.pros) : [`- ${words.nothingFor}`]),
    `**${words.mind}**`,
    ...(best.cons.length > 0
      ? list(best.cons.slice(0, MOST_MINDED))
      : [`- ${best.outcome.drawback[language]}`]),
    `\n**${words.others}**`,
    ...others.map((other, index) => `${index + 2}. **${name(other)}**${colon}${against(other, language)}`),
    `\n-# ${words.sources}${colon}${cited.join(listSeparator)}`,
  ];
  return message(content.join('\n'), [
    ranked.map((one) => answerButton(knowledge, advisor, one, language, answers)),
    advisor.related.slice(0, MOST_RELATED).map((ref) => refButton(knowledge, ref, language)),
    navigation(advisor, answers, language),
  ]);
}

/** More is not read; the buttons tell the rest. */
const MOST_MINDED = 2;
const MOST_RELATED = 3;

/** What the answers say against it; else its price; and where nothing speaks for it, that. */
function against({ pros, cons, outcome }: Ranked, language: Language): string {
  const said = cons.length > 0 ? cons.slice(0, MOST_MINDED).map(({ reason }) => reason) : [outcome.drawback];
  const reasons = said.map((text) => text[language]);
  if (pros.length === 0 && cons.length === 0) reasons.unshift(ADVISOR_WORDING[language].nothingFor);
  return reasons.join(MESSAGE_WORDING[language].sentenceSeparator);
}

const answerButton = (
  knowledge: Knowledge,
  advisor: Advisor,
  { outcome }: Ranked,
  language: Language,
  answers: readonly number[],
): Button | null =>
  idButton(
    ADVISE_ID.print({
      verb: 'advise',
      language,
      advisor: advisor.id,
      answers,
      reading: advisor.outcomes.indexOf(outcome),
    }),
    subjectName(knowledge, outcome.id, language),
  );

/** Back one step, from the beginning, and the other languages. */
function navigation(advisor: Advisor, answers: readonly number[], language: Language): (Button | null)[] {
  const words = ADVISOR_WORDING[language];
  const at = idAt(advisor, language);
  return [
    ...(answers.length > 1 ? [idButton(at(answers.slice(0, -1)), `◀ ${words.back}`)] : []),
    ...(answers.length > 0 ? [idButton(at([]), `↺ ${words.again}`)] : []),
    ...languageButtons(language, (other) => idAt(advisor, other)(answers)),
  ];
}

const idAt =
  ({ id }: Advisor, language: Language) =>
  (answers: readonly number[]): string | null =>
    ADVISE_ID.print({ verb: 'advise', language, advisor: id, answers, reading: null });
