import { type IdOf, idCodec } from '../message/idCodec.ts';
import { digits, language, number, optional, slug } from '../message/idField.ts';

/** How far somebody has come in a guide: `advise:en:choose-sales-model:021`. */
export const ADVISE_ID = idCodec({
  advise: {
    language,
    advisor: slug,
    /** For each question answered the option taken, counted from 0. */
    answers: digits(4, 5),
    /** Which outcome's answer is shown, counted from 0; null for the guide itself. */
    reading: optional(number(0, 4)),
  },
});

export type AdviseId = IdOf<typeof ADVISE_ID>;
