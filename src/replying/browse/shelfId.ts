import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, isId } from '../../knowledge/ref.ts';
import { isLanguage, type Language } from '../../knowledge/text.ts';
import { parsePage } from '../answer/customId.ts';
import { leafOf, pageOf } from '../message/leaves.ts';
import { LIMITS } from '../message/limits.ts';
import { groupOf, shelvesOf } from './shelves.ts';

/** What a button or menu of /browse does. */
export type BrowseAction =
  /** All shelves, `browse:en`; a further page of them with `:2`. */
  | { readonly verb: 'browse'; readonly language: Language; readonly page: number }
  /** One shelf, `shelf:en:roles`; a further page of it with `:2`. */
  | { readonly verb: 'shelf'; readonly language: Language; readonly group: string; readonly page: number }
  /** The menus: of shelves, whose values are their ids, and of topics, whose values are references. */
  | { readonly verb: 'shelves' | 'topics'; readonly language: Language };

export const BROWSE_VERBS: readonly BrowseAction['verb'][] = ['browse', 'shelf', 'shelves', 'topics'];

/** Prints an action; null where Discord's limit leaves no room for it. */
export function formatBrowseId(action: BrowseAction): string | null {
  const page = 'page' in action && action.page > 1 ? `:${action.page}` : '';
  const group = action.verb === 'shelf' ? `:${action.group}` : '';
  const id = `${action.verb}:${action.language}${group}${page}`;
  return id.length <= LIMITS.customId ? id : null;
}

/** The inverse of {@link formatBrowseId}; null for anything it would not have printed. */
export function parseBrowseId(id: string): BrowseAction | null {
  const [verb, language = '', ...rest] = id.split(':');
  if (!isLanguage(language)) return null;
  if (verb === 'shelves' || verb === 'topics') return rest.length === 0 ? { verb, language } : null;
  if (verb === 'browse') {
    const page = parsePage(rest[0]);
    return rest.length > 1 || page === null ? null : { verb, language, page };
  }
  const [group = '', number, ...more] = rest;
  const page = parsePage(number);
  if (verb !== 'shelf' || more.length > 0 || page === null || !isId(group)) return null;
  return { verb, language, group, page };
}

/** The way back from an answer: to the very page of the shelf on which it stands, else to all shelves. */
export function shelfIdOf(knowledge: Knowledge, ref: AnswerRef, language: Language): string | null {
  const shelf = shelvesOf(knowledge).find(({ id }) => id === groupOf(knowledge, ref));
  if (!shelf) return formatBrowseId({ verb: 'browse', language, page: 1 });
  const { page } = leafOf(shelf.refs, pageOf(shelf.refs, ref));
  return formatBrowseId({ verb: 'shelf', language, group: shelf.id, page });
}
