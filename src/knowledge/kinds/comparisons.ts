import { z } from 'zod';
import { makeAspects, makeEntry } from '../building/entry.ts';
import type { AnswerRef } from '../ref.ts';
import { comparisonLacksAspect } from '../rules/answers/comparison-lacks-aspect.ts';
import { missingSide } from '../rules/references/missing-side.ts';
import { answerParts, curated, id, sides, text } from '../schema/parts.ts';
import { kind } from './kind.ts';

const row = z
  .strictObject({ aspect: id.optional(), label: text.optional(), sides })
  .refine(
    (value) => (value.aspect === undefined) !== (value.label === undefined),
    'needs either `aspect` or `label`',
  );

const overview = z
  .strictObject({
    ...answerParts,
    rows: z.array(row).default([]).describe('Aspect first; every side in parallel phrases'),
    leavesOut: z.array(id).default([]).describe('Aspects that all sides have, deliberately left to a button'),
    inOneSentence: text.optional(),
    whoToAsk: text.optional().describe('Who to go to for what'),
    whenToChoose: text.optional().describe('Which to choose when; instead of `whoToAsk`'),
    partOf: z
      .strictObject({ part: id, subject: id, says: text })
      .optional()
      .describe('That one side is a part or a kind of another'),
  })
  .refine(
    ({ whoToAsk, whenToChoose }) => whoToAsk === undefined || whenToChoose === undefined,
    'has both `whoToAsk` and `whenToChoose`: keep one',
  );

const schema = z.strictObject({
  ...curated,
  answer: overview,
  aspects: z.record(id, z.strictObject({ ...answerParts, sides: sides.optional() })).default({}),
});

export const comparisons = kind({
  schemaName: 'comparison',
  files: ['comparisons/A~B.yaml'],
  schema,
  rules: [missingSide, comparisonLacksAspect],
  add: (raw, { path: file, names: [ref = ''] }, building) => {
    building.addEntry(makeEntry(ref as AnswerRef, raw.answer, { file, path: ['answer'] }, raw, building));
    for (const entry of makeAspects(ref, file, raw, building)) building.addEntry(entry);
  },
});
