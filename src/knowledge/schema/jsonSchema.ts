import { z } from 'zod';
import * as schema from './schema.ts';

/** The kinds of knowledge files, by the name of their schema in `docs/schema/`. */
const KINDS = {
  subject: schema.subjectFile,
  comparison: schema.comparisonFile,
  answer: schema.answerFile,
  advisor: schema.advisorFile,
  aspects: schema.aspectsFile,
  sources: schema.sourcesFile,
  groups: schema.groupsFile,
  phrasings: schema.phrasingsFile,
  messages: schema.messagesFile,
  terms: schema.termsFile,
  redirects: schema.redirectsFile,
} as const satisfies Record<string, z.ZodType>;

/**
 * The schemas as JSON Schema files, for editors that complete and underline: file name → content. What a
 * schema of that language cannot say (does the reference exist?) `check:knowledge` says.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(KINDS).map(([name, type]) => [
      `${name}.json`,
      // As a curator writes it: what has a default may be left out.
      `${JSON.stringify(z.toJSONSchema(type, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
