import type { Language } from '../../knowledge/text.ts';
import { packOfScript } from '../languages/packs.ts';
import { unknownSide } from './comparison.ts';
import { namedFeatures } from './features.ts';
import { type Normalised, normalise } from './normalise.ts';
import type { Reader } from './reader.ts';
import { findSpans, type Span } from './spans.ts';

/** A text as every part of the matcher sees it. */
export interface Analysis {
  readonly normalised: Normalised;
  readonly spans: readonly Span[];
  /** The language to answer in: that of the script, and Chinese for pinyin typed out; null where neither shows. */
  readonly language: Language | null;
  /** Ids of the subjects named, sorted. */
  readonly subjects: readonly string[];
  /** Ids of the aspects cued, in order of appearance. */
  readonly aspects: readonly string[];
  /** References of the standing questions and guides whose key terms stand in it. */
  readonly topics: readonly string[];
  /** The side of a comparison that no name covers, as typed, and its words. */
  readonly unknown: { readonly text: string; readonly words: ReadonlyMap<string, number> } | null;
  /** The words alone. */
  readonly plain: ReadonlyMap<string, number>;
  /** The words and what the lexicon found among them. */
  readonly tagged: ReadonlyMap<string, number>;
  /** The words with every subject's name taken out: what is asked, whoever it is asked of. */
  readonly masked: ReadonlyMap<string, number>;
}

/** Weight of a tag among words of weight up to 1; from the ablation in docs/matching.md. */
const TAG = 1.5;
const TAG_MASKED = 0.7;
/** Stands for a subject's name in the masked text; no word of either language. */
const MASK = ' xsubj ';

export function analyse(input: string, { converter, lexicon, speller }: Reader): Analysis {
  const normalised = normalise(input, converter);
  const { text } = normalised;
  const spans = findSpans(text, lexicon, speller);
  const ids = (kind: string) => [
    ...new Set(spans.flatMap(({ meaning }) => (meaning.kind === kind ? [meaning.id] : []))),
  ];
  const subjects = ids('subject').sort();
  const aspects = ids('aspect');
  const topics = ids('topic');
  const spell = (word: string) => speller.correct(word);
  const plain = namedFeatures(text, spell);
  const tagged = new Map(plain);
  for (const tag of tagsOf(subjects, aspects, topics)) tagged.set(tag, TAG);
  const masked = namedFeatures(mask(text, spans), spell);
  masked.set(`t:n:${Math.min(subjects.length, 4)}`, TAG_MASKED);
  for (const aspect of aspects) masked.set(`t:a:${aspect}`, TAG_MASKED);
  const side = unknownSide(text, spans);
  const unknown = side === null ? null : { text: side, words: namedFeatures(side, spell) };
  const pinyin = !normalised.hasHan && spans.some(({ how }) => how === 'pinyin');
  const language = pinyin ? packOfScript('Han').languages[0] : normalised.language;
  return { normalised, language, spans, subjects, aspects, topics, unknown, plain, tagged, masked };
}

function tagsOf(
  subjects: readonly string[],
  aspects: readonly string[],
  topics: readonly string[],
): string[] {
  const set = subjects.join('~');
  return [
    `t:n:${Math.min(subjects.length, 4)}`,
    `t:set:${set}`,
    ...subjects.map((id) => `t:s:${id}`),
    ...aspects.flatMap((id) => [`t:a:${id}`, `t:sa:${set}.${id}`]),
    ...topics.map((ref) => `t:k:${ref}`),
    ...(aspects.length === 0 ? ['t:a:', `t:sa:${set}.`] : []),
  ];
}

function mask(text: string, spans: readonly Span[]): string {
  let out = '';
  let last = 0;
  for (const { start, end, meaning } of spans) {
    if (meaning.kind !== 'subject' || start < last) continue;
    out += text.slice(last, start) + MASK;
    last = end;
  }
  return out + text.slice(last);
}
