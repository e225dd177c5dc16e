import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { type Bot, reply } from '../../../src/replying/reply.ts';
import { confusedWith, tourOf } from '../../../src/replying/tour/cards.ts';
import { makeQuiz } from '../../../src/replying/tour/quiz.ts';
import { teamsOf } from '../../../src/replying/tour/renderTour.ts';
import { QUIZ_LENGTH, TOUR_LENGTH } from '../../../src/replying/tour/tourId.ts';
import { tinyBot, toldMatcher } from '../../fixtures/bot.ts';
import { loadReal } from '../../real/knowledge.ts';
import { idsOf, pressIn, walk } from '../walk.ts';

let bot: Bot;
let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await loadReal());
  bot = { knowledge, matcher: toldMatcher(knowledge) };
});

/** Any prefix of right answers, and the options not taken, cover every question and every kind of explanation. */
const SEEDS_TRIED = [1, 2, 3, 50, 99];

describe('/tour', () => {
  it('asks privately which team, offering the first group of subjects', () => {
    for (const locale of LANGUAGES) {
      const said = reply(bot, { kind: 'command', name: 'tour', options: {}, locale });
      if (said.kind !== 'send') throw new Error('not sent');
      expect(said.visibility).toBe('private');
      const [menu] = said.payload.components[0]?.components ?? [];
      if (!menu || !('options' in menu)) throw new Error('no menu');
      expect(menu.options.map(({ value }) => value)).toEqual(teamsOf(knowledge));
      expect(menu.custom_id).toBe(`team:${locale}`);
    }
  });

  it('opens the first card of the team that was chosen', () => {
    const card = pressIn(bot, 'team:en', ['sales']);
    expect(card.content).toContain('●○○○○○○○○○');
    expect(card.content).toContain('What sales is');
    expect(idsOf(card)).toContain('tour:en:sales:2');
  });

  it('refuses a team that nobody knows, and a card or a question that is not there', () => {
    const ids = [
      'tour:en:nobody:1',
      'tour:en:sales:11',
      'tour:en:sales:0',
      'tour:en:sales:1:less',
      'tour:en:sales',
    ];
    const more = [
      'quiz:en:sales:0:-',
      'quiz:en:sales:1:000000',
      'quiz:en:sales:1:',
      'quiz:en:sales:100:-',
      'quiz:en',
    ];
    for (const customId of [...ids, ...more, 'team:en', 'join:fr', 'join:en:sales'])
      expect(
        reply(bot, { kind: 'component', customId, onPrivate: true, locale: 'en' }),
        customId,
      ).toMatchObject({
        outcome: { decision: 'stale' },
      });
    for (const values of [['nobody'], ['sales:2'], []])
      expect(
        reply(bot, { kind: 'component', customId: 'team:en', values, onPrivate: true, locale: 'en' }),
      ).toMatchObject({ outcome: { decision: 'stale' } });
  });
});

