import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/knowledge/yaml/document.ts';
import { readKnowledge } from '../../../src/knowledge/yaml/read.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (path: string, text = 'a: 1') => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};
const read = async () => {
  const { files, problems } = await readKnowledge(folder);
  return {
    files: files.map(({ path }) => path),
    problems: problems.map(({ file, code }) => `${file} ${code}`),
  };
};

describe('a folder of knowledge', () => {
  it('gives its YAML files in a fixed order, and nothing else', async () => {
    for (const path of ['b.yaml', 'a/z.yml', 'a/README.md', 'a/b.YAML', '.git/x.yaml', 'a/.b.yaml.swp'])
      await write(path);
    expect(await read()).toEqual({ files: ['a/b.YAML', 'a/z.yml', 'b.yaml'], problems: [] });
  });

  it('has a digest that changes with any path or byte', async () => {
    const digest = async () => (await readKnowledge(folder)).digest;
    await write('a.yaml', 'ab');
    const first = await digest();
    expect(await digest()).toBe(first);
    await write('a.yaml', 'ac');
    const second = await digest();
    await rm(join(folder, 'a.yaml'));
    await write('b.yaml', 'ac');
    expect(new Set([first, second, await digest()]).size).toBe(3);
  });

  it('may hold a link to a file or to a folder', async () => {
    await write('real/a.yaml');
    await symlink(join(folder, 'real', 'a.yaml'), join(folder, 'b.yaml'));
    expect(await read()).toEqual({ files: ['b.yaml', 'real/a.yaml'], problems: [] });
  });
});

describe('what cannot be read is reported, and the rest is read', () => {
  beforeEach(() => write('good.yaml'));

  it('a link to nothing', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'bad.yaml'));
    expect(await read()).toEqual({ files: ['good.yaml'], problems: ['bad.yaml unreadable'] });
  });

  it('a link to itself', async () => {
    await symlink(join(folder, 'bad.yaml'), join(folder, 'bad.yaml'));
    expect(await read()).toEqual({ files: ['good.yaml'], problems: ['bad.yaml unreadable'] });
  });

  it('a folder that is named like a file', async () => {
    await write('bad.yaml/inside.yaml');
    expect(await read()).toEqual({ files: ['good.yaml'], problems: ['bad.yaml unreadable'] });
  });

  it('a folder that leads back to itself', async () => {
    await mkdir(join(folder, 'sub'));
    await symlink(folder, join(folder, 'sub', 'up'));
    expect(await read()).toEqual({ files: ['good.yaml'], problems: ['sub/up folder-loop'] });
  });

  it('folders without end', async () => {
    await write(`${'deep/'.repeat(12)}x.yaml`);
    const { files, problems } = await read();
    expect(files).toEqual(['good.yaml']);
    expect(problems).toEqual([expect.stringMatching(/^deep\/.* folder-loop$/)]);
  });

  it('a file of a gigabyte, of which a little is read', async () => {
    await write('huge.yaml');
    await truncate(join(folder, 'huge.yaml'), 2 ** 30);
    const { files } = await readKnowledge(folder);
    expect(files.find(({ path }) => path === 'huge.yaml')?.bytes.length).toBe(MAX_FILE_BYTES + 1);
  });
});

describe('where there is nothing to read', () => {
  it('an empty folder is a problem', async () => {
    expect(await read()).toEqual({ files: [], problems: ['. no-knowledge'] });
  });

  it.each(['missing', 'file'])('a %s folder is a problem said in words', async (kind) => {
    const path = join(folder, kind);
    if (kind === 'file') await writeFile(path, '');
    const { problems } = await readKnowledge(path);
    expect(problems).toMatchObject([{ file: '.', code: 'unreadable', severity: 'error' }]);
    expect(problems[0]?.message).toMatch(kind === 'file' ? /not a folder/ : /nothing there/);
  });
});
