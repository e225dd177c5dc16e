import { isId } from '../../knowledge/ref.ts';
import { isLanguage, type Language } from '../../knowledge/text.ts';

/**
 * How far somebody has come in a guide: `advise:en:choose-sales-model:021`, one digit for each answer, `-` for
 * none yet; with `:2`, the answer behind the second of its outcomes.
 */
export interface AdviseId {
  readonly language: Language;
  readonly advisor: string;
  /** For each question answered the option taken, counted from 0. */
  readonly answers: readonly number[];
  /** Which outcome's answer is shown, counted from 0; null for the guide itself. */
  readonly reading: number | null;
}

export const VERB = 'advise';

export function formatAdviseId({ language, advisor, answers, reading }: AdviseId): string {
  const taken = answers.length === 0 ? '-' : answers.join('');
  return `${VERB}:${language}:${advisor}:${taken}${reading === null ? '' : `:${reading}`}`;
}

/** The inverse of {@link formatAdviseId}; null for anything it would not have printed. */
export function parseAdviseId(id: string): AdviseId | null {
  const [verb, language = '', advisor = '', taken = '', reading, ...rest] = id.split(':');
  if (verb !== VERB || !isLanguage(language) || !isId(advisor) || rest.length > 0) return null;
  if (!/^(?:-|[0-4]{1,5})$/.test(taken) || (reading !== undefined && !/^[0-4]$/.test(reading))) return null;
  return {
    language,
    advisor,
    answers: taken === '-' ? [] : [...taken].map(Number),
    reading: reading === undefined ? null : Number(reading),
  };
}
