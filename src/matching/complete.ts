import Fuse from 'fuse.js';
import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import { normalise } from './normalise.ts';

/**
 * Autocomplete. Names and titles are short strings typed in part and with slips: what fuse.js is made for.
 * The threshold is stricter than its default of 0.6, which takes "pizza" for a role.
 */
const OPTIONS = {
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.35,
  minMatchCharLength: 1,
  shouldSort: true,
} as const;

interface Item {
  readonly id: string;
  readonly name: string;
}

export interface Completer {
  subject(typed: string): readonly string[];
  aspect(typed: string): readonly string[];
  question(typed: string): readonly { readonly ref: AnswerRef; readonly text: string }[];
}

export function makeCompleter(knowledge: Knowledge, converter: ScriptConverter): Completer {
  const plain = (text: string) => normalise(text, converter).text;
  const names = (id: string, texts: readonly string[]): Item[] =>
    [...new Set(texts.map(plain))].map((name) => ({ id, name }));
  const subjects = makeSearch(
    [...knowledge.subjects.values()].flatMap(({ id, name, aliases }) =>
      names(id, [name['zh-Hans'], name.en, id, ...aliases.zh, ...aliases.en]),
    ),
    plain,
  );
  const aspects = makeSearch(
    [...knowledge.aspects.values()].flatMap(({ id, name, cues }) =>
      names(id, [name['zh-Hans'], name.en, id, ...cues.zh, ...cues.en]),
    ),
    plain,
  );
  const titles = makeSearch(
    [...knowledge.entries.values()].flatMap(({ ref, title }) => names(ref, [title['zh-Hans'], title.en])),
    plain,
  );
  return {
    subject: subjects,
    aspect: aspects,
    question: (typed) =>
      titles(typed).flatMap((ref) => {
        const entry = knowledge.entries.get(ref as AnswerRef);
        const language = normalise(typed, converter).language ?? 'en';
        return entry ? [{ ref: entry.ref, text: entry.title[language] }] : [];
      }),
  };
}

/** Ids, each once: what begins with the typed text first, then what holds it, then what is like it. */
function makeSearch(
  items: readonly Item[],
  plain: (text: string) => string,
): (typed: string) => readonly string[] {
  const fuse = new Fuse([...items], { ...OPTIONS, keys: ['name'] });
  return (typed) => {
    const wanted = plain(typed);
    if (wanted === '') return [...new Set(items.map(({ id }) => id))];
    const rank = ({ name }: Item): number =>
      name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3;
    const holding = items
      .filter((item) => rank(item) < 3)
      .sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length);
    const like = fuse.search(wanted.slice(0, 32)).map(({ item }) => item);
    return [...new Set([...holding, ...like].map(({ id }) => id))];
  };
}
