import { titleOf } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/text.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { leafOf, pageOf, turnButtons } from '../message/leaves.ts';
import { LIMITS } from '../message/limits.ts';
import { stringMenu } from '../message/menus.ts';
import { message } from '../message/message.ts';
import type { Menu, MessagePayload } from '../message/payload.ts';
import { SHELF_ID } from './shelfId.ts';
import { type Shelf, shelvesOf } from './shelves.ts';
import { BROWSE_WORDING } from './wording.ts';

/** All shelves, in a menu. */
export function renderShelves(knowledge: Knowledge, language: Language, page: number): MessagePayload {
  const words = BROWSE_WORDING[language];
  const shelves = shelvesOf(knowledge);
  const leaf = leafOf(shelves, page);
  const topics = shelves.reduce((sum, { refs }) => sum + refs.length, 0);
  const at = (to: number, other = language) => SHELF_ID.print({ verb: 'browse', language: other, page: to });
  return message(`### ${words.title}\n${words.intro(topics)}`, [
    [shelfMenu(leaf.items, language, null)],
    [...turnButtons(leaf, language, at), ...languageButtons(language, (other) => at(leaf.page, other))],
  ]);
}

/** The topics of one shelf, below the menu of shelves; null where there is no such shelf. */
export function renderShelf(
  knowledge: Knowledge,
  group: string,
  language: Language,
  page: number,
): MessagePayload | null {
  const words = BROWSE_WORDING[language];
  const shelves = shelvesOf(knowledge);
  const shelf = shelves.find(({ id }) => id === group);
  if (!shelf) return null;
  const leaf = leafOf(shelf.refs, page);
  const at = (to: number, other = language) =>
    SHELF_ID.print({ verb: 'shelf', language: other, group, page: to });
  const topics = stringMenu(
    SHELF_ID.print({ verb: 'topics', language }),
    words.chooseTopic(leaf.page, leaf.pages),
    leaf.items.flatMap((ref) => {
      const title = titleOf(knowledge, ref);
      // The check of the knowledge refuses longer ones; see audit.ts.
      return title && ref.length <= LIMITS.selectValue ? [{ label: title[language], value: ref }] : [];
    }),
  );
  const home = idButton(
    SHELF_ID.print({ verb: 'browse', language, page: pageOf(shelves, shelf) }),
    words.allShelves,
  );
  return message(`### ${shelf.name[language]}\n${words.topics(shelf.refs.length)}`, [
    [shelfMenu(leafOf(shelves, pageOf(shelves, shelf)).items, language, group)],
    [topics],
    [home, ...turnButtons(leaf, language, at), ...languageButtons(language, (other) => at(leaf.page, other))],
  ]);
}

function shelfMenu(shelves: readonly Shelf[], language: Language, chosen: string | null): Menu | null {
  const words = BROWSE_WORDING[language];
  return stringMenu(
    SHELF_ID.print({ verb: 'shelves', language }),
    words.chooseShelf,
    shelves.map(({ id, name, refs }) => ({
      label: name[language],
      value: id,
      description: words.topics(refs.length),
      chosen: id === chosen,
    })),
  );
}
