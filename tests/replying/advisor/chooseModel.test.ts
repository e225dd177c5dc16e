import { beforeAll, describe, expect, it } from 'vitest';
import { type Advisor, answerings, rank } from '../../../src/knowledge/advisor.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { ADVISE_ID } from '../../../src/replying/advisor/adviseId.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { COMMANDS, commandsFor } from '../../../src/replying/features.ts';
import { type Bot, reply } from '../../../src/replying/reply.ts';
import { tinyBot, toldMatcher } from '../../fixtures/bot.ts';
import { loadTiny, places } from '../../fixtures/tiny.ts';
import { loadReal } from '../../real/knowledge.ts';
import { idsOf, pressIn, walk } from '../walk.ts';

let bot: Bot;
let knowledge: Knowledge;
let guide: Advisor;
beforeAll(async () => {
  ({ knowledge } = await loadReal());
  bot = { knowledge, matcher: toldMatcher(knowledge) };
  const found = knowledge.advisors.get('choose-sales-model');
  if (!found) throw new Error('the guide is gone');
  guide = found;
});

describe('/choose-model', () => {
  it('opens privately, with the first question in the asker’s language', () => {
    for (const locale of LANGUAGES) {
      const said = reply(bot, { kind: 'command', name: 'choose-model', options: {}, locale });
      if (said.kind !== 'send') throw new Error('not sent');
      expect(said.visibility).toBe('private');
      expect(said.payload.content).toContain(guide.questions[0]?.ask[locale]);
      expect(idsOf(said.payload).filter((id) => id.startsWith(`advise:${locale}:`))).toHaveLength(3);
    }
  });

  it('takes three to five taps', () => {
    expect(guide.questions.length).toBeGreaterThanOrEqual(3);
    expect(guide.questions.length).toBeLessThanOrEqual(5);
  });

  it.each([
    // B2B, high value, large, ample means, control: the documents' own case for direct sales.
    ['00000', 'direct-sales'],
    // B2C, low value, small, little of anything, fast expansion.
    ['11121', 'distribution'],
    // B2C, low value, small, a platform is possible, wide reach.
    ['11112', 'e-commerce'],
    // Both kinds of customers, many products, large, ample means, flexibility.
    ['22003', 'hybrid'],
  ])('after %s recommends %s, for the reasons of those very answers', (taken, best) => {
    const answers = [...taken].map(Number);
    const [first, second] = rank(guide, answers);
    expect(first?.outcome.id).toBe(best);
    expect(first?.points).toBeGreaterThan(second?.points ?? 0);
    for (const language of LANGUAGES) {
      const { content } = pressIn(bot, `advise:${language}:${guide.id}:${taken}`);
      const name = knowledge.subjects.get(best)?.name[language] ?? '';
      expect(content.split('\n')[0]?.toLowerCase()).toContain(name.toLowerCase());
      for (const { reason } of first?.pros ?? []) expect(content).toContain(`- ${reason[language]}`);
    }
  });

  it('ranks all the others and says what speaks against each', () => {
    for (const answers of answerings(guide)) {
      const { content } = pressIn(bot, `advise:en:${guide.id}:${answers.join('')}`);
      const ranked = rank(guide, answers);
      const places = ranked.slice(1).map(({ outcome }, index) => {
        const name = knowledge.subjects.get(outcome.id)?.name.en ?? '';
        const line = content.split('\n').find((one) => one.startsWith(`${index + 2}. `)) ?? '';
        expect(line.toLowerCase()).toContain(name);
        return line.split('**: ')[1] ?? '';
      });
      expect(places).toHaveLength(3);
      for (const why of places) expect(why.length).toBeGreaterThan(20);
    }
  });

  it('says so where two fit equally well', () => {
    const even = [...answerings(guide)].find((answers) => {
      const [a, b] = rank(guide, answers);
      return a?.points === b?.points;
    });
    expect(pressIn(bot, `advise:en:${guide.id}:${even?.join('')}`).content).toContain('Fits equally well');
  });

  it('cites its document, and leads to every model and back', () => {
    const { content, components } = pressIn(bot, `advise:en:${guide.id}:00000`);
    expect(content).toContain('Operations versus sales, and the operating models of sales companies');
    const buttons = components.flatMap((row) => row.components.map(({ custom_id: id }) => id));
    const reading = buttons.filter((id) => typeof ADVISE_ID.parse(id)?.reading === 'number');
    expect(reading).toHaveLength(4);
    for (const id of reading) {
      const answer = pressIn(bot, id);
      expect(idsOf(answer)).toContain(`advise:en:${guide.id}:00000`);
      expect(idsOf(answer).some((other) => other.startsWith('lang:'))).toBe(true);
    }
  });
});

