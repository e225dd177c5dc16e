import type { Language } from '../../knowledge/text.ts';
import { packOfScript } from '../languages/packs.ts';
import { unknownSide } from './comparison.ts';
import { crossing, featuresOf, type Spell, type TextFeatures, withTags } from './features.ts';
import { type Normalised, normalise } from './normalise.ts';
import type { Reader } from './reader.ts';
import { findSpans, type Span } from './spans.ts';
import { compoundName, strangerAlone } from './strangers.ts';

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
  /** The side of a comparison that no name covers, or two names that make a third thing; as in the normalised text. */
  readonly unknown: Unknown | null;
  /** Whom it asks about, where it asks what somebody is or does and names nobody known; else null. */
  readonly about: string | null;
  /** The words alone. */
  readonly plain: TextFeatures;
  /** The words and what the lexicon found among them. */
  readonly tagged: TextFeatures;
  /** The words with every subject's name taken out: what is asked, whoever it is asked of. */
  readonly masked: TextFeatures;
}

export interface Unknown {
  readonly text: string;
  readonly kind: 'side' | 'compound';
  /** Of a side its words; of two names only what they have together. */
  readonly words: TextFeatures;
}

/** Stands for a subject's name in the masked text; no word of either language. */
const MASK = ' xsubj ';

export const analyse = (input: string, reader: Reader): Analysis =>
  analyseNormalised(normalise(input, reader.converter), reader);

/** The same for a text that has been normalised already. */
export function analyseNormalised(normalised: Normalised, { lexicon, speller }: Reader): Analysis {
  const { text } = normalised;
  const spans = findSpans(text, lexicon, speller);
  const ids = (kind: string) => [
    ...new Set(spans.flatMap(({ meaning }) => (meaning.kind === kind ? [meaning.id] : []))),
  ];
  const subjects = ids('subject').sort();
  const aspects = ids('aspect');
  const topics = ids('topic');
  const spell = (word: string) => speller.correct(word);
  const plain = featuresOf(text, spell);
  const tagged = withTags(plain, 'tag', tagsOf(subjects, aspects, topics));
  const masked = withTags(featuresOf(mask(text, spans), spell), 'maskedTag', [
    `n:${Math.min(subjects.length, 4)}`,
    ...aspects.map((aspect) => `a:${aspect}`),
  ]);
  const unknown = unknownIn(text, spans, spell);
  const about = unknown === null ? strangerAlone(text, spans) : null;
  const pinyin = !normalised.hasHan && spans.some(({ how }) => how === 'pinyin');
  const language = pinyin ? packOfScript('Han').languages[0] : normalised.language;
  return { normalised, language, spans, subjects, aspects, topics, unknown, about, plain, tagged, masked };
}

function unknownIn(text: string, spans: readonly Span[], spell: Spell): Unknown | null {
  const side = unknownSide(text, spans);
  if (side !== null) return { text: side, kind: 'side', words: featuresOf(side, spell) };
  const compound = compoundName(text, spans);
  return (
    compound && {
      text: compound.text,
      kind: 'compound',
      words: crossing(compound.text, compound.border, spell),
    }
  );
}

function tagsOf(
  subjects: readonly string[],
  aspects: readonly string[],
  topics: readonly string[],
): string[] {
  const set = subjects.join('~');
  return [
    `n:${Math.min(subjects.length, 4)}`,
    `set:${set}`,
    ...subjects.map((id) => `s:${id}`),
    ...aspects.flatMap((id) => [`a:${id}`, `sa:${set}.${id}`]),
    ...topics.map((ref) => `k:${ref}`),
    ...(aspects.length === 0 ? ['a:', `sa:${set}.`] : []),
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
