import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { makeSpeller, type Speller } from './speller.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What reading a text takes: the scripts, the names, and how words are spelt. */
export interface Reader {
  readonly converter: ScriptConverter;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
}

export function makeReader(knowledge: Knowledge, converter: ScriptConverter, vocabulary: Vocabulary): Reader {
  return { converter, lexicon: makeLexicon(knowledge, converter), speller: makeSpeller(vocabulary) };
}
