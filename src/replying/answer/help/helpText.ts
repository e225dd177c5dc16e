import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/text.ts';
import { example } from '../scope.ts';
import { HELP_WORDING } from './wording.ts';

/** What the bot can do, as paragraphs of Discord's Markdown without title: what it is, how to ask, what it keeps. */
export function helpParagraphs(knowledge: Knowledge, language: Language): string[] {
  const words = HELP_WORDING[language];
  const guides = [...knowledge.advisors.values()].map(({ command: { name }, title }) =>
    words.guide(name[language], name.en, title[language]),
  );
  const ways = [...words.ways(example(knowledge, language)), ...guides, words.settings, words.reload];
  return [
    words.opening,
    bullets(ways),
    words.languages,
    `**${words.privacyTitle}**\n${bullets(words.privacy)}`,
  ];
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
