import { z } from 'zod';
import { makeEntry } from '../building/entry.ts';
import { type AnswerRef, STANDING, type StandingKind } from '../ref.ts';
import { keyTermClash } from '../rules/names/key-term-clash.ts';
import { keyTermShared } from '../rules/names/key-term-shared.ts';
import { curated, noWords, plainAnswer, words } from '../schema/parts.ts';
import { type Kind, kind } from './kind.ts';

const schema = z.strictObject({
  ...curated,
  keyTerms: words
    .default(noWords)
    .describe('Names it is about, spotted inside a question like a subject’s name'),
  glossary: z.boolean().default(false).describe('Explains a word of the trade: kept on a shelf of its own'),
  answer: plainAnswer,
});

const standing = (folder: StandingKind): Kind =>
  kind({
    schemaName: 'answer',
    files: [`${folder}/SLUG.yaml`],
    schema,
    rules: [keyTermClash, keyTermShared],
    add: (raw, { path: file, names: [slug = ''] }, building) => {
      const ref = `${folder}/${slug}` as AnswerRef;
      const entry = makeEntry(ref, raw.answer, { file, path: ['answer'] }, raw, building);
      building.addEntry({ ...entry, keyTerms: raw.keyTerms, glossary: raw.glossary });
    },
  });

/** Standing questions, how-tos, and whatever other folder of answers `ref.ts` lists. */
export const standingKinds: readonly Kind[] = (Object.keys(STANDING) as StandingKind[]).map(standing);
