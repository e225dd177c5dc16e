import { z } from 'zod';
import { id, text } from '../schema/parts.ts';
import { kind } from './kind.ts';

const schema = z.record(
  id,
  z.strictObject({
    title: text,
    titled: z
      .boolean()
      .default(true)
      .describe(
        'Whether the document has a title; without one `title` is a phrase of its text, shown without title marks',
      ),
    kind: text,
    url: z
      .string()
      .regex(/^https?:\/\/[^\s<>"`]+$/, 'is no address: https://…')
      .optional()
      .describe('Where the document can be read'),
    authors: z.record(id, z.strictObject({ name: text, work: text })).default({}),
  }),
);

export const sources = kind({
  schemaName: 'sources',
  files: ['sources.yaml'],
  schema,
  rules: [],
  add: (raw, _, { draft, text: make }) => {
    for (const [source, { title, titled, kind: sort, url, authors }] of Object.entries(raw))
      draft.sources.set(source, {
        id: source,
        title: make(title),
        titled,
        kind: make(sort),
        ...(url !== undefined && { url }),
        authors: new Map(
          Object.entries(authors).map(([author, { name, work }]) => [
            author,
            { name: make(name), work: make(work) },
          ]),
        ),
      });
  },
});
