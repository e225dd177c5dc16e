import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const EVAL = join(import.meta.dirname, '../../dist/cli/eval.js');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = (q: string, expected: readonly string[], lang: string, kind: string) =>
  JSON.stringify({ q, expect: expected, lang, kind });

const evaluate = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [EVAL, '--questions', folder, ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
};

async function writeSet(set: string) {
  await mkdir(join(folder, set), { recursive: true });
  const file = (name: string, ...lines: string[]) =>
    writeFile(join(folder, set, name), `${lines.join('\n')}\n\n`);
  await file(
    'in-scope.zh.jsonl',
    line('运营和销售有什么区别', ['operations~sales'], 'zh-Hans', 'plain'),
    line('營運和業務差在哪', ['operations~sales', 'sales'], 'zh-Hant', 'trad'),
    // Wrong on purpose: what is reported must be able to go wrong.
    line('销售的目标是什么', ['marketing'], 'zh-Hans', 'plain'),
  );
  await file('in-scope.en.jsonl', line('what KPIs do sales have', ['sales.metrics'], 'en', 'plain'));
  await file(
    'out-of-scope.jsonl',
    line('wifi password', [], 'en', 'far'),
    line('sales vs engineering', [], 'en', 'near'),
    line('what can you do', [], 'en', 'meta'),
  );
  await file(
    'dialogues.en.jsonl',
    '{"turns": [{"q": "what skills does operations need", "expect": ["operations.skills"]}, {"q": "and sales?", "expect": ["sales.skills"]}]}',
  );
}

describe('eval --no-engines', () => {
  it('prints a table a set, with intervals', async () => {
    await writeSet('mine');
    await writeSet('yours');
    const { status, out } = evaluate('--no-engines');
    expect(status).toBe(0);
    expect(out.match(/^## .+$/gm)).toEqual(['## mine', '## yours']);
    expect(out).toContain('| all | 4 | 75.0 % (30–95) | 75.0 % (30–95) | 25.0 % (5–70) | 75.0 % (30–95) |');
    expect(out).toContain('| Chinese | 3 | 66.7 %');
    expect(out).toContain('| en | 1 | 100.0 %');
    expect(out).toContain('| trad | 1 | 100.0 %');
    expect(out).toContain('| far | 1 | 0.0 % (0–79) |');
    expect(out).toContain('About the bot itself: help for 100.0 % (21–100) of 1.');
    expect(out).toMatch(/^Dialogue turns right: .*en 100\.0 % \(34–100\) of 2\.$/m);
    expect(out).not.toContain('fuse.js');
  });

  it('lists each miss, unless told not to', async () => {
    await writeSet('mine');
    const { out } = evaluate('--no-engines');
    expect(evaluate('--no-engines', '--no-misses').out).not.toMatch(/^wrong/m);
    expect(out).toMatch(
      /^wrong \[plain\] 销售的目标是什么 → answer [01]\.\d\d \(sales\.goal .+\); expected marketing$/m,
    );
    expect(out.match(/^(?:wrong|missed|offered|answered|unhelped|turn) /gm)).toHaveLength(1);
  });

  it.each([
    ['not JSON', 'nonsense'],
    ['needs q, expect, lang and kind', '{"q": "x"}'],
    ['needs q, expect, lang and kind', '{"q": "x", "expect": "sales", "lang": "en", "kind": "plain"}'],
  ])('says where a line is not of the form: %s', async (words, bad) => {
    const good = line('what is sales', ['sales'], 'en', 'plain');
    await writeFile(join(folder, 'in-scope.en.jsonl'), `${good}\n\n${bad}\n`);
    const { status, err } = evaluate('--no-engines');
    expect(status).not.toBe(0);
    expect(err).toContain(`${join(folder, 'in-scope.en.jsonl')}:3: ${words}`);
  });
});

describe('eval', () => {
  it('sets search engines over the same phrasings beside the matcher', async () => {
    await writeSet('mine');
    const { status, out } = evaluate('--sample', '1');
    expect(status).toBe(0);
    expect(out).toContain('| first answers on 1 questions of mine | right |');
    for (const name of [
      'this matcher',
      'fuse.js, threshold 0.6',
      'fuse.js token search, bigrams',
      'MiniSearch, bigrams',
    ])
      expect(out).toMatch(new RegExp(`^\\| ${name} \\| \\d`, 'm'));
  });

  it('prints its help', () => {
    const { status, out } = evaluate('--help');
    expect(status).toBe(0);
    for (const option of ['--questions', '--knowledge', '--no-misses', '--no-engines', '--sample'])
      expect(out).toContain(option);
  });
});
