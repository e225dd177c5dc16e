import { type IdOf, idCodec } from '../message/idCodec.ts';
import { language, optional, ref } from '../message/idField.ts';

/**
 * A suggested question, as the value of a choice, so that it need not be guessed what was meant: `ref:en:sales`;
 * without a language, `ref:operations~sales`, in that of the asker's Discord.
 */
export const QUESTION_CHOICE = idCodec({ ref: { language: optional(language), ref } });

export type QuestionChoice = IdOf<typeof QUESTION_CHOICE>;
