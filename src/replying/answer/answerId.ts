import { type IdOf, idCodec } from '../message/idCodec.ts';
import { language, page, ref, snowflake } from '../message/idField.ts';

/** What buttons and menus under an answer do; all of it stands in their ids, so that they work after a restart. */
export const ANSWER_ID = idCodec({
  /** Shows an answer, or a further page of it: `show:zh-Hans:operations~sales.skills:2`. */
  show: { language, ref, page },
  /** The same answer in another language: a verb of its own, since ids in one message must differ. */
  lang: { language, ref },
  /** Asks what to compare an answer's subjects with; `pick` is the menu there, whose values are subjects. */
  with: { language, ref, page },
  pick: { language, ref },
  /** All that has no room under an answer. */
  menu: { language, ref },
  /** Its documents, and where each can be found. */
  sources: { language, ref },
  /** Whether the answer helped. */
  yes: { language, ref },
  no: { language, ref },
  /** Shows the answer to everybody. */
  post: { language, ref },
  /** What the bot can do. */
  help: { language },
  /** Deletes the message, for whoever asked for it: `del:80351110224678912`. */
  del: { userId: snowflake },
});

export type AnswerAction = IdOf<typeof ANSWER_ID>;

/** Where answers lead on to, though what stands there is drawn by browsing; printed here, read there. */
export const BROWSING = {
  /** An answer found by browsing, or a further page of it. */
  see: { language, ref, page },
  /** All shelves, or a further page of them. */
  browse: { language, page },
} as const;

export const BROWSING_ID = idCodec(BROWSING);
