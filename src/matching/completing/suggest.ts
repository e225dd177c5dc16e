import Fuse from 'fuse.js';
import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import type { LanguagePack } from '../languages/language.ts';
import { LANGUAGE_PACKS, packOf, packWritten } from '../languages/packs.ts';
import type { Matcher } from '../matcher.ts';
import { normalise } from '../reading/normalise.ts';
import { type Known, makeTokenIndex, type TokenIndex } from './tokenIndex.ts';

/**
 * Questions to suggest while one types: titles, and people's own phrasings of the same. Short texts are scanned
 * whole, which is a millisecond for twenty thousand; what no text holds as it stands is looked up word by word.
 */
export interface Suggester {
  readonly suggest: Suggest;
  readonly prepare: NonNullable<Matcher['prepare']>;
}

type Suggest = Matcher['completeQuestion'];

interface Index {
  readonly items: readonly Item[];
  readonly names: ReadonlyMap<AnswerRef, ReadonlySet<string>>;
  readonly fuse: Fuse<Item>;
  readonly tokens: TokenIndex<Item>;
}

/** Phrasings that are read in a few milliseconds. */
const A_PIECE = 250;

/** More than a list can show; keeps what is sorted small. */
const MOST = 25;
/** Of the weight of the words typed, what a text must hold to be suggested. */
const COVERED = 0.75;
/** Nobody reads a list against a longer text; bounds the work of each keystroke. UTF-16 units. */
const LONGEST = 120;

/** How a text fits what was typed, best first. */
const FIT = {
  name: 0,
  same: 1,
  titleBegins: 2,
  begins: 3,
  titleHolds: 4,
  holds: 5,
  words: 6,
  like: 7,
} as const;

interface Item extends Known {
  readonly ref: AnswerRef;
  readonly pack: LanguagePack;
  readonly title: boolean;
  /** As written; for a title, null: it is taken in the reader's language. */
  readonly written: string | null;
}

interface Found {
  readonly item: Item;
  readonly fit: number;
  /** Within a fit: the lower the better. */
  readonly cost: number;
}

/** @param correct mends the slips of a text's Latin words, all but those that may be unfinished */
export function makeSuggester(
  knowledge: Knowledge,
  converter: ScriptConverter,
  correct: (text: string) => string,
): Suggester {
  let index: Index | undefined;
  const suggest: Suggest = (typed, locale) => {
    const read = normalise(typed, converter);
    if (!/[\p{L}\p{N}]/u.test(read.text)) return [];
    index ??= whole(build(knowledge, converter, correct));
    const language = read.language ?? locale;
    const text = read.text.slice(0, LONGEST);
    const forms = [...new Set([text, typed.trim().toLowerCase().slice(0, LONGEST), correct(text)])];
    const typedIn = packOf(language);
    // A lone abbreviation (KPI) belongs to whatever language one reads.
    const suits = ({ pack }: Item) =>
      pack === typedIn || (typedIn.script === 'Latin' && pack === packOf(locale));
    return pick(index, forms, suits).map(({ ref, pack, written }) => {
      const { languages } = pack;
      const shown = [language, locale].find((one) => languages.includes(one)) ?? languages[0];
      const title = knowledge.entries.get(ref)?.title[shown] ?? ref;
      return {
        ref,
        language: shown,
        text: written === null ? title : pack.inScript(written, shown, converter),
      };
    });
  };
  return {
    suggest,
    async prepare(pause) {
      if (index) return;
      const steps = build(knowledge, converter, correct);
      for (let step = steps.next(); ; step = steps.next()) {
        index = step.value;
        if (step.done) return;
        await pause();
      }
    },
  };
}

