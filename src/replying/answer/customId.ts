import { type AnswerRef, canonicalRef } from '../../knowledge/ref.ts';
import { isLanguage, type Language } from '../../knowledge/text.ts';
import { isSnowflake } from '../../settings/snowflake.ts';
import { LIMITS } from '../message/limits.ts';

/** What a button or menu under an answer does, held whole in its id, so that it works after a restart. */
export type Action =
  /** Shows an answer, `show:zh-Hans:operations~sales.skills`, or a further page of it with `:2`; `see` while browsing. */
  | {
      readonly verb: 'show' | 'see';
      readonly language: Language;
      readonly ref: AnswerRef;
      readonly page: number;
    }
  /** Asks what to compare an answer's subjects with, `with:en:sales`; a further page of the list with `:2`. */
  | { readonly verb: 'with'; readonly language: Language; readonly ref: AnswerRef; readonly page: number }
  /**
   * `lang` shows the same answer in another language: a verb of its own, since ids in one message must differ.
   * `yes` and `no` tell whether it helped. `post` shows it to everybody. `pick` is the menu of what to compare with.
   */
  | {
      readonly verb: 'lang' | 'yes' | 'no' | 'post' | 'pick';
      readonly language: Language;
      readonly ref: AnswerRef;
    }
  /** What the bot can do: `help:en`. */
  | { readonly verb: 'help'; readonly language: Language }
  /** Deletes the message, for whoever asked for it: `del:80351110224678912`. */
  | { readonly verb: 'del'; readonly userId: string };

/** The first words of all these ids. */
export const VERBS: readonly Action['verb'][] = [
  'show',
  'see',
  'with',
  'lang',
  'yes',
  'no',
  'post',
  'pick',
  'help',
  'del',
];

/** Prints an action; null where Discord's limit leaves no room for it, and the button is then left out. */
export function formatCustomId(action: Action): string | null {
  if (action.verb === 'del') return isSnowflake(action.userId) ? `del:${action.userId}` : null;
  const id = print(action);
  return id.length <= LIMITS.customId ? id : null;
}

function print(action: Exclude<Action, { verb: 'del' }>): string {
  switch (action.verb) {
    case 'show':
    case 'see':
    case 'with':
      return `${action.verb}:${action.language}:${action.ref}${action.page > 1 ? `:${action.page}` : ''}`;
    case 'help':
      return `help:${action.language}`;
    default:
      return `${action.verb}:${action.language}:${action.ref}`;
  }
}

/** Reads an id; the inverse of {@link formatCustomId}. Null for anything it would not have printed. */
export function parseCustomId(id: string): Action | null {
  const [verb = '', language = '', target, page, ...rest] = id.split(':');
  if (verb === 'del')
    return target === undefined && isSnowflake(language) ? { verb, userId: language } : null;
  if (!isLanguage(language) || rest.length > 0) return null;
  if (verb === 'help') return target === undefined ? { verb, language } : null;
  const ref = canonicalRef(target ?? '');
  if (!ref || ref !== target) return null;
  switch (verb) {
    case 'show':
    case 'see':
    case 'with': {
      const number = parsePage(page);
      return number === null ? null : { verb, language, ref, page: number };
    }
    case 'lang':
    case 'yes':
    case 'no':
    case 'post':
    case 'pick':
      return page === undefined ? { verb, language, ref } : null;
    default:
      return null;
  }
}

/** `2` … `99`; absent for the first page. Null for anything else. */
export function parsePage(text: string | undefined): number | null {
  if (text === undefined) return 1;
  return /^(?:[2-9]|[1-9]\d)$/.test(text) ? Number(text) : null;
}
