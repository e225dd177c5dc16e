import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAnswerable } from '../../src/answering/answer.ts';
import { loadKnowledge } from '../../src/knowledge/building/load.ts';
import { readKnowledge } from '../../src/knowledge/yaml/read.ts';
import { trainMatcher } from '../../src/matching/learning/train.ts';
import { makeMatcher } from '../../src/matching/makeMatcher.ts';

interface Asked {
  readonly q: string;
  readonly expect: readonly string[];
  readonly kind: string;
}

/**
 * Two companies' folders on their first day: names and aspects, no phrasing, no refusal, no comparison. The questions
 * were written by somebody who had seen the lists of departments alone.
 */
describe.each(['hotel', 'law-firm'])('the first day of a %s', async (company) => {
  const { knowledge, converter } = loadKnowledge(await readKnowledge(`tests/fixtures/companies/${company}`));
  const exists = (ref: string) => isAnswerable(knowledge, ref);
  const matcher = makeMatcher(knowledge, converter, await trainMatcher(knowledge, converter), exists);
  const asked = readFileSync(`tests/fixtures/companies/${company}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Asked)
    .map((one) => ({ ...one, found: matcher.interpret(one.q) }));
  const share = (of: typeof asked, fits: (one: (typeof asked)[number]) => boolean) =>
    of.filter(fits).length / of.length;
  const sure = ({ found }: (typeof asked)[number]) => found.decision === 'answer';
  const right = ({ expect: wanted, found }: (typeof asked)[number]) =>
    wanted.includes(found.candidates[0]?.ref ?? '');
  const inside = asked.filter(({ expect: wanted }) => wanted.length > 0);
  const outside = asked.filter(({ expect: wanted }) => wanted.length === 0);

  it('answers what names a department, and says nothing wrong as sure', () => {
    expect(inside.length).toBeGreaterThan(90);
    expect(share(inside, (one) => sure(one) && right(one))).toBeGreaterThan(0.55);
    expect(share(inside, (one) => sure(one) && !right(one))).toBeLessThanOrEqual(0.04);
  });

  it('shows the right comparison at once, though nobody wrote one', () => {
    const comparisons = inside.filter(({ kind }) => kind === 'comparison');
    expect(share(comparisons, (one) => right(one) && (sure(one) || one.found.lead !== null))).toBeGreaterThan(
      0.9,
    );
  });

  it('declines small talk, and answers hardly anything that is none of its business', () => {
    expect(outside.length).toBeGreaterThan(40);
    expect(share(outside, sure)).toBeLessThanOrEqual(0.05);
    for (const { kind, found } of outside)
      if (kind === 'chatter' || kind === 'far') expect(found.decision).not.toBe('answer');
  });
});
