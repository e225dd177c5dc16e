import type { Language } from '../../knowledge/text.ts';
import { show } from '../answer/question.ts';
import { type Bot, pressed, type Said, said, send } from '../botReply.ts';
import { command } from '../commandBody.ts';
import { type Feature, handled } from '../feature.ts';
import { idButton, withBack } from '../message/buttons.ts';
import { tourOf } from './cards.ts';
import { makeQuiz } from './quiz.ts';
import { renderQuiz } from './renderQuiz.ts';
import { renderCard, renderTeams } from './renderTour.ts';
import { TOUR_ID, type TourId } from './tourId.ts';
import { TOUR_WORDING } from './wording.ts';

export const TOUR = command(
  { en: 'tour', 'zh-Hans': '导览', 'zh-Hant': '導覽' },
  {
    en: 'New here? Ten short cards about your team, and a quiz',
    'zh-Hans': '刚来？十张小卡片认识你的团队，再做个小测验',
    'zh-Hant': '剛來？十張小卡片認識你的團隊，再做個小測驗',
  },
  [],
);

/** A newcomer's way through the knowledge: ten cards about one team, and a quiz. Always private. */
export const tour: Feature = {
  commands: [handled(TOUR, (bot, { locale }) => send('private', chooseTeam(bot, locale)))],
  verbs: TOUR_ID.verbs,
  press(bot, { customId, values, onPrivate }) {
    const at = TOUR_ID.parse(customId);
    const next = at && follow(bot, at, values?.[0]);
    return next && pressed(onPrivate, next);
  },
};

const chooseTeam = (bot: Bot, language: Language): Said =>
  said(renderTeams(bot.knowledge, language), 'help', null, language, 1);

/** The first card of a team's tour; null where there is no such team. */
export const startTour = (bot: Bot, subject: string, language: Language): Said | null =>
  follow(bot, { verb: 'tour', language, subject, card: 1, more: null });

/** `chosen`: in the menu of teams. */
function follow(bot: Bot, at: TourId, chosen?: string): Said | null {
  const { knowledge } = bot;
  const { language } = at;
  if (at.verb === 'join') return chooseTeam(bot, language);
  if (at.verb === 'team') return chosen === undefined ? null : startTour(bot, chosen, language);
  const { subject } = at;
  if (!knowledge.subjects.has(subject)) return null;
  if (at.verb === 'quiz') {
    const quiz = makeQuiz(knowledge, subject, at.seed);
    const possible =
      quiz.length > 0 &&
      at.answers.length <= quiz.length &&
      at.answers.every((answer, index) => answer < (quiz[index]?.options.length ?? 0));
    return possible ? said(renderQuiz(knowledge, quiz, at), 'help', null, language, 1) : null;
  }
  const cards = tourOf(knowledge, subject);
  const card = cards[at.card - 1];
  if (!card) return null;
  if (at.more) {
    const whole = show(bot, card.ref, language, 1, 1);
    const back = idButton(TOUR_ID.print({ ...at, more: null }), `◀ ${TOUR_WORDING[language].toCard}`);
    return { ...whole, payload: withBack(whole.payload, back) };
  }
  const hasQuiz = makeQuiz(knowledge, subject, 1).length > 0;
  const payload = renderCard(knowledge, subject, cards, at.card, language, hasQuiz);
  return payload && said(payload, 'help', null, language, 1);
}
