/** The languages an answer can be given in, as BCP 47 tags. `zh-Hant` is derived from `zh-Hans` unless overridden. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The two languages that curators write. */
export type WrittenLanguage = 'zh' | 'en';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

export const isLanguage = (value: string): value is Language =>
  (LANGUAGES as readonly string[]).includes(value);
