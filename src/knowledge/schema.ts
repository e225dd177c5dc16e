import { z } from 'zod';
import { isId, parseRef } from './ref.ts';

/** The shapes of the YAML files. One schema a kind of file; unknown keys are faults, so slips are seen. */

const line = z.string().trim().min(1, 'is empty');

const text = z.strictObject({ zh: line, en: line, 'zh-Hant': line.optional() });

const id = z.string().refine(isId, 'is not an identifier: lower-case words joined by hyphens');

const ref = z.string().refine((value) => parseRef(value) !== null, 'is not a reference');

const words = z.strictObject({ zh: z.array(line).default([]), en: z.array(line).default([]) });

const citation = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'is not a citation: `source` or `source/author`');

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date: YYYY-MM-DD');

const sides = z.record(z.string(), text);

const row = z
  .strictObject({ aspect: id.optional(), label: text.optional(), sides })
  .refine(
    (value) => (value.aspect === undefined) !== (value.label === undefined),
    'needs either `aspect` or `label`',
  );

const answerParts = {
  title: text,
  point: text,
  body: text.optional(),
  example: text.optional(),
  sources: z.array(citation).min(1, 'cites no source'),
  related: z.array(ref).default([]),
};

const plainAnswer = z.strictObject(answerParts);
const subjectAspect = z.strictObject({ ...answerParts, brief: text });
const comparisonAnswer = z.strictObject({
  ...answerParts,
  rows: z.array(row).default([]),
  inOneSentence: text.optional(),
  whoToAsk: text.optional(),
});
const comparisonAspect = z.strictObject({ ...answerParts, sides: sides.optional() });

const curated = { owner: line, reviewed: date };

export const subjectFile = z.strictObject({
  ...curated,
  group: id,
  name: text,
  aliases: words.default({ zh: [], en: [] }),
  notThis: words.default({ zh: [], en: [] }),
  answer: plainAnswer,
  aspects: z.record(z.string(), subjectAspect).default({}),
});

export const comparisonFile = z.strictObject({
  ...curated,
  answer: comparisonAnswer,
  aspects: z.record(z.string(), comparisonAspect).default({}),
});

/** A standing question (`faq/`) or a how-to (`guide/`). */
export const answerFile = z.strictObject({ ...curated, answer: plainAnswer });

export const aspectsFile = z.record(z.string(), z.strictObject({ name: text, cues: words }));

export const sourcesFile = z.record(
  z.string(),
  z.strictObject({
    title: text,
    kind: text,
    authors: z.record(z.string(), z.strictObject({ name: text, work: text })).default({}),
  }),
);

export const groupsFile = z.record(z.string(), z.strictObject({ name: text }));

export const redirectsFile = z.record(z.string(), ref);

/** Reference → how people ask for it. */
export const phrasingsFile = z.record(z.string(), words);

/** Messages that must not be answered, or (`help.yaml`) that ask about the bot itself. */
export const messagesFile = words;

export const termsFile = z.strictObject({
  /** Simplified → Taiwan's word, used in both directions; see `hant.ts`. */
  hant: z
    .array(
      z.strictObject({
        zh: line,
        hant: line,
        /** Other Traditional spellings of the same, understood in questions but never written. */
        also: z.array(line).default([]),
        /** The term stays as it is inside these longer Simplified words. */
        except: z.array(line).default([]),
        /** Understood in questions only; answers keep OpenCC's spelling. */
        questionsOnly: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Spellings that are settled: `wrong` must not occur in a text of that language. */
  spelling: z.array(z.strictObject({ language: z.enum(['zh', 'en']), wrong: line, right: line })).default([]),
});

export type SubjectFile = z.infer<typeof subjectFile>;
export type ComparisonFile = z.infer<typeof comparisonFile>;
export type AnswerFile = z.infer<typeof answerFile>;
export type RawText = z.infer<typeof text>;
export type RawAnswer = z.infer<typeof plainAnswer>;
export type RawRow = z.infer<typeof row>;
