import type { Knowledge } from '../../knowledge/knowledge.ts';
import { LANGUAGE_PACKS } from '../languages/packs.ts';
import { type DeletionIndex, makeDeletionIndex } from './deletionIndex.ts';
import { editCost } from './speller.ts';
import { stem } from './tokens.ts';

/** Latin words the matcher takes as they stand, with how often the knowledge uses each (0: common words only). */
export type Vocabulary = ReadonlyMap<string, number>;

/** A word seldom used that lies this near to one used more is taken for a slip of the keyboard. */
const NEAR = 1;
const NEAR_LONG = 1.7;
const LONG = 7;
/** No word of any dictionary is longer. */
const LONGEST = 60;

/**
 * The words of the phrasings, less their typing errors: phrasings hold slips on purpose, and a slip that
 * counted as a word could not be corrected. Common words of a language are never slips; without them `founded` would
 * be read as `funded`.
 */
export function makeVocabulary(knowledge: Knowledge, texts: Iterable<readonly string[]>): Vocabulary {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const settled = namedWords(knowledge);
  for (const word of settled) counts.set(word, (counts.get(word) ?? 0) + 3);
  const common = commonWords();
  const strong = [...counts].flatMap(([word, count]) =>
    word.length >= 4 && count >= 8 && (common.has(word) || settled.has(word)) ? [word] : [],
  );
  const index = makeDeletionIndex(strong, (word) => (word.length >= LONG - 2 ? 2 : 1));
  for (const [word, count] of counts) {
    if (word.length < 4 || !/^[a-z]+$/.test(word) || common.has(word) || settled.has(word)) continue;
    if (isSlip(word, count, counts, index)) counts.delete(word);
  }
  for (const word of common) if (!counts.has(word)) counts.set(word, 0);
  return counts;
}

/** No edit costs less than 0.6, so what {@link NEAR_LONG} allows is two of them, and what {@link NEAR} allows one. */
function isSlip(word: string, count: number, counts: Vocabulary, strong: DeletionIndex): boolean {
  // Without a bound, the neighbourhood of a hostile one is as large as one likes.
  if (word.length > LONGEST) return false;
  const edits = word.length >= LONG ? 2 : 1;
  for (const other of strong.near(word, edits)) {
    if ((counts.get(other) ?? 0) < count || stem(other) === stem(word)) continue;
    if (other.startsWith(word) || word.startsWith(other)) continue;
    if (editCost(word, other) <= (edits === 2 && word[0] === other[0] ? NEAR_LONG : NEAR)) return true;
  }
  return false;
}

/** Words of names, look-alikes and cues: right by definition. */
function namedWords(knowledge: Knowledge): Set<string> {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of text.toLowerCase().split(/[^a-z]+/)) if (word) words.add(word);
  };
  for (const { id } of knowledge.subjects.values()) add(id);
  for (const { written, languages, script } of LANGUAGE_PACKS) {
    if (script !== 'Latin') continue;
    const [plain] = languages;
    for (const { name, aliases, notThis } of knowledge.subjects.values())
      for (const text of [name[plain], ...aliases[written], ...notThis[written]]) add(text);
    for (const { name, cues } of knowledge.aspects.values())
      for (const text of [name[plain], ...cues[written]]) add(text);
  }
  return words;
}

/** Read only while training; a matcher from the cache carries its vocabulary with it. */
const commonWords = (): Set<string> => new Set(LANGUAGE_PACKS.flatMap((pack) => [...pack.commonWords()]));
