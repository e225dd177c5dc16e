import { type IdOf, idCodec } from '../message/idCodec.ts';
import { digits, language, number, optional, slug, word } from '../message/idField.ts';

/** More is not a tour but a book. */
export const TOUR_LENGTH = 10;
export const QUIZ_LENGTH = 5;
/** Quizzes that differ in questions and in order; after the last comes the first. */
export const SEEDS = 99;

/** Where somebody stands in a tour or its quiz, held whole in a button's id. */
export const TOUR_ID = idCodec({
  /** Which team? `team` is the menu there, whose values are subjects. */
  join: { language },
  team: { language },
  /** A card, `tour:en:sales:3`; with `:more`, the whole answer behind it. */
  tour: { language, subject: slug, card: number(1, TOUR_LENGTH), more: optional(word('more')) },
  /** `quiz:en:sales:7:021`: the seed, then one digit for each question answered. */
  quiz: { language, subject: slug, seed: number(1, SEEDS), answers: digits(2, QUIZ_LENGTH) },
});

export type TourId = IdOf<typeof TOUR_ID>;
