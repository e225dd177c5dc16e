import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/knowledge/kinds/kinds.ts';
import { claims } from '../../../src/knowledge/kinds/pattern.ts';
import { STANDING } from '../../../src/knowledge/ref.ts';
import { RULES } from '../../../src/knowledge/rules/rules.ts';
import { tinyFiles } from '../../fixtures/tiny.ts';

const table = /## What is where\n+((?:\|.*\n)+)/.exec(readFileSync('knowledge/README.md', 'utf8'))?.[1] ?? '';

describe('the kinds of knowledge files', () => {
  it('are each named in the table of the curators’ README, and it names no other', () => {
    const named = table
      .split('\n')
      .slice(2)
      .flatMap((row) => (row.split('|')[1] ?? '').match(/`[^`]+`/g) ?? [])
      .map((name) => name.slice(1, -1));
    expect(named.sort()).toEqual(KINDS.flatMap(({ files }) => files).sort());
  });

  it('share no file', () => {
    for (const path of tinyFiles().keys()) {
      const owners = KINDS.filter(({ files }) => files.some((pattern) => claims(pattern, path)));
      expect(owners, path).toHaveLength(1);
    }
  });

  it('hold a folder for every kind of standing answer', () => {
    const patterns = KINDS.flatMap(({ files }) => files);
    for (const folder of Object.keys(STANDING)) expect(patterns).toContain(`${folder}/SLUG.yaml`);
  });

  it('bring rules that are run, each once', () => {
    for (const { rules } of KINDS)
      for (const rule of rules) expect(RULES.filter((other) => other === rule)).toEqual([rule]);
  });
});