describe('every state of the guide, in every language', () => {
  it('fits Discord’s limits, is not cut off, and leads on', () => {
    const start = LANGUAGES.map((language) => `advise:${language}:${guide.id}:-`);
    const seen = walk(bot, start, (id) => id.startsWith('advise:'), 5_000);
    const faults = [...seen].flatMap(([id, payload]) => [
      ...auditPayload(payload).map(({ message }) => `${id}: ${message}`),
      ...(payload.content.endsWith('…') ? [`${id}: cut off`] : []),
      ...(idsOf(payload).length < 3 ? [`${id}: leads nowhere`] : []),
    ]);
    expect(faults).toEqual([]);
    // 1 + 3 + 9 + 18 + 54 + 216 states, and four answers behind each of the last.
    expect(seen.size).toBe(LANGUAGES.length * (1 + 3 + 9 + 18 + 54 + 216 + 4 * 216));
  });

  it('is refused where the guide could not have led there', () => {
    const gone = (id: string) =>
      reply(bot, { kind: 'component', customId: id, onPrivate: true, locale: 'en' });
    for (const id of ['3', '00400', '000000', '0:0', '-:0', '00000:4', '00000:0:0', '', '01x'])
      expect(gone(`advise:en:${guide.id}:${id}`), id).toMatchObject({ outcome: { decision: 'stale' } });
    expect(gone('advise:en:no-such-guide:-')).toMatchObject({ outcome: { decision: 'stale' } });
    expect(gone(`advise:fr:${guide.id}:-`)).toMatchObject({ outcome: { decision: 'stale' } });
  });
});

const GUIDE = `owner: shop
reviewed: 2026-01-01
command:
  name: {zh: 选工作, en: choose-job}
  description: {zh: 选一份工作, en: Choose a job}
title: {zh: 选一份工作, en: Choosing a job}
point: {zh: 点一下就知道。, en: One tap and you know.}
outcomes:
  baking: {drawback: {zh: 要早起。, en: Early hours.}}
  delivery: {drawback: {zh: 要淋雨。, en: Rain.}}
questions:
  - ask: {zh: 喜欢什么？, en: What do you like?}
    options:
      - label: {zh: 面团, en: Dough}
        marks: {baking: {points: 1, reason: {zh: 有面团。, en: There is dough.}}}
      - label: {zh: 骑车, en: Riding}
        marks: {delivery: {points: 1, reason: {zh: 要骑车。, en: There is riding.}}}
sources: [handbook]
`;
const FILE = 'advisors/job.yaml';

describe('another company', () => {
  it('without a guide is not offered the command', () => {
    expect(commandsFor(tinyBot().knowledge)).toEqual(COMMANDS);
    const said = reply(tinyBot(), { kind: 'command', name: 'choose-model', options: {}, locale: 'en' });
    expect(said).toMatchObject({ kind: 'send', outcome: { decision: 'help' } });
  });

  it('with one of its own is offered that, by its own name', () => {
    const loaded = loadTiny({ [FILE]: withSource(GUIDE) });
    expect(loaded.problems.filter(({ file }) => file === FILE)).toEqual([]);
    const own = tinyBot({}, loaded.knowledge);
    const names = commandsFor(own.knowledge).map(({ name }) => name);
    expect(names).toContain('choose-job');
    expect(names).not.toContain('choose-model');
    const opened = reply(own, { kind: 'command', name: 'choose-job', options: {}, locale: 'zh-Hans' });
    if (opened.kind !== 'send') throw new Error('not sent');
    expect(opened.payload.content).toContain('喜欢什么？');
    expect(pressIn(own, 'advise:en:job:1').content).toContain('Best fit: Delivery');
  });

  it('cannot take the name of a command that is there already', () => {
    const { knowledge: clashing } = loadTiny({ [FILE]: withSource(GUIDE).replace('choose-job', 'help') });
    expect(commandsFor(clashing)).toEqual(COMMANDS);
  });

  const faults = (from: string, to: string) => {
    const text = withSource(GUIDE);
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return places(loadTiny({ [FILE]: text.replace(from, to) })).filter((place) => place.startsWith(FILE));
  };

  it.each([
    ['a subject nobody wrote', '  delivery: {drawback', '  driving: {drawback'],
    ['a mark for a stranger', 'marks: {delivery', 'marks: {driving'],
    ['an outcome that cannot come first', 'marks: {delivery: {points: 1', 'marks: {delivery: {points: -1'],
    ['an unknown source', 'sources: [', 'sources: [nothing, '],
  ])('is told of %s', (_, from, to) => {
    const found = faults(from, to);
    expect(found.length).toBeGreaterThan(0);
    for (const place of found) expect(place).toMatch(/error advisor-outcome$/);
  });

  it.each([
    ['an option that scores nothing', /marks: \{baking.*\}\}\}/, 'marks: {}'],
    ['a mark of no points', /points: 1/, 'points: 0'],
    ['a command’s name with a blank', /en: choose-job/, 'en: choose job'],
    ['a reason as long as an essay', /There is dough\./, 'Dough. '.repeat(30)],
  ])('is told of %s', (_, from, to) => {
    const text = withSource(GUIDE).replace(from, to);
    const found = places(loadTiny({ [FILE]: text })).filter((place) => place.startsWith(FILE));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/error wrong-value$/);
  });

  it('is told of an unknown answer among the related, and of markup', () => {
    expect(faults('sources: [', 'related: [moon]\nsources: [')).toEqual([
      `${FILE}:18:11 error unknown-reference`,
    ]);
    expect(faults('There is dough.', 'a `dough`')).toEqual([expect.stringMatching(/error markup$/)]);
  });
});

/** With a source that the bakery has. */
function withSource(text: string): string {
  const [source] = loadTiny().knowledge.sources.keys();
  return text.replace('[handbook]', `[${source}]`);
}
