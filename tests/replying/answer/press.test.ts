import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/building/load.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { readKnowledge } from '../../../src/knowledge/yaml/read.ts';
import { CONTROLS } from '../../../src/replying/answer/controlWording.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { LOOKUP_WORDING } from '../../../src/replying/lookup/wording.ts';
import { type BotReply, reply } from '../../../src/replying/reply.ts';
import type { BotRequest, ComponentRequest } from '../../../src/replying/request.ts';
import { candidates, tinyBot } from '../../fixtures/bot.ts';

const bot = tinyBot();
const ANN = '900000000000000007';
const BEN = '900000000000000008';

const press = (customId: string, over: Partial<ComponentRequest> = {}): BotReply =>
  reply(bot, { kind: 'component', customId, onPrivate: true, locale: 'en', userId: ANN, ...over });
const run = (name: string, options: Record<string, string>, userId?: string): BotReply =>
  reply(bot, { kind: 'command', name, options, locale: 'en', ...(userId && { userId }) });

const rows = (said: BotReply): string[][] =>
  'payload' in said
    ? said.payload.components.map(({ components }) => components.map(({ custom_id: id }) => id))
    : [];
const ids = (said: BotReply): string[] => rows(said).flat();
const text = (said: BotReply): string => ('payload' in said ? said.payload.content : '');
const seenBy = (said: BotReply) => (said.kind === 'send' ? said.visibility : said.kind);

describe('an answer', () => {
  it('for all to see can be deleted by whoever asked, and has one row', () => {
    const said = run('define', { subject: 'baking.goal', aspect: 'goal' }, ANN);
    expect(seenBy(run('define', { subject: 'baking' }, ANN))).toBe('public');
    expect(ids(run('define', { subject: 'baking' }, ANN)).at(-1)).toBe(`del:${ANN}`);
    expect(rows(said).length).toBeLessThanOrEqual(1);
  });

  it('cannot be deleted where nobody is known to have asked', () => {
    expect(ids(run('define', { subject: 'baking' })).filter((id) => id.startsWith('del:'))).toEqual([]);
  });

  it.each(['ask', 'define', 'compare'])('to /%s with private:true is private, and can be posted', (name) => {
    const sure = tinyBot({ decision: 'answer', candidates: candidates('baking') });
    const options = { private: 'true', question: 'x', subject: 'baking', a: 'baking', b: 'delivery' };
    const said = reply(sure, { kind: 'command', name, options, locale: 'en', userId: ANN });
    expect(seenBy(said)).toBe('private');
    const ref = name === 'compare' ? 'baking~delivery' : 'baking';
    expect(ids(said).at(-1)).toBe(`menu:en:${ref}`);
    expect(ids(press(`menu:en:${ref}`))).toContain(`post:en:${ref}`);
    expect(
      seenBy(reply(sure, { kind: 'command', name, options: { ...options, private: 'false' }, locale: 'en' })),
    ).toBe('public');
  });

  it('on the last of its subject’s aspects offers the first again', () => {
    expect(ids(press('menu:en:baking.collaboration'))).toContain('show:en:baking.goal');
  });

  it('offers one aspect further among what is related', () => {
    expect(ids(press('menu:en:baking'))).toContain('show:en:baking.goal');
    expect(ids(press('menu:en:baking.goal'))).toContain('show:en:baking.skills');
  });

  it('without an answer can be deleted all the same', () => {
    const request: BotRequest = { kind: 'message', text: '?', locale: 'en', recent: [], userId: BEN };
    expect(ids(reply(bot, request))).toEqual(['help:en', 'browse:en', `del:${BEN}`]);
  });
});

