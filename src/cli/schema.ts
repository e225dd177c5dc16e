import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../knowledge/schema/jsonSchema.ts';

// `npm run schema`: writes docs/schema/, which the header lines of the knowledge files name.
const folder = join('docs', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, content] of jsonSchemas()) await writeFile(join(folder, name), content);
process.stderr.write(`docs/schema: ${jsonSchemas().size} files written\n`);
