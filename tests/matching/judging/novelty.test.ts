import { describe, expect, it } from 'vitest';
import { makeCoverage } from '../../../src/matching/judging/neighbours.ts';
import {
  besideNames,
  coveredShare,
  makeBeside,
  mostUncovered,
  refusedBeside,
  strangestBeside,
} from '../../../src/matching/judging/novelty.ts';
import { hash } from '../../../src/matching/reading/features.ts';
import { stem } from '../../../src/matching/reading/tokens.ts';
import { read } from '../small.ts';

const word = (text: string) => hash(`w:${stem(text)}`);
const pair = (text: string) => hash(`2:${text}`);
/** Each weighs what its number says. */
const weigh = (id: number) => id;

describe('what of a question the phrasings of an answer do not explain', () => {
  const coverage = makeCoverage([
    { label: 'a', content: [1, 3] },
    { label: 'b', content: [6] },
  ]);

  it('is a share by weight', () => {
    expect(coveredShare(coverage, 'a', [1, 3, 6], weigh)).toBeCloseTo(0.4, 9);
    expect(coveredShare(coverage, 'b', [1, 3, 6], weigh)).toBeCloseTo(0.6, 9);
    expect(coveredShare(coverage, 'unheard', [1], weigh)).toBe(0);
    expect(coveredShare(coverage, 'a', [], weigh)).toBe(0);
  });

  it('is the heaviest piece that none has', () => {
    expect(mostUncovered(coverage, 'a', [1, 2, 6, 5], weigh)).toBe(6);
    expect(mostUncovered(coverage, 'b', [1, 2, 6, 5], weigh)).toBe(5);
    expect(mostUncovered(coverage, 'a', [1, 3], weigh)).toBe(0);
  });
});

describe('what stands beside a name', () => {
  const beside = (question: string) => besideNames(read(question)).sort((a, b) => a - b);
  const these = (...ids: number[]) => ids.sort((a, b) => a - b);

  it('is the word before it and the word after', () => {
    expect(beside('what niche sales funnel is')).toEqual(these(word('niche'), word('funnel')));
    expect(beside('sales funnel')).toEqual([word('funnel')]);
    expect(beside('niche sales')).toEqual([word('niche')]);
  });

  it('is a word of the other script without a space between', () => {
    expect(beside('niche营销')).toEqual([word('niche')]);
    expect(beside('营销funnel')).toEqual([word('funnel')]);
  });

  it('is no word behind a full stop or a comma, or further off', () => {
    expect(beside('niche, sales')).toEqual([]);
    expect(beside('sales. funnel')).toEqual([]);
    expect(beside('niche - sales')).toEqual([]);
  });

  it('is, in Chinese, two characters on either side, and those that cross into the name', () => {
    expect(beside('利基营销课程')).toEqual(these(pair('利基'), pair('基营'), pair('销课'), pair('课程')));
    expect(beside('营销课')).toEqual([pair('销课')]);
    expect(beside('基营销')).toEqual([pair('基营')]);
    expect(beside('营销')).toEqual([]);
  });

  it('is nothing where nobody is named, and each thing once', () => {
    expect(beside('what is the goal')).toEqual([]);
    expect(beside('niche sales, niche marketing')).toEqual([word('niche')]);
  });

  it('is strange where no question of ours has it there, and refused where those that were declined have', () => {
    const counted = makeBeside([
      { refused: false, analysis: read('our sales') },
      { refused: true, analysis: read('niche sales') },
      { refused: true, analysis: read('niche marketing') },
    ]);
    const [our, niche, odd] = ['our', 'niche', 'odd'].map(word) as [number, number, number];
    const heavy = (id: number) => ({ [our]: 9, [niche]: 3, [odd]: 5 })[id] ?? 0;
    expect(strangestBeside(counted, [our], heavy)).toBe(0);
    expect(strangestBeside(counted, [our, niche, odd], heavy)).toBe(5);
    expect(refusedBeside(counted, [niche, our])).toBeCloseTo(Math.log(2.5 / 0.5), 9);
    expect(refusedBeside(counted, [our])).toBeCloseTo(Math.log(0.5 / 1.5), 9);
    expect(refusedBeside(counted, [odd])).toBeCloseTo(0, 9);
    expect(refusedBeside(counted, [])).toBe(-5);
  });
});