describe('the row under an answer', () => {
  it('goes on, compares, changes the language, and leaves the rest to “⋯”', () => {
    expect(rows(press('show:en:baking.goal'))).toEqual([
      [
        'show:en:baking',
        'with:en:baking.goal',
        'lang:zh-Hans:baking.goal',
        'lang:zh-Hant:baking.goal',
        'menu:en:baking.goal',
      ],
    ]);
    expect(rows(press('see:en:baking.goal'))).toEqual([
      [
        'see:en:baking',
        'see:zh-Hans:baking.goal',
        'see:zh-Hant:baking.goal',
        'menu:en:baking.goal',
        'shelf:en:shop',
      ],
    ]);
  });

  it('in public holds one other language, and deleting', () => {
    for (const [locale, other] of [
      ['en', 'zh-Hans'],
      ['zh-Hans', 'en'],
      ['zh-Hant', 'en'],
    ] as const) {
      const request = {
        kind: 'command',
        name: 'define',
        options: { subject: 'baking' },
        locale,
        userId: ANN,
      };
      expect(rows(reply(bot, request as BotRequest))).toEqual([
        [
          `show:${locale}:baking~delivery`,
          `with:${locale}:baking`,
          `lang:${other}:baking`,
          `menu:${locale}:baking`,
          `del:${ANN}`,
        ],
      ]);
    }
  });

  it('turns the pages of a long answer, which come before all but the way back', async () => {
    const { loadTiny } = await import('../../fixtures/tiny.ts');
    const long = loadTiny({ 'faq/day-old-bread.yaml': ['The bakers', 'The bakers bake. '.repeat(300)] });
    const many = { ...bot, knowledge: long.knowledge };
    const page = (id: string) =>
      rows(reply(many, { kind: 'component', customId: id, onPrivate: true, locale: 'en' })).at(-1);
    const ref = 'faq/day-old-bread';
    expect(page(`show:en:${ref}`)).toEqual([
      `show:en:${ref}:2`,
      'show:en:baking',
      `lang:zh-Hans:${ref}`,
      `lang:zh-Hant:${ref}`,
      `menu:en:${ref}`,
    ]);
    expect(page(`show:en:${ref}:2`)).toEqual([
      `show:en:${ref}`,
      `show:en:${ref}:3`,
      `lang:zh-Hans:${ref}`,
      `lang:zh-Hant:${ref}`,
      `menu:en:${ref}`,
    ]);
    expect(page(`see:en:${ref}:2`)).toEqual([
      `see:en:${ref}`,
      `see:en:${ref}:3`,
      `see:zh-Hans:${ref}`,
      `see:zh-Hant:${ref}`,
      'shelf:en:questions',
    ]);
  });
});

describe('“⋯”', () => {
  it('holds what is related, comparing, whether it helped, the sources, posting, the languages and the way back', () => {
    const said = press('menu:en:baking.goal');
    expect(seenBy(said)).toBe('edit');
    expect(rows(said)).toEqual([
      ['show:en:baking', 'show:en:baking.skills', 'show:en:baking.collaboration', 'show:en:baking~delivery'],
      [
        'with:en:baking.goal',
        'yes:en:baking.goal',
        'no:en:baking.goal',
        'sources:en:baking.goal',
        'post:en:baking.goal',
      ],
      ['show:en:baking.goal', 'lang:zh-Hans:baking.goal', 'lang:zh-Hant:baking.goal', 'browse:en'],
    ]);
  });

  it('under a public answer opens for one person, who need not post it', () => {
    const said = press('menu:zh-Hant:baking', { onPrivate: false });
    expect(seenBy(said)).toBe('private');
    expect(ids(said).some((id) => id.startsWith('post:'))).toBe(false);
  });

  it('of an answer that is gone shows what is near it', () => {
    expect(press('menu:en:baking.money')).toMatchObject({ outcome: { decision: 'stale' } });
    expect(press('sources:en:baking.money')).toMatchObject({ outcome: { decision: 'stale' } });
  });
});

describe('“sources”', () => {
  it('lists each document with what it is and where it can be read, privately, with a way back', async () => {
    const { loadTiny } = await import('../../fixtures/tiny.ts');
    const url = 'https://example.org/bread';
    const linked = loadTiny({ 'sources.yaml': ['book:\n', `book:\n  url: ${url}\n`] });
    const request: ComponentRequest = {
      kind: 'component',
      customId: 'sources:en:baking.goal',
      onPrivate: false,
      locale: 'en',
    };
    const said = reply({ ...bot, knowledge: linked.knowledge }, request);
    expect(seenBy(said)).toBe('private');
    expect(text(said)).toBe(
      `### Sources (1)\n-# The goal of baking\n- “The bakery handbook” (in-house handbook) <${url}>`,
    );
    expect(ids(said)).toEqual(['show:en:baking.goal', 'menu:en:baking.goal']);
  });
});

describe('“delete”', () => {
  it('does so for whoever asked, and for whoever may manage messages', () => {
    expect(press(`del:${ANN}`)).toEqual({ kind: 'delete' });
    expect(press(`del:${ANN}`, { userId: BEN, mayModerate: true })).toEqual({ kind: 'delete' });
  });

  it.each(LANGUAGES)('is kindly refused to others, in private, in %s', (locale) => {
    const said = press(`del:${ANN}`, {
      userId: BEN,
      mayModerate: false,
      mayManage: true,
      locale,
      onPrivate: false,
    });
    expect(seenBy(said)).toBe('private');
    expect(text(said)).toBe(CONTROLS[locale].mayNotDelete);
  });
});

describe('“did this help?”', () => {
  it.each([
    ['yes:en:baking', true, CONTROLS.en.thanks],
    ['no:zh-Hant:baking~delivery', false, CONTROLS['zh-Hant'].thanksNot],
  ] as const)('%s is counted and thanked for, privately', (id, helpful, words) => {
    for (const onPrivate of [true, false]) {
      const said = press(id, { onPrivate });
      expect(said).toMatchObject({ kind: 'send', visibility: 'private' });
      expect(said).toMatchObject({
        feedback: { ref: id.split(':')[2], helpful },
        // The answer was read in this language, and is counted in it.
        outcome: { decision: 'feedback', ref: null, language: id.split(':')[1] },
      });
      expect(text(said)).toBe(words);
    }
  });

  it('about an answer that never was counts nothing', () => {
    expect('feedback' in press('yes:en:moon')).toBe(false);
  });
});

