import { z } from 'zod';
import { makeAspects, makeEntry } from '../building/entry.ts';
import type { AnswerRef } from '../ref.ts';
import { briefForm } from '../rules/answers/brief-form.ts';
import { aliasClash } from '../rules/names/alias-clash.ts';
import { aliasTooShort } from '../rules/names/alias-too-short.ts';
import { partOfCircle } from '../rules/names/part-of-circle.ts';
import { answerParts, curated, id, noWords, plainAnswer, text, words } from '../schema/parts.ts';
import { kind } from './kind.ts';

const aspect = z.strictObject({
  ...answerParts,
  brief: text.describe('The phrase that stands beside another subject’s: no subject, no full stop'),
});

const schema = z.strictObject({
  ...curated,
  group: id,
  name: text,
  aliases: words.default(noWords).describe('Other names, as they stand inside a sentence'),
  notThis: words.default(noWords).describe('Look-alikes that mean something else'),
  partOf: z
    .strictObject({
      subject: id,
      says: text.describe('That it is a part, in one sentence without a full stop'),
    })
    .optional()
    .describe('The subject of which this one is a part or a kind'),
  answer: plainAnswer,
  aspects: z.record(id, aspect).default({}),
});

export const subjects = kind({
  schemaName: 'subject',
  files: ['subjects/ID.yaml'],
  schema,
  rules: [aliasClash, aliasTooShort, briefForm, partOfCircle],
  add: (raw, { path: file, names: [subject = ''] }, building) => {
    const { draft, text: make } = building;
    const has = new Set(Object.keys(raw.aspects));
    draft.subjects.set(subject, {
      id: subject,
      group: raw.group,
      name: make(raw.name),
      aliases: raw.aliases,
      notThis: raw.notThis,
      ...(raw.partOf && { partOf: { subject: raw.partOf.subject, says: make(raw.partOf.says) } }),
      aspects: [...draft.aspects.keys()].filter((one) => has.has(one)),
      place: { file, path: [] },
    });
    building.addEntry(makeEntry(subject as AnswerRef, raw.answer, { file, path: ['answer'] }, raw, building));
    for (const entry of makeAspects(subject, file, raw, building)) building.addEntry(entry);
  },
});
