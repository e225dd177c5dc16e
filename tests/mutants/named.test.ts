import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from './checkout.ts';
import { applied } from './mutant.ts';
import { NAMED, namedMutant } from './named.ts';
import { mutantsOf } from './operators.ts';
import { graphOf, testsTouching } from './touching.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('a named mutant', () => {
  const graph = graphOf(sourcesOf(ROOT));

  it.each(NAMED)('can be made, and there are tests to notice it: $said', (named) => {
    const text = readFileSync(`${ROOT}${named.file}`, 'utf8');
    const wrong = applied(namedMutant(named, text), text);
    expect(wrong).not.toBe(text);
    // It is code still.
    expect(mutantsOf(named.file, wrong).length).toBeGreaterThan(0);
    expect(testsTouching(graph, named.file, named.file.slice('src/'.length))).not.toEqual([]);
  });

  it('of what the file does not say, or says twice, is an error that names the file', () => {
    const named = { said: '', file: 'src/a.ts', from: 'a', to: 'b' };
    for (const text of ['c', 'a a']) expect(() => namedMutant(named, text)).toThrow('src/a.ts');
  });
});
