/** A file of lists: names, below them names again or lists of texts. */
export type Lists = { [name: string]: Lists | string[] };

const MAX_LEVELS = 6;
const KEY = /^( *)([a-z][a-z0-9~./-]*):$/;
const ITEM = /^( *)- (?:"((?:[^"\\\t\r]|\\["\\])*)"|(\p{L}[^:#\t\r]*))$/u;
const IGNORED = /^ *(?:#[^\r]*)?$/;
/** What would be no text without quotes, and what would not keep its last spaces. */
const NO_PLAIN_TEXT = /^(?:true|false|null)$|\s$/i;

interface Level {
  readonly indent: number;
  readonly map: Lists;
}

/**
 * Reads the plain form in which the many files of phrasings and refusals are written, some ten times as fast as
 * the whole of YAML can be read. Null where the text is anything else, whatever it is: then the library reads it.
 */
export function readLists(text: string): Lists | null {
  const root: Lists = {};
  const levels: Level[] = [{ indent: 0, map: root }];
  let waiting: { readonly map: Lists; readonly key: string } | null = null;
  let list: { readonly indent: number; readonly items: string[] } | null = null;
  for (const line of text.split('\n')) {
    if (IGNORED.test(line)) continue;
    const top = levels.at(-1) as Level;
    const item = ITEM.exec(line);
    if (item) {
      const indent = item[1]?.length ?? 0;
      const said = item[2]?.replace(/\\(.)/g, '$1') ?? item[3] ?? '';
      if (item[3] !== undefined && NO_PLAIN_TEXT.test(said)) return null;
      if (waiting) {
        if (indent <= top.indent) return null;
        list = { indent, items: [] };
        waiting.map[waiting.key] = list.items;
        waiting = null;
      }
      if (list?.indent !== indent) return null;
      list.items.push(said);
      continue;
    }
    const key = KEY.exec(line);
    if (!key) return null;
    const indent = key[1]?.length ?? 0;
    const name = key[2] ?? '';
    if (waiting) {
      if (indent <= top.indent || levels.length >= MAX_LEVELS) return null;
      const map: Lists = {};
      waiting.map[waiting.key] = map;
      levels.push({ indent, map });
    }
    while (levels.length > 1 && (levels.at(-1) as Level).indent > indent) levels.pop();
    const { indent: level, map } = levels.at(-1) as Level;
    if (level !== indent || Object.hasOwn(map, name)) return null;
    waiting = { map, key: name };
    list = null;
  }
  return waiting || Object.keys(root).length === 0 ? null : root;
}
