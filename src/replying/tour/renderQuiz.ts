import { ButtonStyle } from 'discord-api-types/v10';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { refButton } from '../answer/controls.ts';
import { capital, subjectName } from '../answer/plain.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { message } from '../message/message.ts';
import type { MessagePayload } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import type { QuizQuestion } from './quiz.ts';
import { SEEDS, TOUR_ID, type TourId } from './tourId.ts';
import { TOUR_WORDING } from './wording.ts';

type QuizId = Extract<TourId, { verb: 'quiz' }>;

/** The explanation of the last answer, then the next question, or the score. */
export function renderQuiz(knowledge: Knowledge, quiz: readonly QuizQuestion[], id: QuizId): MessagePayload {
  const { language, subject, answers } = id;
  const words = TOUR_WORDING[language];
  const done = quiz[answers.length - 1];
  const explained = done ? explain(knowledge, done, answers.at(-1), language) : [];
  const next = quiz[answers.length];
  if (!next) return renderScore(knowledge, quiz, id, explained);
  const title = `### ${words.quizTitle(subjectName(knowledge, subject, language))}`;
  const question = [
    `-# ${words.question(answers.length + 1, quiz.length)}`,
    `**${capital(next.label[language])}**${MESSAGE_WORDING[language].colon}${words.statement(next.statement[language])}`,
    words.ask,
  ];
  const options = next.options.map((option, index) =>
    idButton(
      TOUR_ID.print({ ...id, answers: [...answers, index] }),
      subjectName(knowledge, option.subject, language),
      ButtonStyle.Primary,
    ),
  );
  return message([title, ...explained, ...(done ? [''] : []), ...question].join('\n'), [
    options,
    languageButtons(language, (other) => TOUR_ID.print({ ...id, language: other })),
  ]);
}

/** Right or wrong, and what each of the subjects really has. */
function explain(
  knowledge: Knowledge,
  { label, options, right }: QuizQuestion,
  taken: number | undefined,
  language: Language,
): string[] {
  const words = TOUR_WORDING[language];
  const { colon } = MESSAGE_WORDING[language];
  const answer = subjectName(knowledge, options[right]?.subject ?? '', language);
  return [
    taken === right ? words.right(answer) : words.wrong(answer),
    `**${capital(label[language])}**`,
    ...options.map(
      ({ subject, text }) => `- ${subjectName(knowledge, subject, language)}${colon}${text[language]}`,
    ),
  ];
}

function renderScore(
  knowledge: Knowledge,
  quiz: readonly QuizQuestion[],
  id: QuizId,
  explained: readonly string[],
): MessagePayload {
  const { language, subject, seed, answers } = id;
  const words = TOUR_WORDING[language];
  const missed = quiz.filter(({ right }, index) => answers[index] !== right);
  const right = quiz.length - missed.length;
  const verdict = missed.length === 0 ? words.perfect : right * 2 > quiz.length ? words.good : words.practise;
  const reading = [...new Set(missed.map(({ ref }) => ref))].map((ref) =>
    refButton(knowledge, ref, language),
  );
  const again = { ...id, seed: (seed % SEEDS) + 1, answers: [] };
  return message([...explained, '', `### ${words.score(right, quiz.length)}`, verdict].join('\n'), [
    reading,
    [
      idButton(TOUR_ID.print(again), `↻ ${words.again}`, ButtonStyle.Primary),
      idButton(TOUR_ID.print({ verb: 'tour', language, subject, card: 1, more: null }), words.toTour),
      idButton(TOUR_ID.print({ verb: 'join', language }), words.otherTeam),
      ...languageButtons(language, (other) => TOUR_ID.print({ ...id, language: other })),
    ],
  ]);
}
