import { z } from 'zod';
import { id, text } from '../schema/parts.ts';
import { kind } from './kind.ts';

export const groups = kind({
  schemaName: 'groups',
  files: ['groups.yaml'],
  schema: z.record(id, z.strictObject({ name: text })),
  rules: [],
  add: (raw, _, { draft, text: make }) => {
    for (const [group, { name }] of Object.entries(raw)) draft.groups.set(group, make(name));
  },
});
