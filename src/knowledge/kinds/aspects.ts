import { z } from 'zod';
import { id, text, words } from '../schema/parts.ts';
import { kind } from './kind.ts';

const schema = z.record(
  id,
  z.strictObject({
    name: text,
    cues: words,
    shared: z
      .boolean()
      .default(false)
      .describe('Belongs to all sides together, so a comparison does not set it side by side'),
  }),
);

export const aspects = kind({
  schemaName: 'aspects',
  files: ['aspects.yaml'],
  schema,
  rules: [],
  add: (raw, _, { draft, text: make }) => {
    for (const [aspect, { name, cues, shared }] of Object.entries(raw))
      draft.aspects.set(aspect, { id: aspect, name: make(name), cues, shared });
  },
});
