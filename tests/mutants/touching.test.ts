import { describe, expect, it } from 'vitest';
import { graphOf, reached, testsTouching } from './touching.ts';

const graph = graphOf(
  new Map([
    ['src/a/one.ts', "import { two } from './two.ts';\nimport type { three } from '../b/three.ts';"],
    ['src/a/two.ts', "import {\n  three,\n} from '../b/three.ts';"],
    ['src/b/three.ts', "import { readFileSync } from 'node:fs';"],
    ['src/loadBot.ts', "export { one } from './a/one.ts';"],
    ['src/matching/four.ts', ''],
    ['tests/a/one.test.ts', "import { one } from '../../src/a/one.ts';"],
    ['tests/a/types.test.ts', "import type { one } from '../../src/a/one.ts';"],
    ['tests/b/far.test.ts', "import { one } from '../../src/a/one.ts';"],
    ['tests/b/three.test.ts', "import { three } from '../../src/b/three.ts';"],
    ['tests/discord/spawn.ts', "import { three } from '../../src/b/three.ts';"],
    ['tests/b/started.test.ts', "import '../discord/spawn.ts';"],
    ['tests/real/all.test.ts', "import '../../src/loadBot.ts';\nimport '../../src/matching/four.ts';"],
    ['tests/matching/four.test.ts', "import '../../src/matching/four.ts';"],
  ]),
);

describe('the tests that a change may fail', () => {
  it('are those of its room that run it, through others too, and any that imports it itself', () => {
    expect(testsTouching(graph, 'src/a/two.ts', 'a')).toEqual(['tests/a/one.test.ts']);
    expect(testsTouching(graph, 'src/a/one.ts', 'a')).toEqual(['tests/a/one.test.ts', 'tests/b/far.test.ts']);
  });

  it('are none that import its types alone, or start programs that were built before', () => {
    expect(testsTouching(graph, 'src/b/three.ts', 'b')).toEqual([
      'tests/b/far.test.ts',
      'tests/b/three.test.ts',
    ]);
  });

  it('are none that would have the real knowledge learnt anew', () => {
    expect(testsTouching(graph, 'src/matching/four.ts', 'matching')).toEqual(['tests/matching/four.test.ts']);
  });

  it('run a file where they reach it', () => {
    expect([...reached(graph, 'tests/a/types.test.ts')]).toEqual(['tests/a/types.test.ts']);
    expect(reached(graph, 'src/loadBot.ts')).toContain('src/b/three.ts');
  });
});
