import { z } from 'zod';
import { canonicalRef } from '../ref.ts';
import { ref } from '../schema/parts.ts';
import { kind } from './kind.ts';

export const redirects = kind({
  schemaName: 'redirects',
  files: ['redirects.yaml'],
  schema: z.record(ref, ref),
  rules: [],
  add: (raw, _, { draft }) => {
    for (const [from, to] of Object.entries(raw)) {
      const target = canonicalRef(to);
      if (target) draft.redirects.set(canonicalRef(from) ?? from, target);
    }
  },
});
