import type { Language } from '../../knowledge/text.ts';
import { idButton } from './buttons.ts';
import { LIMITS } from './limits.ts';
import type { Button } from './payload.ts';
import { MESSAGE_WORDING } from './wording.ts';

/** One page of a list that is too long for a menu. */
export interface Leaf<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
}

/** The page asked for, or the nearest there is. */
export function leafOf<T>(all: readonly T[], page: number): Leaf<T> {
  const size = LIMITS.selectOptions;
  const pages = Math.max(1, Math.ceil(all.length / size));
  const current = Math.min(Math.max(page, 1), pages);
  return { items: all.slice((current - 1) * size, current * size), page: current, pages };
}

/** On which page something stands, from 1; 1 for what is not in the list. */
export const pageOf = <T>(all: readonly T[], item: T): number =>
  Math.floor(Math.max(0, all.indexOf(item)) / LIMITS.selectOptions) + 1;

/** To the pages before and after. */
export function turnButtons(
  { page, pages }: Leaf<unknown>,
  language: Language,
  idOf: (page: number) => string | null,
): (Button | null)[] {
  const words = MESSAGE_WORDING[language];
  return [
    page > 1 ? idButton(idOf(page - 1), `◀ ${words.previousPage}`) : null,
    page < pages ? idButton(idOf(page + 1), `${words.nextPage} ▶`) : null,
  ];
}
