import { z } from 'zod';
import { MAX_OPTIONS, MAX_QUESTIONS } from '../advisor.ts';
import { citations, related } from '../building/entry.ts';
import { advisorOutcome } from '../rules/answers/advisor-outcome.ts';
import { cited, curated, id, text } from '../schema/parts.ts';
import type { Text } from '../text.ts';
import { kind } from './kind.ts';

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

const option = z.strictObject({
  label: short(80),
  marks: z
    .record(id, mark)
    .refine((value) => Object.keys(value).length > 0, 'scores nothing')
    .describe('Subject → points and reason'),
});

const schema = z.strictObject({
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
    .array(z.strictObject({ ask: short(200), options: z.array(option).min(2).max(MAX_OPTIONS) }))
    .min(1)
    .max(MAX_QUESTIONS),
  ...cited,
});

/** A guide that asks a few questions and recommends a subject. */
export const advisors = kind({
  schemaName: 'advisor',
  files: ['advisors/SLUG.yaml'],
  schema,
  rules: [advisorOutcome],
  add: (raw, { path: file, names: [slug = ''] }, { draft, text: make }) => {
    draft.advisors.set(slug, {
      id: slug,
      command: { name: make(raw.command.name), description: make(raw.command.description) },
      title: make(raw.title),
      point: make(raw.point),
      outcomes: Object.entries(raw.outcomes).map(([id, { drawback }]) => ({ id, drawback: make(drawback) })),
      questions: raw.questions.map(({ ask, options }) => ({
        ask: make(ask),
        options: options.map(({ label, marks }) => ({ label: make(label), marks: scored(marks, make) })),
      })),
      sources: citations(raw.sources),
      related: related(raw.related),
      curation: { owner: raw.owner, reviewed: raw.reviewed },
      place: { file, path: [] },
    });
  },
});

const scored = (
  marks: Readonly<Record<string, z.infer<typeof mark>>>,
  make: (raw: z.infer<typeof text>) => Text,
) =>
  Object.entries(marks).map(([outcome, { points, reason }]) => ({ outcome, points, reason: make(reason) }));