describe('the tour of every team', () => {
  it(`has ${TOUR_LENGTH} different cards, beginning with the team itself`, () => {
    for (const team of teamsOf(knowledge)) {
      const cards = tourOf(knowledge, team);
      expect(cards).toHaveLength(TOUR_LENGTH);
      expect(cards[0]).toEqual({ kind: 'overview', ref: team });
      expect(new Set(cards.map(({ kind, ref }) => `${kind} ${ref}`)).size).toBe(TOUR_LENGTH);
    }
  });

  it('tells newcomers to sales its goal, duties, skills and measures, its look-alikes and whom to ask', () => {
    expect(tourOf(knowledge, 'sales').map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
      'overview sales',
      'aspect sales.goal',
      'aspect sales.responsibilities',
      'aspect sales.skills',
      'aspect sales.metrics',
      'comparison operations~sales',
      'comparison marketing~sales',
      'comparison marketing-department~sales',
      'whoToAsk operations~sales',
      'further faq/is-customer-operations-sales',
    ]);
  });

  it('is short: a title, a point, a line', () => {
    for (const language of LANGUAGES)
      for (const team of teamsOf(knowledge))
        for (let card = 1; card <= TOUR_LENGTH; card++) {
          const { content } = pressIn(bot, `tour:${language}:${team}:${card}`);
          expect(content.length, `${team} ${card} in ${language}`).toBeLessThan(700);
          expect(content.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(4);
        }
  });

  it('can be walked to the end and back, and read in full on the way', () => {
    let id = 'tour:zh-Hant:operations:1';
    for (let card = 1; card < TOUR_LENGTH; card++) {
      const ids = idsOf(pressIn(bot, id));
      expect(ids.includes(`tour:zh-Hant:operations:${card - 1}`)).toBe(card > 1);
      expect(idsOf(pressIn(bot, `${id}:more`))).toContain(id);
      id = ids.find((next) => next === `tour:zh-Hant:operations:${card + 1}`) ?? 'no next card';
    }
    const last = idsOf(pressIn(bot, id));
    expect(last).toContain('quiz:zh-Hant:operations:1:-');
    expect(last).not.toContain('tour:zh-Hant:operations:11');
  });
});

describe('a quiz', () => {
  it(`has ${QUIZ_LENGTH} questions for every team and seed, each with one right answer`, () => {
    for (const team of teamsOf(knowledge))
      for (let seed = 1; seed <= 99; seed++) {
        const quiz = makeQuiz(knowledge, team, seed);
        expect(quiz, `${team} ${seed}`).toHaveLength(QUIZ_LENGTH);
        for (const { options, right, statement } of quiz) {
          expect(options.length).toBeGreaterThanOrEqual(2);
          expect(options.length).toBeLessThanOrEqual(3);
          expect(new Set(options.map(({ subject }) => subject)).size).toBe(options.length);
          expect(options[right]?.text).toBe(statement);
          // Nobody else among the options has the same statement, in any language.
          for (const language of LANGUAGES)
            expect(options.filter(({ text }) => text[language] === statement[language])).toHaveLength(1);
        }
        expect(new Set(quiz.map(({ statement }) => statement.en)).size).toBe(QUIZ_LENGTH);
      }
  });

  it('is the same for the same seed, and another for another', () => {
    const told = (seed: number) => makeQuiz(knowledge, 'sales', seed).map(({ statement }) => statement.en);
    expect(told(7)).toEqual(told(7));
    expect(new Set(SEEDS_TRIED.map((seed) => told(seed).join())).size).toBe(SEEDS_TRIED.length);
  });

  it('mixes the places of the right answers and whom they are about', () => {
    const quizzes = Array.from({ length: 99 }, (_, index) => makeQuiz(knowledge, 'operations', index + 1));
    const all = quizzes.flat();
    const share = (fits: (one: (typeof all)[number]) => boolean) => all.filter(fits).length / all.length;
    for (const place of [0, 1]) expect(share(({ right }) => right === place)).toBeGreaterThan(0.2);
    const own = share(({ options, right }) => options[right]?.subject === 'operations');
    expect(own).toBeGreaterThan(0.3);
    expect(own).toBeLessThan(0.75);
  });

  it('never asks between two that nobody has told apart', () => {
    for (let seed = 1; seed <= 99; seed++)
      for (const { options, right } of makeQuiz(knowledge, 'marketing', seed)) {
        const answer = options[right]?.subject ?? '';
        const others = options.flatMap(({ subject }) => (subject === answer ? [] : [subject]));
        const told = confusedWith(knowledge, answer);
        for (const other of others) expect(told).toContain(other);
      }
  });

  it('explains after each answer, right or wrong, and counts at the end', () => {
    const quiz = makeQuiz(knowledge, 'sales', 3);
    for (const language of LANGUAGES) {
      const right = quiz.map(({ right: place }) => place).join('');
      const wrong = quiz.map(({ right: place, options }) => (place + 1) % options.length).join('');
      for (let done = 1; done <= QUIZ_LENGTH; done++) {
        const told = (taken: string) =>
          pressIn(bot, `quiz:${language}:sales:3:${taken.slice(0, done)}`).content;
        expect(told(right)).toContain('✅');
        expect(told(wrong)).toContain('❌');
        for (const { text } of quiz[done - 1]?.options ?? [])
          for (const taken of [right, wrong]) expect(told(taken)).toContain(text[language]);
      }
    }
    const score = (taken: string) => pressIn(bot, `quiz:en:sales:3:${taken}`).content;
    const places = quiz.map(({ right: place }) => place);
    expect(score(places.join(''))).toContain('5 of 5 right');
    const missed = places.map((place, index) =>
      index < 2 ? (place + 1) % (quiz[index]?.options.length ?? 2) : place,
    );
    expect(score(missed.join(''))).toContain('3 of 5 right');
    const ids = idsOf(pressIn(bot, `quiz:en:sales:3:${missed.join('')}`));
    expect(ids).toContain('quiz:en:sales:4:-');
    expect(ids.filter((id) => id.startsWith('show:')).length).toBeGreaterThan(0);
  });

  it('begins anew after the last seed', () => {
    const done = makeQuiz(knowledge, 'sales', 99).map(() => 0);
    expect(idsOf(pressIn(bot, `quiz:en:sales:99:${done.join('')}`))).toContain('quiz:en:sales:1:-');
  });
});

