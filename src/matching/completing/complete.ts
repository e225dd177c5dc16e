import Fuse from 'fuse.js';
import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { allWords, plainNames } from '../languages/packs.ts';
import type { Matcher } from '../matcher.ts';
import { normalise } from '../reading/normalise.ts';
import type { Speller } from '../reading/speller.ts';
import { tokenise } from '../reading/tokens.ts';
import { makeSuggester } from './suggest.ts';

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

/** No name is as long; bounds the work of each keystroke. UTF-16 units. */
const LONGEST = 100;

interface Item {
  readonly id: string;
  readonly name: string;
}

export interface Completer {
  subject(typed: string): readonly string[];
  aspect(typed: string): readonly string[];
  readonly question: Matcher['completeQuestion'];
  readonly prepare: Matcher['prepare'];
}

export function makeCompleter(knowledge: Knowledge, converter: ScriptConverter, speller: Speller): Completer {
  const plain = (text: string) => normalise(text, converter).text;
  const correct = (text: string) => mend(text, speller);
  const names = (id: string, texts: readonly string[]): Item[] =>
    [...new Set(texts.map(plain))].map((name) => ({ id, name }));
  const subjects = makeSearch(
    once(() =>
      [...knowledge.subjects.values()].flatMap(({ id, name, aliases }) =>
        names(id, [...plainNames(name), id, ...allWords(aliases)]),
      ),
    ),
    plain,
    correct,
  );
  const aspects = makeSearch(
    once(() =>
      [...knowledge.aspects.values()].flatMap(({ id, name, cues }) =>
        names(id, [...plainNames(name), id, ...allWords(cues)]),
      ),
    ),
    plain,
    correct,
  );
  const { suggest, prepare } = makeSuggester(knowledge, converter, correct);
  return { subject: subjects, aspect: aspects, question: suggest, prepare };
}

/** A text with the slips of its Latin words mended; the last one may be unfinished, but a slip is none's beginning. */
function mend(text: string, speller: Speller): string {
  let out = '';
  let last = 0;
  for (const { kind, text: word, start, end } of tokenise(text)) {
    if (kind !== 'word') continue;
    const unfinished = end === text.length && speller.begins(word);
    out += text.slice(last, start) + (unfinished ? word : speller.correct(word));
    last = end;
  }
  return out + text.slice(last);
}

/** Made when it is first wanted. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Ids, each once: what begins with the typed text first, then what holds it, then what is like it. */
function makeSearch(
  items: () => readonly Item[],
  plain: (text: string) => string,
  correct: (text: string) => string,
): (typed: string) => readonly string[] {
  const fuse = once(() => new Fuse(items(), { ...OPTIONS, keys: ['name'] }));
  const holding = (wanted: string): Item[] => {
    const rank = ({ name }: Item): number =>
      name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3;
    return items()
      .filter((item) => rank(item) < 3)
      .sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length);
  };
  return (typed) => {
    const wanted = plain(typed).slice(0, LONGEST);
    if (wanted === '') return [...new Set(items().map(({ id }) => id))];
    const mended = correct(wanted);
    const like = fuse()
      .search(wanted.slice(0, 32))
      .map(({ item }) => item);
    const found = [...holding(wanted), ...(mended === wanted ? [] : holding(mended)), ...like];
    return [...new Set(found.map(({ id }) => id))];
  };
}
