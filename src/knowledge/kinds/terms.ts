import { z } from 'zod';
import { line } from '../schema/parts.ts';
import { kind } from './kind.ts';

export const termsSchema = z.strictObject({
  hant: z
    .array(
      z.strictObject({
        zh: line,
        hant: line,
        also: z
          .array(line)
          .default([])
          .describe('Other Traditional spellings of the same, understood in questions but never written'),
        except: z
          .array(line)
          .default([])
          .describe('The term stays as it is inside these longer Simplified words'),
        homonyms: z
          .array(line)
          .default([])
          .describe(
            'Simplified words that come out as the same Traditional word: one text should not hold both',
          ),
        questionsOnly: z
          .boolean()
          .default(false)
          .describe("Understood in questions only; answers keep OpenCC's spelling"),
      }),
    )
    .default([])
    .describe("Simplified → Taiwan's word, used in both directions"),
  spelling: z
    .array(z.strictObject({ language: z.enum(['zh', 'en']), wrong: line, right: line }))
    .default([])
    .describe('Spellings that are settled: `wrong` must not occur in a text of that language'),
  jargon: z
    .array(z.strictObject({ word: line, instead: line.optional() }))
    .default([])
    .describe('Words that must not occur in a Chinese text'),
  mainland: z
    .array(z.strictObject({ word: line, instead: line }))
    .default([])
    .describe('Words, in Traditional characters, that must not occur in a `zh-Hant` written by hand'),
});

export const terms = kind({
  schemaName: 'terms',
  files: ['terms.yaml'],
  schema: termsSchema,
  rules: [],
  add: (raw, _, { draft }) => {
    draft.terms = raw;
  },
});