function whole(steps: Generator<Index, Index>): Index {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Yields, every few milliseconds, what can be searched meanwhile: the titles. */
function* build(
  knowledge: Knowledge,
  converter: ScriptConverter,
  correct: (text: string) => string,
): Generator<Index, Index> {
  const plain = (text: string) => normalise(text, converter).text;
  const items: Item[] = [];
  const add = (ref: AnswerRef, text: string, pack: LanguagePack, written: string | null) =>
    items.push({ ref, text, pack, title: written === null, written });
  for (const { ref, title } of knowledge.entries.values())
    for (const pack of LANGUAGE_PACKS) {
      const [first, ...others] = pack.languages;
      const read = plain(title[first]);
      add(ref, read, pack, null);
      // Half a word of Taiwan's own cannot be turned into the mainland's: such a title is found as it is written.
      for (const own of others.map((other) => title[other].toLowerCase()))
        if (own !== read) add(ref, own, pack, null);
    }
  const names = new Map<AnswerRef, Set<string>>();
  for (const { id, name } of knowledge.subjects.values())
    names.set(id as AnswerRef, new Set(Object.values(name).map(plain)));
  const titles = [...items];
  // Stricter than fuse.js would have it; see complete.ts.
  const fuse = new Fuse(titles, { keys: ['text'], ignoreLocation: true, threshold: 0.3, includeScore: true });
  const meanwhile: Index = { items: titles, names, fuse, tokens: makeTokenIndex(titles) };
  for (const [at, { ref, text, language }] of knowledge.phrasings.entries()) {
    if (at % A_PIECE === A_PIECE - 1) yield meanwhile;
    if (!knowledge.entries.has(ref)) continue;
    const pack = packWritten(language);
    const read = plain(text);
    // Phrasings hold slips on purpose; nobody should be shown one.
    if (pack.script !== 'Latin' || correct(read) === read) add(ref, read, pack, text);
  }
  yield meanwhile;
  return { items, names, fuse, tokens: makeTokenIndex(items) };
}

function pick(
  { items, names, fuse, tokens }: Index,
  forms: readonly string[],
  suits: (item: Item) => boolean,
): Item[] {
  const best = new Map<AnswerRef, Found>();
  const offer = (item: Item, fit: number, cost: number) => {
    const found: Found = { item, fit, cost };
    const known = best.get(item.ref);
    if (!known || compare(found, known) < 0) best.set(item.ref, found);
  };
  // A form that was mended counts a little less than the text as typed.
  for (const [penalty, form] of forms.entries())
    for (const item of items) {
      const at = item.text.indexOf(form);
      if (at < 0 || !suits(item) || !beginsWord(item.text, at)) continue;
      const fit =
        item.title && begun(names.get(item.ref), form)
          ? FIT.name
          : item.text === form
            ? FIT.same
            : (at === 0 ? FIT.titleBegins : FIT.titleHolds) + (item.title ? 0 : 1);
      offer(item, fit, item.text.length + penalty / 10);
    }
  if (best.size < MOST)
    for (const form of forms)
      for (const { item, covered } of tokens.find(form, COVERED))
        if (suits(item))
          offer(item, FIT.words, 1000 * (1 - covered) + item.text.length / 10 - (item.title ? 5 : 0));
  if (best.size === 0)
    for (const { item, score = 1 } of fuse.search((forms.at(-1) ?? '').slice(0, 32)))
      if (suits(item)) offer(item, FIT.like, score);
  return [...best.values()]
    .sort(compare)
    .slice(0, MOST)
    .map(({ item }) => item);
}

const begun = (names: ReadonlySet<string> | undefined, form: string): boolean =>
  names !== undefined && [...names].some((name) => name.startsWith(form));

/** A Latin word is looked for from its beginning: `sal` is not in `universal`. */
const beginsWord = (text: string, at: number): boolean =>
  at === 0 || !/[a-z0-9]/.test(text[at] ?? '') || !/[a-z0-9]/.test(text[at - 1] ?? '');

function compare(a: Found, b: Found): number {
  const order = a.fit - b.fit || a.cost - b.cost;
  if (order !== 0) return order;
  return a.item.text < b.item.text ? -1 : a.item.text > b.item.text ? 1 : a.item.ref < b.item.ref ? -1 : 1;
}
