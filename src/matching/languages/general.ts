import type { WrittenLanguage } from '../../knowledge/text.ts';
import { GENERAL_CHINESE } from './generalChinese.ts';
import { GENERAL_ENGLISH } from './generalEnglish.ts';

/**
 * Messages that every bot gets: about the bot itself, and none of its business. They stand in for what a folder does
 * not yet say of its own, so that a company's bot declines small talk on its first day.
 */
export interface GeneralBank {
  /** Ways of asking what somebody or something is, for a name in place of `{}`. */
  readonly overview: readonly string[];
  readonly help: readonly string[];
  readonly far: readonly string[];
  readonly chatter: readonly string[];
  readonly hostile: readonly string[];
}

export const GENERAL: Readonly<Record<WrittenLanguage, GeneralBank>> = {
  zh: GENERAL_CHINESE,
  en: GENERAL_ENGLISH,
};
