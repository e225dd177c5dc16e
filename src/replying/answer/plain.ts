import type { Answer } from '../../answering/answer.ts';
import type { Citation, Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { ANSWER_WORDING } from './wording.ts';

/**
 * An answer as paragraphs of Discord's Markdown, without title: point, then rows aspect first, body, one
 * sentence, who to ask, example, sources. The renderers join them; none of them decides what is said.
 */
export function paragraphsOf(knowledge: Knowledge, answer: Answer, language: Language): string[] {
  const words = { ...ANSWER_WORDING[language], ...MESSAGE_WORDING[language] };
  const labelled = (label: string, text: string) => `**${capital(label)}**${words.colon}${text}`;
  const parts: string[] = [];
  const opening = [
    ...(answer.partOf ? [`${answer.partOf[language]}${words.stop}`] : []),
    ...(answer.point ? [answer.point[language]] : []),
  ];
  if (opening.length > 0) parts.push(opening.join(words.sentenceSeparator));
  for (const row of answer.rows) {
    const sides = row.sides.map(
      ({ subject, text }) => `- ${subjectName(knowledge, subject, language)}${words.colon}${text[language]}`,
    );
    parts.push(`**${capital(row.label[language])}**\n${sides.join('\n')}`);
  }
  if (answer.body) parts.push(answer.body[language]);
  if (answer.inOneSentence) parts.push(labelled(words.inOneSentence, answer.inOneSentence[language]));
  if (answer.whoToAsk) parts.push(labelled(words.whoToAsk, answer.whoToAsk[language]));
  if (answer.whenToChoose) parts.push(labelled(words.whenToChoose, answer.whenToChoose[language]));
  if (answer.example) parts.push(labelled(words.exampleLabel, answer.example[language]));
  return parts;
}

/** `来源：《…》（网络文章，未署名）；…` — the author and the work, where the document names one. */
export function sourceLine(knowledge: Knowledge, answer: Answer, language: Language): string {
  const words = { ...ANSWER_WORDING[language], ...MESSAGE_WORDING[language] };
  const cited = answer.sources.map((citation) => citationText(knowledge, citation, language));
  const derived = answer.origin === 'derived' ? words.parenthesis(words.derived) : '';
  return `${words.sources(cited.length)}${words.colon}${cited.join(words.listSeparator)}${derived}`;
}

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
