import type { Subject } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language, type Text } from '../knowledge/text.ts';

/** What stands between a name at the beginning of a sentence and what is said of it. */
const LINK: Readonly<Record<Language, RegExp>> = {
  'zh-Hans': /^(?:模式)?(?:，|：|就是|是指|指的是|是|指)+/,
  'zh-Hant': /^(?:模式)?(?:，|：|就是|是指|指的是|是|指)+/,
  en: /^(?:,\s*)?(?:(?:is|are|means)\s+)?/,
};

/**
 * A sentence about a subject without the name at its beginning, for standing beside that name: of “Sales deals with
 * customers” what is left is “deals with customers”. Each language by itself: where the name does not begin the
 * sentence, or nothing could stand alone, it stays whole.
 */
export function withoutName(text: Text, { name }: Pick<Subject, 'name'>): Text {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, strip(text[language], name[language], language)]),
  ) as unknown as Text;
}

function strip(text: string, name: string, language: Language): string {
  const opening = language === 'en' ? english(text, name) : text.startsWith(name) ? name : null;
  if (opening === null) return text;
  const rest = text.slice(opening.length).trimStart().replace(LINK[language], '').trim();
  return rest === '' ? text : rest;
}

/** The name with its article, or “in the …” before a comma; null where the sentence opens otherwise. */
function english(text: string, name: string): string | null {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const opening = new RegExp(
    `^(?:(?:the|an?)\\s+)?${escaped}(?=\\s|,)|^in (?:(?:the|an?)\\s+)?${escaped}(?:\\s+model)?,?\\s`,
    'i',
  );
  return opening.exec(text)?.[0] ?? null;
}
