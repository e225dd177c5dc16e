import { describe, expect, it } from 'vitest';
import { applied, describeMutant } from './mutant.ts';
import { mutantsOf } from './operators.ts';

/** Each text that the mutants of a piece of code make of it. */
const made = (code: string) => mutantsOf('a.ts', code).map((mutant) => applied(mutant, code));

describe('the small changes to a piece of code', () => {
  it.each([
    ['if (a) b = c;', ['if (!(a)) b = c;']],
    ['x = a ? b : c;', ['x = !(a) ? b : c;']],
    ['while (a) b++;', ['while (!(a)) b++;']],
    ['x = a < b;', ['x = a <= b;']],
    ['x = a >= b;', ['x = a > b;']],
    ['x = a === b;', ['x = a !== b;']],
    ['x = a && b || c;', ['x = a || b || c;', 'x = a && b && c;']],
    ['x = a + b * c;', ['x = a - b * c;', 'x = a + b / c;']],
    ['x = !a;', ['x = a;']],
    ['x = 3;', ['x = 2;', 'x = 4;']],
    ['x = -0;', ['x = -(-1);', 'x = -1;']],
    ['x = 0.5;', ['x = 0.25;', 'x = 0.75;']],
    ['x = true;', ['x = false;']],
    ["x = 'a';", ["x = '';"]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    ['x = `a${b}`;', ['x = ``;']],
    ['go(a);', [';']],
    ['await go();', [';']],
    ['void go();', [';']],
    ['function f() { return a; }', ['function f() { return; }']],
    ['f = () => a;', ['f = () => undefined;']],
  ])('%s', (code, expected) => {
    expect(made(code).sort()).toEqual(expected.sort());
  });

  it.each([
    "import a from 'b';",
    "export * from 'b';",
    "type A = 'b' | 3;",
    "let a: 'b' | 3;",
    "x = { 'a-b': c };",
    "x = a + '';",
    'x = a.b;',
    "x = a as 'b';",
    'x = a;',
    "interface A { b: 'c' }",
    'a = go();',
  ])('are none of %s', (code) => {
    expect(made(code)).toEqual([]);
  });

  it('are found beneath what TypeScript wraps around an expression', () => {
    expect(made('x = (a && b) as C;')).toEqual(['x = (a || b) as C;']);
    expect(made('x = (a && b)! satisfies C;')).toEqual(['x = (a || b)! satisfies C;']);
  });

  it('are named by where they stand, in characters, and by what changes', () => {
    const code = "const a = '汉';\n  b = c < d;\n";
    expect(mutantsOf('src/a.ts', code).map((mutant) => describeMutant(mutant, code))).toEqual([
      "src/a.ts:1:11 string: '汉' → ''",
      'src/a.ts:2:9 boundary: < → <=',
    ]);
  });
});
