import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { BROWSING } from '../answer/answerId.ts';
import { type IdOf, idCodec } from '../message/idCodec.ts';
import { language, page, slug } from '../message/idField.ts';
import { leafOf, pageOf } from '../message/leaves.ts';
import { groupOf, shelvesOf } from './shelves.ts';

/** What a button or menu of /browse does. */
export const SHELF_ID = idCodec({
  ...BROWSING,
  /** One shelf, or a further page of it: `shelf:en:roles:2`. */
  shelf: { language, group: slug, page },
  /** The menus: of shelves, whose values are their ids, and of topics, whose values are references. */
  shelves: { language },
  topics: { language },
});

export type BrowseAction = IdOf<typeof SHELF_ID>;

/** The way back from an answer: to the very page of the shelf on which it stands, else to all shelves. */
export function shelfIdOf(knowledge: Knowledge, ref: AnswerRef, language: Language): string | null {
  const shelf = shelvesOf(knowledge).find(({ id }) => id === groupOf(knowledge, ref));
  if (!shelf) return SHELF_ID.print({ verb: 'browse', language, page: 1 });
  const { page } = leafOf(shelf.refs, pageOf(shelf.refs, ref));
  return SHELF_ID.print({ verb: 'shelf', language, group: shelf.id, page });
}
