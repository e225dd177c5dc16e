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

/** Two questions that nobody misreads, and two that are none of our business. */
async function writeStrangers(...more: string[]) {
  const lines = [
    line('what KPIs do sales have', ['sales.metrics'], 'en', 'real'),
    line('运营和销售有什么区别', ['operations~sales'], 'zh-Hans', 'real'),
    line('sales vs engineering', [], 'en', 'near'),
    line('wifi password', [], 'en', 'far'),
    ...more,
  ];
  await writeFile(join(folder, 'real.jsonl'), lines.join('\n'));
}

const WRONG = line('销售的目标是什么', ['marketing'], 'zh-Hans', 'real');

describe('eval of strangers’ questions', () => {
  it('comes first, beside floors and aims', async () => {
    await writeSet('mine');
    await writeStrangers();
    const { status, out } = evaluate('--no-engines', '--no-misses');
    expect(status).toBe(0);
    expect(out.match(/^## .+$/gm)).toEqual(['## strangers', '## mine']);
    expect(out).toContain(
      '| right at once | 100.0 % (34–100) | 100.0 % (21–100) | 100.0 % (21–100) | 76 % | 88 % | aim |',
    );
    expect(out).toContain('| wrong as sure | 25.0 % | 2 % | 1 % | **missed** |');
  });

  it('exits with 1 where a floor is missed and --check was asked for', async () => {
    await writeStrangers();
    expect(evaluate('--no-engines', '--check')).toMatchObject({ status: 0 });
    await writeStrangers(WRONG);
    expect(evaluate('--no-engines')).toMatchObject({ status: 0 });
    const { status, err } = evaluate('--no-engines', '--check');
    expect(status).toBe(1);
    expect(err).toMatch(/^strangers: wrong is 0\.333, its floor 0\.025$/m);
  });

  it('is one JSON object for machines', async () => {
    await writeSet('mine');
    await writeStrangers(WRONG);
    const { status, out } = evaluate('--json', '--check');
    expect(status).toBe(1);
    const { sets, missed } = JSON.parse(out);
    expect(sets).toHaveLength(2);
    expect(sets[0]).toMatchObject({
      name: 'strangers',
      strangers: true,
      groups: { all: { right: { hits: 2, of: 3 } }, zh: { right: { of: 2 } }, en: { right: { of: 1 } } },
    });
    expect(sets[0].groups.all.reliability).toHaveLength(10);
    expect(sets[0].misses).toHaveLength(1);
    expect(sets[1]).toMatchObject({ name: 'mine', strangers: false, help: { hits: 1, of: 1 } });
    expect(sets[1].inScope[0]).toMatchObject({ name: 'all', wrong: { hits: 1, of: 4 } });
    expect(missed).toContainEqual(
      expect.objectContaining({ set: 'mine', measure: 'wrong as sure', value: 0.25, met: 'missed' }),
    );
  });

  it('is tables alone with --markdown', async () => {
    await writeStrangers(WRONG);
    const { out } = evaluate('--markdown', '--no-engines');
    for (const text of out.trim().split('\n')) expect(text).toMatch(/^(?:## |\||$)/);
    expect(out.match(/^## /gm)).toHaveLength(1);
  });
});

describe('eval --company', () => {
  const company = (...args: string[]) => {
    const options = { encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [EVAL, '--company', ...args], options);
    return { status, out: stdout, err: stderr };
  };

  it('tells by kind of question how a folder fares on its first day', async () => {
    const file = join(folder, 'asked.jsonl');
    const lines = [
      line('what do sales get measured on', ['sales.metrics'], 'en', 'indirect'),
      line('what KPIs do sales have', ['sales.metrics'], 'en', 'aspect'),
      line('运营和销售有什么区别', ['operations~sales'], 'zh-Hans', 'comparison'),
      line('销售的目标是什么', ['marketing'], 'zh-Hans', 'aspect'),
      line('wifi password', [], 'en', 'far'),
    ];
    await writeFile(file, lines.join('\n'));
    const { status, out } = company('knowledge', '--questions', file, '--no-misses');
    expect(status).toBe(0);
    expect(out.match(/^\| (?:all|aspect|comparison|indirect|far) \| \d+/gm)).toEqual([
      '| all | 4',
      '| aspect | 2',
      '| comparison | 1',
      '| indirect | 1',
      '| all | 1',
      '| far | 1',
    ]);
    expect(out).toContain('| aspect | 2 | 50.0 % (9–91) | 50.0 % (9–91) | 50.0 % (9–91) | 50.0 % (9–91) |');
    expect(out).not.toContain('floor');
    const { sets } = JSON.parse(company('knowledge', '--questions', file, '--json').out);
    expect(sets[0].inScope[1]).toMatchObject({ name: 'aspect', wrong: { hits: 1, of: 2 } });
  });

  it.each([
    ['name one folder', ['--questions', 'x']],
    ['name one folder', ['a', 'b', '--questions', 'x']],
    ['name one folder', ['a', '--knowledge', 'b', '--questions', 'x']],
    ['no --questions', ['knowledge']],
    ['has no floors to check', ['knowledge', '--questions', 'x', '--check']],
  ])('%s: %j', (words, args) => {
    const { status, err } = company(...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
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
    for (const option of ['--company', '--markdown', '--json', '--check']) expect(out).toContain(option);
  });

  it.each([
    ['unexpected knowledge', ['knowledge']],
    ['--sample none: not a number of questions', ['--sample', 'none']],
    ["Unknown option '--questoins'", ['--questoins', 'x']],
  ])('%s: %j', (words, args) => {
    const { status, err } = evaluate(...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  it('says so where there are no questions to read', () => {
    const { status, err } = evaluate('--questions', join(folder, 'nowhere'));
    expect(status).toBe(1);
    expect(err).toMatch(/^ENOENT.*nowhere/);
  });
});
