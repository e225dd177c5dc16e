import type { Answer } from '../../answering/answer.ts';
import type { Citation, Knowledge } from '../../knowledge/knowledge.ts';
import type { Language, Text } from '../../knowledge/text.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { ANSWER_WORDING } from './wording.ts';

/** An answer's parts in Discord's Markdown, without title; none of the renderers decides what is said. */
export interface Parts {
  /** The point, after whether one side is a part of another; null where there is neither. */
  readonly opening: string | null;
  /** Whom to ask, or which to choose when. */
  readonly advice: string | null;
  /** A comparison, aspect first: each row by itself. */
  readonly rows: readonly string[];
  /** Body, one sentence, example. */
  readonly rest: readonly string[];
}

export function partsOf(knowledge: Knowledge, answer: Answer, language: Language): Parts {
  const words = { ...ANSWER_WORDING[language], ...MESSAGE_WORDING[language] };
  const { partOf, point, whoToAsk, whenToChoose, body, inOneSentence, example } = answer;
  const labelled = (label: string, text: Text) => `**${capital(label)}**${words.colon}${text[language]}`;
  const opening = [
    ...(partOf ? [`${capital(partOf[language])}${words.stop}`] : []),
    ...(point ? [point[language]] : []),
  ];
  const rows = answer.rows.map(({ label, sides }) => {
    const lines = sides.map(
      ({ subject, text }) => `- ${subjectName(knowledge, subject, language)}${words.colon}${text[language]}`,
    );
    return `**${capital(label[language])}**\n${lines.join('\n')}`;
  });
  return {
    opening: opening.length > 0 ? opening.join(words.sentenceSeparator) : null,
    advice: whoToAsk
      ? labelled(words.whoToAsk, whoToAsk)
      : whenToChoose
        ? labelled(words.whenToChoose, whenToChoose)
        : null,
    rows,
    rest: [
      ...(body ? [body[language]] : []),
      ...(inOneSentence ? [labelled(words.inOneSentence, inOneSentence)] : []),
      ...(example ? [labelled(words.exampleLabel, example)] : []),
    ],
  };
}

/** All of an answer as paragraphs: point, whom to ask, rows, body, one sentence, example. */
export function paragraphsOf(knowledge: Knowledge, answer: Answer, language: Language): string[] {
  const { opening, advice, rows, rest } = partsOf(knowledge, answer, language);
  return [...[opening, advice].flatMap((part) => part ?? []), ...rows, ...rest];
}

/** `来源：《…》（网络文章，未署名）；…` — the author and the work, where the document names one. */
export function sourceLine(knowledge: Knowledge, answer: Answer, language: Language): string {
  const words = { ...ANSWER_WORDING[language], ...MESSAGE_WORDING[language] };
  const cited = answer.sources.map((citation) => citationText(knowledge, citation, language));
  const derived = isUnsaid(answer) ? words.parenthesis(words.derived) : '';
  return `${words.sources(cited.length)}${words.colon}${cited.join(words.listSeparator)}${derived}`;
}

/** How many sources an answer has and where they are listed, for under it. */
export function sourceNote(answer: Answer, language: Language): string {
  const words = { ...ANSWER_WORDING[language], ...MESSAGE_WORDING[language] };
  const derived = isUnsaid(answer) ? words.parenthesis(words.derived) : '';
  return `${words.sourceNote(answer.sources.length)}${derived}`;
}

/** That nobody wrote it; where a derived answer has a point, that says so. */
const isUnsaid = ({ origin, point }: Answer): boolean => origin === 'derived' && !point;

export function citationText(knowledge: Knowledge, { source, author }: Citation, language: Language): string {
  const words = { ...ANSWER_WORDING[language], ...MESSAGE_WORDING[language] };
  const known = knowledge.sources.get(source);
  if (!known) return source;
  const writer = author === undefined ? undefined : known.authors.get(author);
  if (!writer) {
    const title = known.titled ? words.quote(known.title[language]) : known.title[language];
    return `${title}${words.parenthesis(known.kind[language])}`;
  }
  return words.authored(writer.name[language], words.quote(writer.work[language]));
}

export function subjectName(knowledge: Knowledge, id: string, language: Language): string {
  const name = knowledge.subjects.get(id)?.name[language] ?? id;
  return capital(name);
}

/** First letter upper case; Chinese is left as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An answer's paragraphs and sources as plain text, without Markdown: for terminals, logs and JSON. */
export function plainText(knowledge: Knowledge, answer: Answer, language: Language): string {
  const parts = [...paragraphsOf(knowledge, answer, language), sourceLine(knowledge, answer, language)];
  return parts.join('\n\n').replace(/\*\*/g, '');
}

/** Ids of the documents an answer cites, each once. */
export const sourceIds = (answer: Answer): string[] => [
  ...new Set(answer.sources.map(({ source }) => source)),
];
