import { isLanguage, type Language } from '../../knowledge/text.ts';
import type { Command } from './api.ts';

const KEY = 'locale';

/** The language last chosen here, else the browser's first that the bot speaks. */
export function firstLocale(): Language {
  const kept = localStorage.getItem(KEY) ?? '';
  if (isLanguage(kept)) return kept;
  for (const tag of navigator.languages) {
    if (/^zh\b.*(?:Hant|TW|HK|MO)/i.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

export const keepLocale = (locale: Language): void => localStorage.setItem(KEY, locale);

/** Discord's own names for the languages. */
const DISCORD = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-US' } as const;

type Declared = Pick<Command, 'name' | 'name_localizations' | 'description_localizations' | 'description'>;

/** A command's or option's name and description as Discord shows them to a reader of this language. */
export function localised(declared: Declared, locale: Language): { name: string; description: string } {
  const key = DISCORD[locale];
  return {
    name: declared.name_localizations?.[key] ?? declared.name,
    description: declared.description_localizations?.[key] ?? declared.description ?? '',
  };
}
