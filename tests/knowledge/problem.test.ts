import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../src/knowledge/problem.ts';

const problem = (file: string, message = 'is wrong'): Problem => ({
  file,
  line: 3,
  column: 7,
  severity: 'error',
  code: 'wrong-value',
  message,
  hint: 'mend it',
});

describe('a problem is told in one line', () => {
  it('that names its place, code and remedy', () =>
    expect(formatProblem(problem('faq/面包.yaml'))).toBe(
      'faq/面包.yaml:3:7 error wrong-value is wrong — mend it',
    ));

  it.each([
    ['an escape sequence', 'a\u001b[31m.yaml', 'a\\u{1b}[31m.yaml'],
    ['a mark that turns the line round', 'a\u202eb.yaml', 'a\\u{202e}b.yaml'],
    ['a line break', 'a\nb\u2028.yaml', 'a\\u{a}b\\u{2028}.yaml'],
    ['half a character', 'a\ud83d.yaml', 'a\\u{d83d}.yaml'],
    ['an emoji with a joiner, which stays', '👩\u200d🍳.yaml', '👩\u200d🍳.yaml'],
  ])('with %s in a file’s name made visible', (_, file, shown) =>
    expect(formatProblem(problem(file))).toBe(`${shown}:3:7 error wrong-value is wrong — mend it`),
  );

  it('with the same in a key that it quotes', () =>
    expect(formatProblem(problem('a', 'key `\u001b[2J`'))).toContain('key `\\u{1b}[2J`'));
});
