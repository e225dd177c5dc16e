import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { shelvesOf } from '../../../src/replying/browse/shelves.ts';
import { leafOf, pageOf } from '../../../src/replying/message/leaves.ts';
import { type BotReply, reply } from '../../../src/replying/reply.ts';
import { tinyBot } from '../../fixtures/bot.ts';
import { loadTiny, tinyFiles } from '../../fixtures/tiny.ts';

const bot = tinyBot();
const press = (customId: string, values?: string[], onPrivate = true, told = bot): BotReply =>
  reply(told, { kind: 'component', customId, onPrivate, locale: 'en', ...(values && { values }) });
const ids = (said: BotReply): string[][] =>
  'payload' in said
    ? said.payload.components.map(({ components }) => components.map(({ custom_id: id }) => id))
    : [];

describe('the shelves', () => {
  it('hold every written answer once: subjects with their aspects, then comparisons, questions and guides', () => {
    expect(shelvesOf(bot.knowledge).map(({ id, refs }) => [id, ...refs])).toEqual([
      [
        'shop',
        'baking',
        'baking.goal',
        'baking.skills',
        'baking.collaboration',
        'delivery',
        'delivery.goal',
        'delivery.skills',
        'delivery.collaboration',
      ],
      ['comparisons', 'baking~delivery', 'baking~delivery.goal'],
      ['questions', 'faq/day-old-bread'],
      ['guides', 'guide/start-a-shift'],
    ]);
  });

  it('stand in the order that the knowledge gives them, and none is empty', () => {
    const groups =
      'guides: {name: {zh: 指引, en: How-tos}}\nshop: {name: {zh: 店里, en: In the shop}}\nvoid: {name: {zh: 空, en: Void}}\n';
    const { knowledge } = loadTiny({ 'groups.yaml': groups });
    expect(shelvesOf(knowledge).map(({ id, name }) => `${id} ${name.en}`)).toEqual([
      'guides How-tos',
      'shop In the shop',
      'comparisons Comparisons',
      'questions Common questions',
    ]);
  });
});

describe('/browse', () => {
  it.each(LANGUAGES)('opens privately with a menu of shelves, in %s', (locale) => {
    const said = reply(bot, { kind: 'command', name: 'browse', options: {}, locale });
    expect(said).toMatchObject({ kind: 'send', visibility: 'private', outcome: { language: locale } });
    expect(ids(said)[0]).toEqual([`shelves:${locale}`]);
  });

  it('can be opened for all, and then answers each presser privately', () => {
    const options = { private: 'false' };
    expect(reply(bot, { kind: 'command', name: 'browse', options, locale: 'en' })).toMatchObject({
      visibility: 'public',
    });
    expect(press('shelves:en', ['shop'], false)).toMatchObject({ kind: 'send', visibility: 'private' });
  });

  it('redraws one message: shelf, topic, and back', () => {
    const shelf = press('shelves:zh-Hans', ['shop']);
    expect(shelf).toMatchObject({ kind: 'edit' });
    expect(ids(shelf)).toEqual([
      ['shelves:zh-Hans'],
      ['topics:zh-Hans'],
      ['browse:zh-Hans', 'shelf:zh-Hant:shop', 'shelf:en:shop'],
    ]);
    const answer = press('topics:zh-Hans', ['delivery.goal']);
    expect(answer).toMatchObject({ kind: 'edit', outcome: { ref: 'delivery.goal', language: 'zh-Hans' } });
    expect(ids(answer).length).toBeLessThanOrEqual(2);
    expect(ids(answer).at(-1)?.at(-1)).toBe('shelf:zh-Hans:shop');
    // Related answers, languages and pages stay within browsing.
    expect(
      ids(answer)
        .flat()
        .filter((id) => /^(?:show|lang|post):/.test(id)),
    ).toEqual([]);
    expect(ids(press('see:en:delivery.goal')).at(-1)?.at(-1)).toBe('shelf:en:shop');
  });

  it('shows the shelf that is open as chosen', () => {
    const said = press('shelf:en:questions');
    const [menu] = 'payload' in said ? (said.payload.components[0]?.components ?? []) : [];
    const chosen = menu && 'options' in menu ? menu.options.filter((option) => option.default) : [];
    expect(chosen.map(({ value }) => value)).toEqual(['questions']);
  });

  it('turns the pages of a long shelf, 25 topics each', () => {
    const faq = tinyFiles().get('faq/day-old-bread.yaml') ?? '';
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`faq/q-${i}.yaml`, faq]));
    const told = { ...bot, knowledge: loadTiny(many).knowledge };
    const sizes = [1, 2, 3].map((page) => {
      const said = press(`shelf:en:questions${page > 1 ? `:${page}` : ''}`, undefined, true, told);
      if (!('payload' in said)) throw new Error('nothing said');
      expect(auditPayload(said.payload)).toEqual([]);
      const [menu] = said.payload.components[1]?.components ?? [];
      return menu && 'options' in menu ? menu.options.length : 0;
    });
    expect(sizes).toEqual([25, 25, 11]);
    expect(ids(press('shelf:en:questions:2', undefined, true, told))[2]).toEqual([
      'browse:en',
      'shelf:en:questions',
      'shelf:en:questions:3',
      'shelf:zh-Hans:questions:2',
      'shelf:zh-Hant:questions:2',
    ]);
    // Back from an answer leads to the page on which it stands.
    expect(
      ids(press('topics:en', ['faq/q-59'], true, told))
        .at(-1)
        ?.at(-1),
    ).toBe('shelf:en:questions:3');
  });

  it.each<[string, string[]?]>([
    ['shelves:en', ['moon']],
    ['shelves:en'],
    ['topics:en', ['baking.moon']],
    ['topics:en', ['x y']],
    ['shelf:en:moon'],
    ['shelf:en'],
    ['browse:fr'],
    ['browse:en:1'],
  ])('%s with %j is courteously refused', (id, values) => {
    expect(press(id, values)).toMatchObject({ outcome: { decision: 'stale' } });
  });
});

describe('a list cut into pages', () => {
  it('is whole over its pages, and knows where each item stands', () => {
    fc.assert(
      fc.property(fc.nat(120), (length) => {
        const all = Array.from({ length }, (_, i) => i);
        const { pages } = leafOf(all, 1);
        const shown = Array.from({ length: pages }, (_, i) => leafOf(all, i + 1).items).flat();
        expect(shown).toEqual(all);
        for (const item of all) expect(leafOf(all, pageOf(all, item)).items).toContain(item);
      }),
    );
  });

  it('shows the nearest page for one that it has not', () => {
    expect(leafOf([1, 2], 9)).toEqual({ items: [1, 2], page: 1, pages: 1 });
    expect(leafOf([], 1)).toEqual({ items: [], page: 1, pages: 1 });
  });
});
