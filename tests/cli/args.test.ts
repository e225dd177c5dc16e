import { describe, expect, it } from 'vitest';
import { readArgs } from '../../src/cli/args.ts';

const OPTIONS = { json: { type: 'boolean' }, knowledge: { type: 'string', short: 'k' } } as const;

describe('a command line', () => {
  it('gives options and positionals in any order', () => {
    expect(readArgs(['a', '--json', '-k', 'dir', 'b'], OPTIONS)).toMatchObject({
      ok: true,
      values: { json: true, knowledge: 'dir' },
      positionals: ['a', 'b'],
    });
  });

  it('takes all that follows -- as it is', () => {
    expect(readArgs(['--', '--json'], OPTIONS)).toMatchObject({ ok: true, positionals: ['--json'] });
  });

  it.each([[['--jsno']], [['--knowledge']], [['--json=yes']]])('%j is wrong, said in one line', (args) => {
    const read = readArgs(args, OPTIONS);
    expect(read).toMatchObject({ ok: false, message: expect.stringMatching(/^[^\n]+$/) });
  });
});
