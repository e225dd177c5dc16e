import type { Language } from '../knowledge/text.ts';

/**
 * Intl.ListFormat has no such list: its narrow style is written with 和 in traditional Chinese, depending on which
 * styles were asked for before.
 */
const COMMA: Readonly<Record<Language, string>> = { 'zh-Hans': '、', 'zh-Hant': '、', en: ', ' };

const JOINED: Readonly<Record<Language, Intl.ListFormat>> = {
  'zh-Hans': new Intl.ListFormat('zh-Hans'),
  'zh-Hant': new Intl.ListFormat('zh-Hant'),
  en: new Intl.ListFormat('en'),
};

/** `运营、市场、销售`; `operations, marketing, sales`. */
export const listOf = (names: readonly string[], language: Language): string => names.join(COMMA[language]);

/** `运营、市场和销售`; `operations, marketing, and sales`. */
export const allOf = (names: readonly string[], language: Language): string => JOINED[language].format(names);
