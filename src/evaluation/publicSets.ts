import type { Interpretation } from '../matching/interpretation.ts';
import { mulberry32, shuffle } from '../matching/learning/training/random.ts';
import type { Matcher } from '../matching/matcher.ts';
import { auroc } from './measures/roc.ts';
import { percentOrDash, type Share, shareWhere } from './measures/share.ts';
import { draw, learnFiles, publicFiles, refOf } from './public/folder.ts';
import type { PublicSet } from './public/formats.ts';
import { firstScore } from './score.ts';

/** How the matcher fares on knowledge that nobody here wrote. */
export interface PublicFigures {
  readonly set: string;
  /** Phrasings of each intent that were learnt. */
  readonly perIntent: number;
  /** Refusals that were learnt. */
  readonly refusals: number;
  /** Test rows whose intent is the first candidate, whatever was decided. */
  readonly first: Share;
  readonly right: Share;
  readonly wrong: Share;
  /** Of the first candidate's score, test rows against those outside; null where the set has none outside. */
  readonly auroc: number | null;
  readonly outsideAnswered: Share;
  readonly outsideOffered: Share;
}

export interface PublicOptions {
  /** Sizes to measure with, e.g. 5 and 10 phrasings of each intent. */
  readonly perIntent: readonly number[];
  /** Test rows to ask at most, and as many outside; null for all. */
  readonly sample: number | null;
  /** Where the temporary knowledge folders are made. */
  readonly temp: string;
  readonly progress: (line: string) => void;
}

const SEED = 1;

/** Learns and asks the set at each size; where it has messages outside, with and without learning some to refuse. */
export async function* measurePublicSet(
  set: PublicSet,
  { perIntent, sample, temp, progress }: PublicOptions,
): AsyncGenerator<PublicFigures> {
  const test = sampleOf(set.test, sample);
  const outside = sampleOf(set.outsideTest, sample);
  for (const size of perIntent) {
    const drawn = draw(set.train, size, SEED);
    for (const refusals of set.outsideTrain.length > 0 ? [[], set.outsideTrain] : [[]]) {
      const name = `${set.name}, ${size} phrasings, ${refusals.length} refusals`;
      progress(`${name}: learning`);
      const matcher = await learnFiles(publicFiles(drawn, refusals), temp, progress);
      const ask = (texts: readonly string[], what: string) =>
        askAll(matcher, texts, `${name}: ${what}`, progress);
      const inside = ask(
        test.map(({ text }) => text),
        'test rows',
      );
      const asked = inside.map(({ decision, candidates }, i) => ({
        decision,
        first: candidates[0]?.ref === refOf(test[i]?.intent ?? ''),
      }));
      const others = ask(outside, 'rows outside');
      yield {
        set: set.name,
        perIntent: size,
        refusals: refusals.length,
        first: shareWhere(asked, ({ first }) => first),
        right: shareWhere(asked, ({ decision, first }) => decision === 'answer' && first),
        wrong: shareWhere(asked, ({ decision, first }) => decision === 'answer' && !first),
        auroc: others.length > 0 ? auroc(inside.map(firstScore), others.map(firstScore)) : null,
        outsideAnswered: shareWhere(others, ({ decision }) => decision === 'answer'),
        outsideOffered: shareWhere(others, ({ decision }) => decision === 'suggest'),
      };
    }
  }
}

function sampleOf<T>(rows: readonly T[], sample: number | null): readonly T[] {
  if (sample === null) return rows;
  const shuffled = [...rows];
  shuffle(shuffled, mulberry32(SEED));
  return shuffled.slice(0, sample);
}

/** Often enough to see that it goes on. */
const SAID_EVERY = 500;

function askAll(
  matcher: Matcher,
  texts: readonly string[],
  name: string,
  progress: (line: string) => void,
): Interpretation[] {
  return texts.map((text, i) => {
    if (i > 0 && i % SAID_EVERY === 0) progress(`${name}: ${i} of ${texts.length}`);
    return matcher.interpret(text);
  });
}

export const PUBLIC_HEAD: readonly string[] = [
  '| public set | phrasings each | refusals | n | first right | right as sure | wrong as sure | AUROC | out, n | answered | offered |',
  '| --- | ---: | ---: | ---: | --- | --- | --- | ---: | ---: | --- | --- |',
];

export function publicRow(figures: PublicFigures): string {
  const { set, perIntent, refusals, first, right, wrong, outsideAnswered, outsideOffered } = figures;
  const cells = [
    ...[set, perIntent, refusals, first.of, percentOrDash(first), percentOrDash(right), percentOrDash(wrong)],
    ...[
      figures.auroc?.toFixed(3) ?? '–',
      outsideAnswered.of,
      percentOrDash(outsideAnswered),
      percentOrDash(outsideOffered),
    ],
  ];
  return `| ${cells.join(' | ')} |`;
}
