import { z } from 'zod';
import { MAX_OPTIONS, MAX_QUESTIONS } from '../advisor.ts';
import { ID, parseRef } from '../ref.ts';
import { isDate } from '../text.ts';

/** The shapes of the YAML files. One schema a kind of file; unknown keys are faults, so slips are seen. */

/** Nothing that a message would show as a box, or that a terminal would obey; line breaks and tabs are text. */
const CONTROL = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;

const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((value) => !CONTROL.test(value), 'holds an invisible control character');

const text = z.strictObject({
  zh: line,
  en: line,
  'zh-Hant': line.optional().describe('Only where the derived Traditional Chinese reads wrong'),
});

const id = z.string().regex(ID, 'is not an identifier: lower-case words joined by hyphens');

const ref = z
  .string()
  .refine((value) => parseRef(value) !== null, 'is not a reference')
  .describe('subject[.aspect], a~b[~c[~d]][.aspect], faq/slug or guide/slug');

const words = z.strictObject({ zh: z.array(line).default([]), en: z.array(line).default([]) });

const citation = z
  .string()
  .describe('An id of sources.yaml, or id/author')
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'is not a citation: `source` or `source/author`');

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date: YYYY-MM-DD')
  .refine(isDate, 'is no day of the calendar');

const sides = z.record(id, text);

const row = z
  .strictObject({ aspect: id.optional(), label: text.optional(), sides })
  .refine(
    (value) => (value.aspect === undefined) !== (value.label === undefined),
    'needs either `aspect` or `label`',
  );

const answerParts = {
  title: text,
  point: text.describe('The answer in one sentence'),
  body: text.optional().describe('Short paragraphs, `- ` lists, `**bold**`'),
  example: text.optional().describe('One concrete case from the documents'),
  sources: z.array(citation).min(1, 'cites no source'),
  related: z.array(ref).default([]).describe('What a reader is likely to want next, best first'),
};

const plainAnswer = z.strictObject(answerParts);
const subjectAspect = z.strictObject({
  ...answerParts,
  brief: text.describe('The phrase that stands beside another subject’s: no subject, no full stop'),
});
const comparisonAnswer = z.strictObject({
  ...answerParts,
  rows: z.array(row).default([]).describe('Aspect first; every side in parallel phrases'),
  leavesOut: z.array(id).default([]).describe('Aspects that all sides share, deliberately left to a button'),
  inOneSentence: text.optional(),
  whoToAsk: text.optional().describe('Who to go to for what'),
});
const comparisonAspect = z.strictObject({ ...answerParts, sides: sides.optional() });

const curated = {
  owner: line.describe('Who answers for this file'),
  reviewed: date.describe('When a person last read it whole'),
};

export const subjectFile = z.strictObject({
  ...curated,
  group: id,
  name: text,
  aliases: words.default({ zh: [], en: [] }).describe('Other names, as they stand inside a sentence'),
  notThis: words.default({ zh: [], en: [] }).describe('Look-alikes that mean something else'),
  answer: plainAnswer,
  aspects: z.record(id, subjectAspect).default({}),
});

export const comparisonFile = z.strictObject({
  ...curated,
  answer: comparisonAnswer,
  aspects: z.record(id, comparisonAspect).default({}),
});

/** A standing question (`faq/`) or a how-to (`guide/`). */
export const answerFile = z.strictObject({ ...curated, answer: plainAnswer });

export const aspectsFile = z.record(id, z.strictObject({ name: text, cues: words }));

export const sourcesFile = z.record(
  id,
  z.strictObject({
    title: text,
    kind: text,
    authors: z.record(id, z.strictObject({ name: text, work: text })).default({}),
  }),
);

export const groupsFile = z.record(id, z.strictObject({ name: text }));

export const redirectsFile = z.record(ref, ref);

/** Reference → how people ask for it. */
export const phrasingsFile = z.record(ref, words);

/** Discord's limits for a command's name, in each of its languages, and for a description and a button's label. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const short = (most: number) =>
  text.refine(
    (value) => Object.values(value).every((one) => one === undefined || one.length <= most),
    `is longer than ${most} characters`,
  );
const commandName = text.refine(
  (value) =>
    Object.values(value).every(
      (one) => one === undefined || (COMMAND_NAME.test(one) && one === one.toLowerCase()),
    ),
  'is no name of a command: letters, digits, hyphens, lower case, at most 32',
);

const mark = z.strictObject({
  points: z
    .number()
    .int()
    .min(-3)
    .max(3)
    .refine((value) => value !== 0, 'says nothing: leave it out')
    .describe('For it, 1 to 3; against it, −1 to −3'),
  reason: short(120).describe('Why, as the documents give it; one sentence'),
});

/** A guide that asks a few questions and recommends a subject. */
export const advisorFile = z.strictObject({
  ...curated,
  command: z.strictObject({ name: commandName, description: short(100) }),
  title: short(80),
  point: short(200).describe('What it is for, in one sentence'),
  outcomes: z
    .record(id, z.strictObject({ drawback: short(120).describe('Its price, whatever the answers') }))
    .refine(
      (value) => Object.keys(value).length >= 2 && Object.keys(value).length <= MAX_OPTIONS,
      'are not two to five',
    )
    .describe('Subjects to choose among; of equals the first wins'),
  questions: z
    .array(
      z.strictObject({
        ask: short(200),
        options: z
          .array(
            z.strictObject({
              label: short(80),
              marks: z
                .record(id, mark)
                .refine((value) => Object.keys(value).length > 0, 'scores nothing')
                .describe('Subject → points and reason'),
            }),
          )
          .min(2)
          .max(MAX_OPTIONS),
      }),
    )
    .min(1)
    .max(MAX_QUESTIONS),
  sources: z.array(citation).min(1, 'cites no source'),
  related: z.array(ref).default([]),
});

/** As somebody may send it, control characters and all: the bot never repeats it. */
const message = z.string().trim().min(1, 'is empty');

/** Messages that must not be answered, or (`help.yaml`) that ask about the bot itself. */
export const messagesFile = z.strictObject({
  zh: z.array(message).default([]),
  en: z.array(message).default([]),
});

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
export type AdvisorFile = z.infer<typeof advisorFile>;
export type RawText = z.infer<typeof text>;
export type RawAnswer = z.infer<typeof plainAnswer>;
export type RawRow = z.infer<typeof row>;