describe('every state of tours and quizzes, in every language', () => {
  it('fits Discord’s limits, is not cut off, and leads on', () => {
    const start = LANGUAGES.map((language) => `join:${language}`);
    // Quizzes of one seed alone: each has 364 states, and there are 99.
    const follows = (id: string) => /^(?:join|team|tour):/.test(id) || /^quiz:[^:]+:[^:]+:1:/.test(id);
    const seen = walk(bot, start, follows, 20_000);
    const faults = [...seen].flatMap(([id, payload]) => [
      ...auditPayload(payload).map(({ message }) => `${id}: ${message}`),
      ...(payload.content.endsWith('…') ? [`${id}: cut off`] : []),
      ...(idsOf(payload).length < 3 ? [`${id}: leads nowhere`] : []),
    ]);
    expect(faults).toEqual([]);
    const teams = teamsOf(knowledge).length;
    const counted = (start: RegExp) => [...seen.keys()].filter((id) => start.test(id)).length;
    expect(counted(/^team:/)).toBe(LANGUAGES.length * teams);
    expect(counted(/^tour:/)).toBe(LANGUAGES.length * teams * TOUR_LENGTH * 2);
    expect(counted(/^quiz:/)).toBeGreaterThan(LANGUAGES.length * teams * 2 ** QUIZ_LENGTH);
  }, 120_000);
});

describe('a small company', () => {
  it('has a shorter tour, and a quiz of what it sets side by side', () => {
    const tiny = tinyBot();
    const cards = tourOf(tiny.knowledge, 'baking');
    expect(cards.length).toBeGreaterThan(3);
    for (const language of LANGUAGES) {
      const ids = idsOf(pressIn(tiny, `tour:${language}:baking:${cards.length}`));
      expect(ids).toContain(`quiz:${language}:baking:1:-`);
    }
    const quiz = makeQuiz(tiny.knowledge, 'baking', 1);
    for (const { options } of quiz) expect(options).toHaveLength(2);
  });

  it('without anything set side by side has no quiz', () => {
    const { knowledge: whole } = tinyBot();
    const bare = {
      ...whole,
      entries: new Map([...whole.entries].filter(([ref]) => !ref.includes('~'))),
    };
    const alone = tinyBot({}, bare);
    const cards = tourOf(bare, 'baking');
    expect(idsOf(pressIn(alone, `tour:en:baking:${cards.length}`)).some((id) => id.startsWith('quiz:'))).toBe(
      false,
    );
  });
});
