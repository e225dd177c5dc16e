import { ButtonStyle } from 'discord-api-types/v10';
import { listOf } from '../../answering/lists.ts';
import type { Entry, Knowledge } from '../../knowledge/knowledge.ts';
import { parseRef, subjectsRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { subjectName } from '../answer/plain.ts';
import { ANSWER_WORDING } from '../answer/wording.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { stringMenu } from '../message/menus.ts';
import { message } from '../message/message.ts';
import type { Menu, MessagePayload } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { type Card, confusedWith } from './cards.ts';
import { TOUR_ID } from './tourId.ts';
import { TOUR_WORDING } from './wording.ts';

/** The teams that a newcomer may join: the first group of subjects, or all where it is empty. */
export function teamsOf({ groups, subjects }: Knowledge): string[] {
  const [first] = groups.keys();
  const all = [...subjects.values()];
  const own = all.filter(({ group }) => group === first);
  return (own.length > 0 ? own : all).map(({ id }) => id);
}

/** The menu of teams, under whatever id; null where there is none to choose. */
export function teamMenu(
  knowledge: Knowledge,
  language: Language,
  id: string | null,
  placeholder = TOUR_WORDING[language].placeholder,
): Menu | null {
  const options = teamsOf(knowledge).map((subject) => {
    const point = knowledge.entries.get(subjectsRef([subject]))?.point[language];
    return {
      label: subjectName(knowledge, subject, language),
      value: subject,
      ...(point !== undefined && { description: point }),
    };
  });
  return stringMenu(id, placeholder, options);
}

export function renderTeams(knowledge: Knowledge, language: Language): MessagePayload {
  const words = TOUR_WORDING[language];
  return message(`### ${words.choose}\n${words.chooseHint}`, [
    [teamMenu(knowledge, language, TOUR_ID.print({ verb: 'team', language }))],
    languageButtons(language, (other) => TOUR_ID.print({ verb: 'join', language: other })),
  ]);
}

/** One card: title, point, one line; how far one has come. `card`: counted from 1. */
export function renderCard(
  knowledge: Knowledge,
  subject: string,
  cards: readonly Card[],
  card: number,
  language: Language,
  hasQuiz: boolean,
): MessagePayload | null {
  const stop = cards[card - 1];
  const entry = stop && knowledge.entries.get(stop.ref);
  if (!stop || !entry) return null;
  const words = TOUR_WORDING[language];
  const at = (target: number, other = language, more: 'more' | null = null) =>
    TOUR_ID.print({ verb: 'tour', language: other, subject, card: target, more });
  const { title, point, line } = textsOf(knowledge, subject, stop.kind, entry, language);
  const progress = `${'●'.repeat(card)}${'○'.repeat(cards.length - card)}`;
  const place = words.place(subjectName(knowledge, subject, language), card, cards.length);
  const quiz = TOUR_ID.print({ verb: 'quiz', language, subject, seed: 1, answers: [] });
  return message(
    [`-# ${progress}  ${place}`, `### ${title}`, point, ...(line ? [`\n${line}`] : [])].join('\n'),
    [
      [
        ...(card > 1 ? [idButton(at(card - 1), `◀ ${words.previous}`)] : []),
        ...(card < cards.length ? [idButton(at(card + 1), `${words.next} ▶`, ButtonStyle.Primary)] : []),
        ...(card === cards.length && hasQuiz ? [idButton(quiz, `${words.quiz} ▶`, ButtonStyle.Primary)] : []),
        idButton(at(card, language, 'more'), words.more),
      ],
      [
        idButton(TOUR_ID.print({ verb: 'join', language }), words.otherTeam),
        ...languageButtons(language, (other) => at(card, other)),
      ],
    ],
  );
}

interface CardTexts {
  readonly title: string;
  readonly point: string;
  readonly line?: string | undefined;
}

function textsOf(
  knowledge: Knowledge,
  subject: string,
  kind: Card['kind'],
  entry: Entry,
  language: Language,
): CardTexts {
  const words = TOUR_WORDING[language];
  const { colon } = MESSAGE_WORDING[language];
  const title = entry.title[language];
  const point = entry.point[language];
  switch (kind) {
    case 'overview': {
      const others = confusedWith(knowledge, subject).map((id) => subjectName(knowledge, id, language));
      const line = `**${words.confusedWith}**${colon}${listOf(others, language)}`;
      return { title, point, line: others.length > 0 ? line : undefined };
    }
    case 'aspect':
      return { title, point, line: contrast(knowledge, subject, entry, language) };
    case 'comparison': {
      const one = entry.inOneSentence?.[language];
      return { title, point, line: one && `**${ANSWER_WORDING[language].inOneSentence}**${colon}${one}` };
    }
    case 'whoToAsk':
      return { title: words.whoToAsk(title), point: entry.whoToAsk?.[language] ?? point };
    case 'further':
      return { title, point };
  }
}

/** What the subject it is most confused with has instead. */
function contrast(
  knowledge: Knowledge,
  subject: string,
  entry: Entry,
  language: Language,
): string | undefined {
  const parsed = parseRef(entry.ref);
  const aspect = parsed?.kind === 'subjects' ? parsed.aspect : undefined;
  for (const other of confusedWith(knowledge, subject)) {
    const brief = aspect && knowledge.entries.get(subjectsRef([other], aspect))?.brief;
    if (brief && brief.en !== entry.brief?.en) {
      const name = knowledge.subjects.get(other)?.name[language] ?? other;
      return `${TOUR_WORDING[language].byContrast(name)}${MESSAGE_WORDING[language].colon}${brief[language]}`;
    }
  }
  return undefined;
}
