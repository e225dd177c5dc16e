import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestionSets } from '../../src/evaluation/questions.ts';
import { type Scored, type ScoredTurn, scoreSet } from '../../src/evaluation/score.ts';
import { loadBot } from '../../src/loadBot.ts';

/** The floors that were asked for, on the project's own question sets; `npm run eval` prints the whole table. */

let questions: readonly Scored[];
let turns: readonly ScoredTurn[];
beforeAll(async () => {
  const loaded = await loadBot('knowledge');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { matcher } = loaded.bot;
  const sets = (await readQuestionSets('tests/questions')).map((set) => scoreSet(matcher, set));
  questions = sets.flatMap((set) => set.questions);
  turns = sets.flatMap((set) => set.turns);
}, 120_000);

type Of = (scored: Scored) => boolean;
const isInScope: Of = ({ question }) => question.expect.length > 0;
const isChinese: Of = ({ question }) => question.lang !== 'en';
const isKind =
  (...kinds: string[]): Of =>
  ({ question }) =>
    kinds.includes(question.kind);

/** Share of the questions of some sort that came out in one of some ways; a failure lists the first that did not. */
function shareOf(sort: Of, ...results: readonly Scored['result'][]): number {
  const some = questions.filter(sort);
  expect(some.length).toBeGreaterThan(15);
  return some.filter(({ result }) => results.includes(result)).length / some.length;
}

const LANGUAGES: readonly (readonly [string, Of])[] = [
  ['Chinese', (scored) => isInScope(scored) && isChinese(scored)],
  ['English', (scored) => isInScope(scored) && !isChinese(scored)],
];

describe('questions in scope', () => {
  it.each(LANGUAGES)('in %s: 85 % answered rightly at once', (_, sort) => {
    expect(shareOf(sort, 'right')).toBeGreaterThanOrEqual(0.85);
  });

  it.each(LANGUAGES)('in %s: at most 4 %% answered wrongly as sure', (_, sort) => {
    expect(shareOf(sort, 'wrong')).toBeLessThanOrEqual(0.04);
  });

  it.each(LANGUAGES)('in %s: 96 %% answered or among the candidates', (_, sort) => {
    expect(shareOf(sort, 'right', 'offered')).toBeGreaterThanOrEqual(0.96);
  });

  it('in Traditional Chinese lie within 5 points of the others', () => {
    const isTraditional: Of = ({ question }) => question.lang === 'zh-Hant';
    const trad = shareOf((scored) => isInScope(scored) && isTraditional(scored), 'right');
    const hans = shareOf(
      (scored) => isInScope(scored) && isChinese(scored) && !isTraditional(scored),
      'right',
    );
    expect(trad).toBeGreaterThanOrEqual(hans - 0.05);
  });

  it('with typing errors lie within 5 points of all', () => {
    const typed = shareOf((scored) => isInScope(scored) && isKind('typo')(scored), 'right');
    expect(typed).toBeGreaterThanOrEqual(shareOf(isInScope, 'right') - 0.05);
  });
});

describe('questions out of scope', () => {
  it('far away, chatter or hostile: at most 2 % answered', () => {
    expect(shareOf(isKind('far', 'chatter', 'hostile'), 'answered')).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['Chinese', isChinese],
    ['English', (scored: Scored) => !isChinese(scored)],
  ] as const)('near in %s: at most 8 %% answered', (_, sort) => {
    expect(shareOf((scored) => isKind('near')(scored) && sort(scored), 'answered')).toBeLessThanOrEqual(0.08);
  });
});

describe('turns of a dialogue', () => {
  it.each(['zh-Hans', 'en'])('in %s: 85 %% right', (language) => {
    const some = turns.filter(({ dialogue }) => dialogue.lang === language);
    expect(some.length).toBeGreaterThan(50);
    expect(some.filter(({ right }) => right).length / some.length).toBeGreaterThanOrEqual(0.85);
  });
});

describe('confidence', () => {
  it('is calibrated: of what is given as sure, as many are right as it says', () => {
    const sure = questions.filter(({ interpretation }) => interpretation.decision === 'answer');
    for (const [from, to] of [
      [0.5, 0.9],
      [0.9, 1.01],
    ] as const) {
      const band = sure.filter(({ interpretation: { score } }) => score >= from && score < to);
      const said = band.reduce((sum, { interpretation: { score } }) => sum + score, 0) / band.length;
      const right = band.filter(({ result }) => result === 'right').length / band.length;
      expect(band.length).toBeGreaterThan(30);
      // It may be righter than it says: these sets are kinder than the phrasings it is calibrated on.
      expect(right, `${from}–${to}: says ${said.toFixed(2)}`).toBeGreaterThanOrEqual(said - 0.07);
    }
  });
});
