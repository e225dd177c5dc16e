import { z } from 'zod';
import { KINDS } from '../kinds/kinds.ts';

/**
 * The schemas as JSON Schema files, for editors that complete and underline: file name → content. What a
 * schema of that language cannot say (does the reference exist?) `check:knowledge` says.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    KINDS.map(({ schemaName, schema }) => [
      `${schemaName}.json`,
      // As a curator writes it: what has a default may be left out.
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
