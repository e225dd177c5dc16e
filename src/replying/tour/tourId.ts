import { isId } from '../../knowledge/ref.ts';
import { isLanguage, type Language } from '../../knowledge/text.ts';

/** Where somebody stands in a tour or its quiz, held whole in a button's id. */
export type TourId =
  /** Which team? `join:en`; the menu there has the id `team:en`, and its values are subjects. */
  | { readonly at: 'teams'; readonly language: Language }
  /** `tour:en:sales:3`; with `:more`, the whole answer behind that card. */
  | {
      readonly at: 'card';
      readonly language: Language;
      readonly subject: string;
      /** 1 … {@link TOUR_LENGTH} */
      readonly card: number;
      readonly more: boolean;
    }
  /** `quiz:en:sales:7:021`: the seed, then one digit for each question answered, `-` for none yet. */
  | {
      readonly at: 'quiz';
      readonly language: Language;
      readonly subject: string;
      /** 1 … {@link SEEDS} */
      readonly seed: number;
      readonly answers: readonly number[];
    };

export const VERBS = ['join', 'team', 'tour', 'quiz'] as const;

/** More is not a tour but a book. */
export const TOUR_LENGTH = 10;
export const QUIZ_LENGTH = 5;
/** Quizzes that differ in questions and in order; after the last comes the first. */
export const SEEDS = 99;

export const menuId = (language: Language): string => `team:${language}`;

export function formatTourId(id: TourId): string {
  const { language } = id;
  switch (id.at) {
    case 'teams':
      return `join:${language}`;
    case 'card':
      return `tour:${language}:${id.subject}:${id.card}${id.more ? ':more' : ''}`;
    case 'quiz':
      return `quiz:${language}:${id.subject}:${id.seed}:${id.answers.length === 0 ? '-' : id.answers.join('')}`;
  }
}

/** The inverse of {@link formatTourId}; null for anything it would not have printed. */
export function parseTourId(text: string): TourId | null {
  const [verb, language = '', subject, number = '', last, ...rest] = text.split(':');
  if (!isLanguage(language) || rest.length > 0) return null;
  if (verb === 'join') return subject === undefined ? { at: 'teams', language } : null;
  if (subject === undefined || !isId(subject) || !/^[1-9]\d?$/.test(number)) return null;
  if (verb === 'tour') {
    const card = Number(number);
    if (card > TOUR_LENGTH || (last !== undefined && last !== 'more')) return null;
    return { at: 'card', language, subject, card, more: last === 'more' };
  }
  if (verb !== 'quiz' || last === undefined || !/^(?:-|[0-2]{1,5})$/.test(last)) return null;
  const answers = last === '-' ? [] : [...last].map(Number);
  return { at: 'quiz', language, subject, seed: Number(number), answers };
}
