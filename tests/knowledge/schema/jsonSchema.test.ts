import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../src/knowledge/schema/jsonSchema.ts';
import { tinyFiles } from '../../fixtures/tiny.ts';

const FOLDER = 'docs/schema';

describe('docs/schema', () => {
  it('is up to date; `npm run schema` writes it', () => {
    const written = new Map(
      readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
    );
    expect(written).toEqual(new Map(jsonSchemas()));
  });

  const validator = (name: string) =>
    new Ajv2020({ strict: false }).compile(JSON.parse(jsonSchemas().get(name) ?? 'null'));

  it.each([
    ['subject.json', 'subjects/baking.yaml', 'name'],
    ['comparison.json', 'comparisons/baking~delivery.yaml', 'answer'],
    ['answer.json', 'faq/day-old-bread.yaml', 'answer'],
    ['aspects.json', 'aspects.yaml', null],
    ['sources.json', 'sources.yaml', null],
    ['groups.json', 'groups.yaml', null],
    ['phrasings.json', 'phrasings/shop.yaml', null],
    ['messages.json', 'never/near.yaml', null],
    ['terms.json', 'terms.yaml', null],
    ['redirects.json', 'redirects.yaml', null],
  ])('%s takes a good file, and no file with a slip in it', (name, path, needed) => {
    const validate = validator(name);
    const good = parse(tinyFiles().get(path) ?? '') as Record<string, unknown>;
    expect(validate(good), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...good, 'Not a key': 7 })).toBe(false);
    if (needed) expect(validate({ ...good, [needed]: undefined })).toBe(false);
  });

  it('is named rightly by every file that names it', () => {
    for (const [path, text] of tinyFiles()) {
      const named = /\$schema=(\S+)/.exec(text)?.[1];
      if (named) expect(jsonSchemas().has(named.split('/').at(-1) ?? ''), path).toBe(true);
    }
  });
});
