import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const ASK = join(import.meta.dirname, '../../dist/cli/ask.js');
/** util-linux's `script` gives a program a terminal. */
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
if (!hasTerminal) console.warn('SKIPPED: no `script` here, so the prompt is not tried in a terminal');

let child: ChildProcessWithoutNullStreams | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** The prompt in a terminal: types a line once the prompt stands, and gives what is printed until it stands again. */
function open(): { type(line: string): Promise<string>; leave(): Promise<number | null> } {
  const started = spawn('script', ['-qec', `"${process.execPath}" "${ASK}"`, '/dev/null'], {
    env: { ...process.env, NO_COLOR: '1', TERM: 'dumb', COLUMNS: '200' },
  });
  child = started;
  let shown = '';
  started.stdout.setEncoding('utf8').on('data', (chunk) => {
    shown += chunk;
  });
  const closed = new Promise<number | null>((resolve) => started.once('close', resolve));
  const plain = () => stripVTControlCharacters(shown).replaceAll('\r', '');
  const standing = async () => {
    const end = Date.now() + 15_000;
    while (!/(?:^|\n)> $/.test(plain())) {
      if (Date.now() > end) throw new Error(`no prompt after: ${JSON.stringify(shown)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    async type(line) {
      await standing();
      shown = '';
      started.stdin.write(`${line}\n`);
      await standing();
      return plain();
    },
    async leave() {
      await standing();
      started.stdin.write('\u0004');
      return closed;
    },
  };
}

describe.skipIf(!hasTerminal)('the prompt', () => {
  it('answers, follows up, and lets a number choose', async () => {
    const prompt = open();
    const skills = await prompt.type('what skills does operations need');
    expect(skills).toMatch(/operations/i);
    const sales = await prompt.type('and sales?');
    expect(sales).toMatch(/sales/i);
    expect(sales).not.toBe(skills);
    const [, second = ''] = /^ {2}2\. (.+)$/m.exec(sales) ?? [];
    expect(second).not.toBe('');
    expect(await prompt.type('2')).toContain(`\n${second}\n`);
  });

  it('goes on in the language last asked in', async () => {
    const prompt = open();
    const goal = await prompt.type('运营的目标是什么');
    const [, first = ''] = /^ {2}1\. (.+)$/m.exec(goal) ?? [];
    expect(first).toMatch(/\p{Script=Han}/u);
    expect(await prompt.type('1')).toContain(`\n${first}\n`);
  });

  it('lets an empty line pass, and leaves with Ctrl+D', async () => {
    const prompt = open();
    expect((await prompt.type('')).trim()).toBe('>');
    expect(await prompt.leave()).toBe(0);
  });
});
