import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/cli/checkKnowledge.ts';
import type { Problem } from '../../src/knowledge/problem.ts';
import { TINY } from '../fixtures/tiny.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'check-'));
  await cp(TINY, join(cwd, 'knowledge'), { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  let out = '';
  let err = '';
  const code = await checkKnowledge(args, {
    cwd,
    today: '2026-03-02',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, lines: out.split('\n').filter(Boolean) };
};

const edit = async (path: string, from: string, to: string) => {
  const file = join(cwd, 'knowledge', path);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
};

describe('check:knowledge', () => {
  it('prints warnings alone with exit code 0, and sums up on stderr', async () => {
    const { code, lines, err } = await run();
    expect(code).toBe(0);
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/^knowledge\/\S+\.yaml:\d+:\d+ warning [a-z-]+ .+ — .+$/);
    expect(err).toBe(`0 errors, ${lines.length} warnings: 12 answers, 6 phrasings in knowledge\n`);
  });

  it('prints an error where it stands, clickable from where one is, with exit code 1', async () => {
    await edit('faq/day-old-bread.yaml', '[book]', '[film]');
    const { code, lines, err } = await run();
    expect(code).toBe(1);
    expect(lines).toContain(
      'knowledge/faq/day-old-bread.yaml:9:13 error unknown-id no source `film` — define it in sources.yaml',
    );
    expect(err).toMatch(/^1 error, /);
  });

  it('prints every error of every file in one run', async () => {
    await edit('faq/day-old-bread.yaml', '[book]', '[film]');
    await edit('aspects.yaml', 'goal:', 'goal: [');
    await edit('subjects/baking.yaml', 'owner: shop', 'owner: 7');
    const { lines } = await run();
    const files = lines.filter((line) => line.includes(' error ')).map((line) => line.split(':')[0]);
    expect(new Set(files)).toEqual(
      new Set([
        'knowledge/faq/day-old-bread.yaml',
        'knowledge/aspects.yaml',
        'knowledge/subjects/baking.yaml',
      ]),
    );
  });

  it('audits what the answers look like in Discord', async () => {
    await edit('faq/day-old-bread.yaml', 'What happens', `What ${'ever '.repeat(20)}happens`);
    expect((await run()).out).toContain('knowledge/faq/day-old-bread.yaml:4:3 warning title-too-long');
  });

  it('prints JSON for --json, and nothing else on stdout', async () => {
    await edit('faq/day-old-bread.yaml', '[book]', '[film]');
    const { code, out } = await run('--json');
    expect(code).toBe(1);
    const problems = JSON.parse(out) as Problem[];
    expect(problems.find(({ severity }) => severity === 'error')).toEqual({
      file: 'knowledge/faq/day-old-bread.yaml',
      line: 9,
      column: 13,
      severity: 'error',
      code: 'unknown-id',
      message: 'no source `film`',
      hint: 'define it in sources.yaml',
    });
  });

  it('lists what is overdue for --stale, without failing for it', async () => {
    const { code, lines } = await run('--stale', '180');
    expect(code).toBe(0);
    expect(lines.filter((line) => line.includes('review-overdue'))).toEqual([
      expect.stringMatching(
        /^knowledge\/faq\/day-old-bread\.yaml:2:1 warning review-overdue reviewed on 2025-06-30, 245 days ago/,
      ),
      expect.stringMatching(/^knowledge\/guide\/start-a-shift\.yaml:2:1 /),
    ]);
  });

  it('fails for a file reviewed in the future', async () => {
    await edit('faq/day-old-bread.yaml', '2025-06-30', '2062-06-30');
    expect((await run()).code).toBe(0);
    const { code, out } = await run('--stale=180');
    expect(code).toBe(1);
    expect(out).toContain('knowledge/faq/day-old-bread.yaml:2:1 error reviewed-in-future');
  });

  it.each([[['other']], [['--knowledge', 'other']], [['--knowledge=other']]])(
    'checks another folder for %j',
    async (args) => {
      await mkdir(join(cwd, 'other', 'faq'), { recursive: true });
      await writeFile(join(cwd, 'other', 'faq', 'x.yaml'), 'owner: "');
      const { code, out } = await run(...args);
      expect(code).toBe(1);
      expect(out).toMatch(/^other\/faq\/x\.yaml:1:9 error yaml-syntax /);
    },
  );

  it.each([
    ['missing', /^missing:1:1 error unreadable .*nothing there/],
    ['empty', /^empty:1:1 error no-knowledge the folder holds no \.yaml file/],
    ['hollow', /^hollow:1:1 error no-knowledge the folder holds no answers/],
    ['knowledge/aspects.yaml', /^knowledge\/aspects\.yaml:1:1 error unreadable .*not a folder/],
  ])('says clearly that the folder %s will not do', async (folder, message) => {
    await mkdir(join(cwd, 'empty'));
    await mkdir(join(cwd, 'hollow'));
    await writeFile(join(cwd, 'hollow', 'aspects.yaml'), '{}');
    const { code, out } = await run(folder);
    expect(code).toBe(1);
    expect(out).toMatch(message);
  });

  it.each([
    [['--stale', 'soon'], /--stale takes a number of days, not `soon`/],
    [['--stale', '-1'], /stale/],
    [['--stale'], /stale/],
    [['--jsno'], /Unknown option '--jsno'/],
    [['a', 'b'], /One folder at a time/],
    [['a', '--knowledge', 'b'], /One folder at a time/],
  ])('refuses %j with exit code 2, one line that says why, and the usage', async (args, message) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n')[0]).toMatch(message);
    expect(err).toContain('Usage: npm run check:knowledge');
  });

  it('explains itself for --help', async () => {
    const { code, out, err } = await run('--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: /);
  });
});

describe('check:knowledge as a process', () => {
  const check = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [join('dist', 'cli', 'check.js'), ...args], (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });

  it('tells everything through a pipe whose reader takes its time', async () => {
    const errors = Array.from({ length: 3000 }, (_, i) => `wrong-${i}: 1`).join('\n');
    await writeFile(join(cwd, 'knowledge', 'faq', 'day-old-bread.yaml'), errors);
    const child = spawn(process.execPath, [join('dist', 'cli', 'check.js'), join(cwd, 'knowledge')]);
    const [code, out] = await new Promise<[number | null, string]>((resolve) => {
      let said = '';
      child.stdout.on('readable', () => {});
      child.on('close', (exitCode) => resolve([exitCode, said]));
      setTimeout(() => {
        child.stdout.removeAllListeners('readable');
        child.stdout.setEncoding('utf8').on('data', (part: string) => {
          said += part;
        });
        child.stdout.resume();
      }, 1500);
    });
    expect(code).toBe(1);
    expect(out.length).toBeGreaterThan(3 * 65_536);
    expect(out.match(/error unknown-key/g)).toHaveLength(3000);
  }, 60_000);

  it('exits with 0, 1 or 2, and never shows a stack', async () => {
    expect(await check('tests/fixtures/knowledge')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^0 errors/),
    });
    await writeFile(join(cwd, 'knowledge', 'faq', 'bad.yaml'), new Uint8Array([0, 255, 1]));
    await writeFile(join(cwd, 'knowledge', 'faq', 'deep.yaml'), '? '.repeat(50_000));
    const bad = await check(join(cwd, 'knowledge'));
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/bad\.yaml:1:2 error not-utf8/);
    expect(bad.out).toMatch(/deep\.yaml:1:\d+ error too-deep/);
    expect(bad.out + bad.err).not.toMatch(/^\s+at /m);
    expect((await check('--nonsense')).code).toBe(2);
  }, 60_000);
});
