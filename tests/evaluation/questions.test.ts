import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQuestionSets } from '../../src/evaluation/questions.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'questions-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const QUESTION = { q: 'what is sales', expect: ['sales'], lang: 'en', kind: 'plain' };
const TURNS = { turns: [{ q: '销售是什么', expect: ['sales'] }] };

async function write(path: string, ...lines: string[]): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), lines.join('\n'));
}

describe('question sets', () => {
  it('are a folder’s files, or its subfolders’ in order, whatever else lies there', async () => {
    await write('b/in-scope.en.jsonl', JSON.stringify(QUESTION), '');
    await write('a/in-scope.en.jsonl', '', JSON.stringify(QUESTION), JSON.stringify(QUESTION));
    await write('a/README.md', 'nothing');
    await write('in-scope.jsonl', JSON.stringify(QUESTION));
    const sets = await readQuestionSets(folder);
    expect(sets.map(({ name, questions }) => [name, questions.length])).toEqual([
      [folder.split('/').at(-1), 1],
      ['a', 2],
      ['b', 1],
    ]);
    expect(sets[0]?.questions).toEqual([QUESTION]);
  });

  it('hold dialogues with the language of their file', async () => {
    await write('dialogues.zh.jsonl', JSON.stringify(TURNS));
    await write('dialogues.en.jsonl', JSON.stringify(TURNS));
    const [set] = await readQuestionSets(folder);
    expect(set?.questions).toEqual([]);
    expect(set?.dialogues).toEqual([
      { ...TURNS, lang: 'en' },
      { ...TURNS, lang: 'zh-Hans' },
    ]);
  });

  it('of strangers are sets of their own, and come first', async () => {
    const real = { ...QUESTION, kind: 'real' };
    const neighbour = { ...QUESTION, kind: 'near', expect: [] };
    await write('a/in-scope.en.jsonl', JSON.stringify(QUESTION));
    await write('b/real.jsonl', JSON.stringify({ ...real, source: 'a forum' }), JSON.stringify(neighbour));
    await write('real.jsonl', JSON.stringify({ ...real, expect: [] }));
    const sets = await readQuestionSets(folder);
    expect(sets.map(({ name, strangers, questions }) => [name, strangers, questions.length])).toEqual([
      ['strangers', true, 1],
      ['strangers, b', true, 2],
      ['a', false, 1],
    ]);
    expect(sets[1]?.questions).toEqual([real, neighbour]);
  });

  it.each([
    [{ ...QUESTION, kind: 'plain' }, 'kind plain is not one of real, near, far'],
    [{ ...QUESTION, kind: 'near' }, 'is near, and yet expects an answer'],
    [TURNS, 'a dialogue among strangers'],
  ])('of strangers are real, near or far alone: %j', async (value, words) => {
    await write('real.jsonl', '', JSON.stringify(value));
    await expect(readQuestionSets(folder)).rejects.toThrow(`${join(folder, 'real.jsonl')}:2: ${words}`);
  });

  it('may be one file, whatever lies beside it', async () => {
    await write('ours.jsonl', JSON.stringify(QUESTION));
    await write('real.jsonl', JSON.stringify({ ...QUESTION, kind: 'real' }));
    for (const [file, name, strangers] of [
      ['ours.jsonl', 'ours.jsonl', false],
      ['real.jsonl', 'strangers', true],
    ] as const) {
      const sets = await readQuestionSets(join(folder, file));
      expect(sets).toHaveLength(1);
      expect(sets[0]).toMatchObject({ name, strangers, questions: [{ q: QUESTION.q }] });
    }
  });

  it('are none in an empty folder', async () => {
    expect(await readQuestionSets(folder)).toEqual([]);
  });

  it.each([
    ['{', 'not JSON'],
    ['{"expect": [], "lang": "en", "kind": "far"}', 'needs q'],
    ['{"q": "x", "expect": "sales", "lang": "en", "kind": "far"}', 'needs q'],
    ['{"q": "x", "expect": [], "kind": "far"}', 'needs q'],
  ])('say where a line is not of the form: %s', async (line, words) => {
    await write('set/in-scope.en.jsonl', JSON.stringify(QUESTION), line);
    await expect(readQuestionSets(folder)).rejects.toThrow(
      `${join(folder, 'set', 'in-scope.en.jsonl')}:2: ${words}`,
    );
  });
});
