import { z } from 'zod';
import { ID, parseRef } from '../ref.ts';
import { isDate } from '../text.ts';

/** What the shapes of the YAML files are made of; each kind of file has its own in `kinds/`. Unknown keys are faults. */

/** Nothing that a message would show as a box, or that a terminal would obey; line breaks and tabs are text. */
const CONTROL = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;

export const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((value) => !CONTROL.test(value), 'holds an invisible control character');

export const text = z.strictObject({
  zh: line,
  en: line,
  'zh-Hant': line.optional().describe('Only where the derived Traditional Chinese reads wrong'),
});

export const id = z.string().regex(ID, 'is not an identifier: lower-case words joined by hyphens');

export const ref = z
  .string()
  .refine((value) => parseRef(value) !== null, 'is not a reference')
  .describe('subject[.aspect], a~b[~c[~d]][.aspect], faq/slug or guide/slug');

export const words = z.strictObject({ zh: z.array(line).default([]), en: z.array(line).default([]) });

export const noWords = { zh: [], en: [] };

export const citation = z
  .string()
  .describe('An id of sources.yaml, or id/author')
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'is not a citation: `source` or `source/author`');

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date: YYYY-MM-DD')
  .refine(isDate, 'is no day of the calendar');

/** What every file that a person answers for begins with. */
export const curated = {
  owner: line.describe('Who answers for this file'),
  reviewed: date.describe('When a person last read it whole'),
};

export const cited = {
  sources: z.array(citation).min(1, 'cites no source'),
  related: z.array(ref).default([]).describe('What a reader is likely to want next, best first'),
};

/** What every written answer holds. */
export const answerParts = {
  title: text,
  point: text.describe('The answer in one sentence'),
  body: text.optional().describe('Short paragraphs, `- ` lists, `**bold**`'),
  example: text.optional().describe('One concrete case from the documents'),
  ...cited,
};

export const plainAnswer = z.strictObject(answerParts);

/** What several subjects say, each for itself. */
export const sides = z.record(id, text);

export type RawText = z.infer<typeof text>;
export type RawSides = z.infer<typeof sides>;
