import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isAnswerable } from '../../src/answering/answer.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadBot } from '../../src/loadBot.ts';
import type { Matcher } from '../../src/matching/matcher.ts';

interface Ranked {
  readonly q: string;
  /** A reference, `none` or `help`. */
  readonly expect: string;
  readonly why: string;
}

const RANKED = parse(await readFile(join(import.meta.dirname, 'ranking.yaml'), 'utf8')) as Ranked[];

let knowledge: Knowledge;
let matcher: Matcher;
beforeAll(async () => {
  const loaded = await loadBot('knowledge');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  ({ knowledge, matcher } = loaded.bot);
}, 120_000);

describe('the ranking set', () => {
  it('asks each question once, gives a reason, and expects what there is', () => {
    expect(new Set(RANKED.map(({ q }) => q)).size).toBe(RANKED.length);
    for (const { q, expect: expected, why } of RANKED) {
      expect(why, q).toMatch(/\S/);
      expect(expected === 'none' || expected === 'help' || isAnswerable(knowledge, expected), q).toBe(true);
    }
  });

  it.each(RANKED)('$q → $expect: $why', ({ q, expect: expected }) => {
    const { decision, candidates } = matcher.interpret(q);
    // Candidates may be offered where there is no answer; what is asserted is that none is given as sure.
    const said = decision === 'answer' ? candidates[0]?.ref : decision === 'suggest' ? 'none' : decision;
    expect(said).toBe(expected);
  });
});
