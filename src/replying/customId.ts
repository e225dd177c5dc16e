import { type AnswerRef, canonicalRef } from '../knowledge/ref.ts';
import { isLanguage, type Language } from '../knowledge/text.ts';
import { LIMITS } from './limits.ts';

/** What a button does, held whole in its id, so that it works after a restart. */
export type Action =
  /** Show an answer: `show:zh-Hans:operations~sales.skills`, a further page of it with `:2`. */
  | { readonly verb: 'show'; readonly language: Language; readonly ref: AnswerRef; readonly page: number }
  /** Show the same answer in another language: `lang:en:operations`. A verb of its own, since ids in one message must differ. */
  | { readonly verb: 'lang'; readonly language: Language; readonly ref: AnswerRef }
  /** What the bot can do: `help:en`. */
  | { readonly verb: 'help'; readonly language: Language };

/** Prints an action; null where Discord's limit leaves no room for it, and the button is then left out. */
export function formatCustomId(action: Action): string | null {
  const id = print(action);
  return id.length <= LIMITS.customId ? id : null;
}

function print(action: Action): string {
  switch (action.verb) {
    case 'show':
      return `show:${action.language}:${action.ref}${action.page > 1 ? `:${action.page}` : ''}`;
    case 'lang':
      return `lang:${action.language}:${action.ref}`;
    case 'help':
      return `help:${action.language}`;
  }
}

/** Reads a button's id; the inverse of {@link formatCustomId}. Null for anything it would not have printed. */
export function parseCustomId(id: string): Action | null {
  const [verb, language = '', target, page, ...rest] = id.split(':');
  if (!isLanguage(language) || rest.length > 0) return null;
  if (verb === 'help') return target === undefined ? { verb, language } : null;
  const ref = canonicalRef(target ?? '');
  if (!ref || ref !== target) return null;
  if (verb === 'lang') return page === undefined ? { verb, language, ref } : null;
  if (verb !== 'show' || (page !== undefined && !/^(?:[2-9]|[1-9]\d)$/.test(page))) return null;
  return { verb, language, ref, page: page === undefined ? 1 : Number(page) };
}