describe('“post publicly”', () => {
  it('shows the answer to all, and lets whoever posted it take it away', () => {
    const said = press('post:zh-Hans:baking');
    expect(seenBy(said)).toBe('public');
    expect(text(said)).toContain('烘焙');
    expect(ids(said).at(-1)).toBe(`del:${ANN}`);
  });
});

describe('“compare with…”', () => {
  it('opens a menu of what there is, never of what is compared already, with a way back', () => {
    const said = press('with:en:baking.goal');
    expect(seenBy(said)).toBe('edit');
    expect(ids(said)).toEqual(['pick:en:baking.goal', 'show:en:baking.goal']);
    const [menu] = 'payload' in said ? (said.payload.components[0]?.components ?? []) : [];
    expect(menu).toMatchObject({ options: [{ label: 'Delivery', value: 'delivery' }] });
    expect(seenBy(press('with:en:baking', { onPrivate: false }))).toBe('private');
  });

  it('keeps the aspect where it says something of both', () => {
    expect(press('pick:en:baking.goal', { values: ['delivery'] })).toMatchObject({
      kind: 'edit',
      outcome: { ref: 'baking~delivery.goal', language: 'en' },
    });
    expect(press('pick:zh-Hant:baking', { values: ['delivery'] })).toMatchObject({
      outcome: { ref: 'baking~delivery', language: 'zh-Hant' },
    });
  });

  it('is not offered where there is nothing else', () => {
    expect(ids(press('show:en:baking~delivery')).filter((id) => id.startsWith('with:'))).toEqual([]);
    expect(ids(press('show:en:faq/day-old-bread')).filter((id) => id.startsWith('with:'))).toEqual([]);
  });

  it.each([[['moon']], [['baking']], [[]], [['__proto__']]])(
    'a choice of %j is courteously refused',
    (values) => {
      expect(press('pick:en:baking', { values })).toMatchObject({ outcome: { decision: 'stale' } });
    },
  );

  it('takes as many at once as a comparison holds', async () => {
    const { knowledge } = loadKnowledge(await readKnowledge('tests/fixtures/studio'));
    const studio = { ...bot, knowledge };
    const at = (customId: string, values?: string[]) =>
      reply(studio, {
        kind: 'component',
        customId,
        onPrivate: true,
        locale: 'en',
        ...(values && { values }),
      });
    const most = (customId: string) => {
      const said = at(customId);
      const [menu] = 'payload' in said ? (said.payload.components[0]?.components ?? []) : [];
      return menu && 'max_values' in menu ? menu.max_values : 1;
    };
    expect([most('with:en:art'), most('with:en:art~audio'), most('with:en:art~audio~design')]).toEqual([
      3, 2, 1,
    ]);
    expect(at('pick:en:art', ['design', 'audio', 'narrative'])).toMatchObject({
      outcome: { ref: 'art~audio~design~narrative' },
    });
    expect(at('pick:en:art~audio', ['design', 'engineering', 'narrative'])).toMatchObject({
      outcome: { decision: 'stale' },
    });
  });
});

describe('“answer this”', () => {
  const use = (words: string, told = bot, locale: BotRequest['locale'] = 'en'): BotReply =>
    reply(told, { kind: 'context', name: 'Answer this', text: words, locale, userId: ANN });

  it('answers privately, with a button to post it', () => {
    const sure = tinyBot({ decision: 'answer', candidates: candidates('baking'), language: 'zh-Hans' });
    const said = use('烘焙是什么', sure);
    expect(seenBy(said)).toBe('private');
    expect(ids(said).at(-1)).toBe('menu:zh-Hans:baking');
    expect(ids(press('menu:zh-Hans:baking'))).toContain('post:zh-Hans:baking');
  });

  it.each(LANGUAGES)('says in %s that there is no text to answer', (locale) => {
    expect(text(use(' \n', bot, locale))).toBe(LOOKUP_WORDING[locale].noText);
  });

  it('echoes nothing but an unknown side, made harmless', () => {
    const half = tinyBot({ unknown: { text: '@everyone **x** <@&1>', kind: 'side' } });
    for (const said of [use('@everyone **x** <@&1>'), use('@everyone **x** <@&1>', half)]) {
      expect(text(said)).not.toMatch(/@everyone|(?<!\\)\*\*x|<@&/);
      if ('payload' in said) expect(auditPayload(said.payload)).toEqual([]);
    }
  });
});
