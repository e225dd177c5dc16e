/** The languages an answer can be given in, as BCP 47 tags. `zh-Hant` is derived from `zh-Hans` unless overridden. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The two languages that curators write. */
export type WrittenLanguage = 'zh' | 'en';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

export const isLanguage = (value: string): value is Language =>
  (LANGUAGES as readonly string[]).includes(value);

/** Whether an ISO date names a day that the calendar has: not 2026-02-30. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
