import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskObject } from '../../src/cli/askJson.ts';
import { TINY } from '../fixtures/tiny.ts';

const ASK = join(import.meta.dirname, '../../dist/cli/ask.js');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a process, its input a pipe. */
function ask(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [ASK, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** Neither Discord's marks nor a terminal's. */
const expectPlain = (text: string) => {
  for (const mark of ['**', '\u001b']) expect(text).not.toContain(mark);
};

const linesOf = (out: string) => out.split('\n').slice(0, -1);

/** The one object on the one line that `--json` prints. */
async function asked(...args: string[]): Promise<AskObject> {
  const { code, out, err } = await ask(['--json', ...args]);
  expect(code, err).toBe(0);
  const lines = linesOf(out);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as AskObject;
}

const KEYS = ['decision', 'ref', 'candidates', 'lead', 'language', 'score', 'title', 'text', 'sources'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ask-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('ask --json', () => {
  it('prints an answer as one object that holds all of it', async () => {
    const said = await asked('运营和销售有什么区别');
    expect(Object.keys(said)).toEqual(KEYS);
    expect(said).toMatchObject({
      decision: 'answer',
      ref: 'operations~sales',
      language: 'zh-Hans',
      title: '运营和销售的区别',
    });
    expect(said.candidates[0]).toBe(said.ref);
    expect(said.score > 0.5 && said.score <= 1).toBe(true);
    expect(said.text.length).toBeGreaterThan(120);
    expectPlain(said.text);
    expect(said.sources.length).toBeGreaterThan(0);
    for (const source of said.sources) expect(source).toMatch(/^s[0-4]$/);
  });

  it('answers in the language of the question, not of the option', async () => {
    expect(await asked('--language', 'en', '營運和業務差在哪')).toMatchObject({
      ref: 'operations~sales',
      language: 'zh-Hant',
      title: expect.stringContaining('營運'),
    });
  });

  it('takes words without quotes as one question, slips and all', async () => {
    const said = await asked('diffrence', 'betwen', 'oprations', 'and', 'salse');
    expect(said).toMatchObject({ decision: 'answer', ref: 'operations~sales', language: 'en' });
  });

  it('says that it has no answer in the same form', async () => {
    const said = await asked('wifi password');
    expect(Object.keys(said)).toEqual(KEYS);
    expect(said).toMatchObject({ decision: 'none', ref: null, language: 'en', title: '', sources: [] });
    expect(said.text).not.toBe('');
  });

  it('names the side that it does not know', async () => {
    const said = await asked('sales vs engineering');
    expect(said).toMatchObject({ ref: null });
    expect(said.decision).toMatch(/^(?:none|suggest)$/);
    expect(said.text).toContain('engineering');
  });

  it('helps in the same form', async () => {
    const said = await asked('what can you do');
    expect(Object.keys(said)).toEqual(KEYS);
    expect(said).toMatchObject({ decision: 'help', ref: null, candidates: [], language: 'en' });
    expect(said.title).not.toBe('');
  });

  it('takes the option’s language where the question shows none', async () => {
    expect(await asked('--knowledge', TINY, '--language', 'zh-Hant', '???')).toMatchObject({
      language: 'zh-Hant',
    });
    expect(await asked('--knowledge', TINY, '123')).toMatchObject({ language: 'en' });
  });
});

describe('ask --batch', () => {
  const batch = async (...lines: string[]) => {
    const { code, out, err } = await ask(['--batch'], lines.join('\n'));
    expect(code, err).toBe(0);
    return linesOf(out).map((line) => JSON.parse(line));
  };

  it('prints a line for each line, in order, whatever its form', async () => {
    const said = await batch(
      '"what KPIs do sales have"',
      '{"q": "运营的目标是什么", "expect": ["operations.goal"], "kind": "plain"}',
      '{"turns": ["销售要会什么", "那运营呢", {"q": "目标呢"}]}',
      '"wifi password"',
      '{"turns": []}',
    );
    expect(said).toHaveLength(5);
    expect(said[0]).toMatchObject({ decision: 'answer', ref: 'sales.metrics' });
    expect(said[1]).toMatchObject({ decision: 'answer', ref: 'operations.goal' });
    expect(said[2].map(({ ref }: AskObject) => ref)).toEqual([
      'sales.skills',
      'operations.skills',
      'operations.goal',
    ]);
    expect(said[3]).toMatchObject({ decision: 'none', ref: null });
    expect(said[4]).toEqual([]);
    for (const one of [said[0], said[1], ...said[2], said[3]]) expect(Object.keys(one)).toEqual(KEYS);
  });

  it('remembers nothing from one line to the next', async () => {
    const [, alone] = await batch('"销售要会什么"', '"那运营呢"');
    expect(alone.ref).not.toBe('operations.skills');
  });

  it('says on its own line what is no question, and goes on', async () => {
    const bad = [
      'not json',
      '',
      '42',
      'null',
      '[]',
      '{}',
      '{"q": 1}',
      '{"turns": "x"}',
      '{"turns": [1]}',
      '"open',
    ];
    const said = await batch(...bad, '"what is sales"');
    expect(said).toHaveLength(bad.length + 1);
    for (const [index, line] of bad.entries())
      expect(said[index], line).toEqual({ error: expect.stringContaining('{"q": "…"}') });
    expect(said.at(-1)).toMatchObject({ decision: 'answer', ref: 'sales' });
  });

  it('reads lines however they end', async () => {
    const { out } = await ask(
      ['--knowledge', TINY, '--batch'],
      '"what is baking"\r\n"烘焙的目标"\r\n{"q":"x"}',
    );
    const said = linesOf(out).map((line) => JSON.parse(line));
    expect(said.map(({ language }) => language)).toEqual(['en', 'zh-Hans', 'en']);
    for (const one of said) expect(Object.keys(one)).toEqual(KEYS);
  });

  it('of nothing prints nothing', async () => {
    expect(await ask(['--knowledge', TINY, '--batch'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('keeps stdout for answers alone, and the same ones every time', async () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify(`${i} 烘焙 vs delivery ${'？'.repeat(i % 7)}`),
    );
    const first = await ask(['--knowledge', TINY, '--batch'], lines.join('\n'));
    expect(linesOf(first.out)).toHaveLength(300);
    expect((await ask(['--knowledge', TINY, '--batch'], lines.join('\n'))).out).toBe(first.out);
  });
});

describe('ask --show', () => {
  it.each([
    ['zh-Hans', '烘焙和配送的区别'],
    ['zh-Hant', '烘焙和配送的區別'],
    ['en', 'Baking versus delivery'],
  ])('prints one answer in %s', async (language, title) => {
    const said = await asked('--knowledge', TINY, '--show', 'baking~delivery', '--language', language);
    expect(said).toMatchObject({ decision: 'answer', ref: 'baking~delivery', language, title, score: 1 });
    expect(said.candidates).toEqual(['baking~delivery']);
    expect(said.sources).toEqual(['book']);
  });

  it('takes sides in any order, comparisons that nobody wrote, and retired references', async () => {
    const shown = (ref: string) => asked('--knowledge', TINY, '--show', ref);
    expect(await shown('delivery~baking.skills')).toMatchObject({ ref: 'baking~delivery.skills' });
    expect(await shown('oven')).toMatchObject({ ref: 'baking' });
  });

  it('prints it for people without --json', async () => {
    const { code, out } = await ask(['--knowledge', TINY, '--show', 'baking.goal', '--language', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/^The goal of baking\n\n/);
    expectPlain(out);
  });

  it.each(['nobody', 'baking.colour', '../etc/passwd'])(
    'of %s, which is none, ends with exit code 1 and says so on stderr alone',
    async (reference) => {
      const { code, out, err } = await ask(['--knowledge', TINY, '--json', '--show', reference]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`no answer has the reference ${reference}`);
    },
  );

  it('says what is near one that is none', async () => {
    expect((await ask(['--knowledge', TINY, '--show', 'baking~nobody'])).err).toContain('near it: baking');
  });
});

describe('ask --explain', () => {
  it('shows names, cues, look-alikes, the nearest questions and the scores', async () => {
    const { code, out } = await ask(['--explain', '运营商和运赢的考核有什么不同']);
    expect(code).toBe(0);
    expect(out).toMatch(/^decision +(?:answer|suggest|none) \([01]\.\d{3}\): .+$/m);
    expect(out).toMatch(/^names +运赢 = operations \(homophone\)$/m);
    expect(out).toMatch(/^look-alikes +运营商 = operations$/m);
    expect(out).toMatch(/^cues .*考核 = metrics/m);
    expect(out).toMatch(/^ +[01]\.\d{3} {2}none of these$/m);
    const nearest = out.split('nearest known questions\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    expect(nearest.length).toBeGreaterThan(1);
    for (const line of nearest) expect(line).toMatch(/^ +[01]\.\d{3} {2}\S+: .+$/);
    expect(out).toMatch(/^ {2}refusing: .*→ [+-]\d+\.\d{2}/m);
  });

  it('names the unknown side', async () => {
    expect((await ask(['--explain', 'sales vs engineering'])).out).toMatch(/^unknown +engineering$/m);
  });
});

describe('ask in a terminal that is none', () => {
  it('prints a readable answer', async () => {
    const { code, out, err } = await ask(['what KPIs do sales have']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[^{\n]+\n\n/);
    expect(out).toContain('Source');
    expectPlain(out);
  });

  it('without a question says how to ask, with exit code 2', async () => {
    const { code, out, err } = await ask(['--knowledge', TINY]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^no question\n\nnpm run --silent ask/);
  });

  it('prints its help on stdout', async () => {
    const { code, out, err } = await ask(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const option of ['--json', '--batch', '--show', '--language', '--explain', '--knowledge'])
      expect(out).toContain(option);
  });

  it.each([
    [['--nonsense'], '--nonsense'],
    [['--show'], '--show'],
    [['--language', 'fr', 'x'], 'zh-Hans, zh-Hant, en'],
  ])('says what is wrong with %j, with exit code 2', async (args, words) => {
    const { code, out, err } = await ask(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});

describe('ask --knowledge', () => {
  it('asks another folder', async () => {
    const said = await asked('--knowledge', TINY, '烘焙和配送的区别');
    expect(said).toMatchObject({ decision: 'answer', ref: 'baking~delivery', sources: ['book'] });
  });

  it('says all that is wrong with a folder on stderr, with exit code 1', async () => {
    const broken = join(folder, 'broken');
    await cp(TINY, broken, { recursive: true });
    await writeFile(join(broken, 'groups.yaml'), 'shop: {name: {zh: 店里}}\n');
    await writeFile(join(broken, 'faq', 'new.yaml'), 'answer: [\n');
    await writeFile(join(broken, 'sources.yaml'), '{}\n');
    const { code, out, err } = await ask(['--knowledge', broken, '--json', 'x']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const place of [
      /^groups\.yaml:1:\d+ error /m,
      /^faq\/new\.yaml:\d+:\d+ error /m,
      /^\S+:\d+:\d+ error unknown-id .*book/m,
    ])
      expect(err).toMatch(place);
    expect(err).toMatch(/\d+ problems in \S+broken\n$/);
  });

  it('says that there is no such folder', async () => {
    const { code, out, err } = await ask(['--knowledge', join(folder, 'nowhere'), 'x']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('unreadable');
  });
});
