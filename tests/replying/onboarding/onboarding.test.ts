import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import { renderGreeting, renderPanel } from '../../../src/replying/onboarding/renderPanel.ts';
import { type Bot, reply } from '../../../src/replying/reply.ts';
import type { ComponentRequest } from '../../../src/replying/request.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/serverSettings.ts';
import { candidates, tinyBot, toldMatcher } from '../../fixtures/bot.ts';
import { loadReal } from '../../real/knowledge.ts';
import { idsOf, pressIn, walk } from '../walk.ts';

let bot: Bot;
let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await loadReal());
  bot = { knowledge, matcher: toldMatcher(knowledge) };
});

/** A press on the panel in the channel. */
const pressPanel = (customId: string, more: Partial<ComponentRequest> = {}) =>
  reply(bot, { kind: 'component', customId, onPrivate: false, locale: 'en', ...more });

describe('the starter panel', () => {
  it('greets, and offers the teams, what is confused, browsing and a question, in every language', () => {
    for (const language of LANGUAGES) {
      const panel = renderPanel(knowledge, language);
      expect(auditPayload(panel)).toEqual([]);
      expect(idsOf(panel)).toEqual(
        ['team', 'confused', 'browse', 'ask'].map((action) => `panel:${language}:${action}`),
      );
    }
  });

  it('is made of the knowledge: another company’s names its own', () => {
    const own = renderPanel(tinyBot().knowledge, 'en');
    expect(own.content).toContain('baking');
    expect(JSON.stringify(own)).not.toMatch(/sales|operations/i);
  });

  it('answers everything privately', () => {
    for (const [customId, values] of [
      ['panel:en:team', ['sales']],
      ['panel:en:confused', undefined],
      ['panel:en:comparisons', ['operations~sales']],
      ['panel:en:questions', ['faq/why-roles-are-confused']],
      ['panel:en:browse', undefined],
      ['panel:en:mute', undefined],
    ] as const)
      expect(pressPanel(customId, values ? { values } : {}), customId).toMatchObject({
        kind: 'send',
        visibility: 'private',
      });
  });

  it('speaks the language of whoever presses, not that in which it stands there', () => {
    const said = pressPanel('panel:en:team', { values: ['sales'], locale: 'zh-Hant' });
    if (said.kind !== 'send') throw new Error('not sent');
    expect(said.payload.content).toContain('業務');
    expect(idsOf(said.payload)).toContain('tour:zh-Hant:sales:2');
  });

  it('speaks the server’s one language where its settings name one', () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'zh-Hans' } as const;
    const said = pressPanel('panel:en:confused', { locale: 'en', settings });
    if (said.kind !== 'send') throw new Error('not sent');
    expect(said.payload.content).toContain('常被混淆');
  });

  it('lists every written comparison and standing question, the glossary aside', () => {
    const list = pressIn(bot, 'panel:zh-Hans:confused');
    const values = list.components.flatMap(({ components }) =>
      components.flatMap((control) =>
        'options' in control ? control.options.map(({ value }) => value) : [],
      ),
    );
    const written = [...knowledge.entries.values()]
      .filter(({ glossary }) => !glossary)
      .map(({ ref }) => ref)
      .filter((ref) => ref.startsWith('faq/') || (ref.includes('~') && !ref.includes('.')));
    expect(values.sort()).toEqual(written.sort());
  });

  it('takes a question in a form, and answers it privately', () => {
    const form = pressPanel('panel:en:ask', { locale: 'zh-Hans' });
    if (form.kind !== 'modal') throw new Error('no form');
    expect(form.modal.custom_id).toBe('panel:zh-Hans:ask');
    expect(form.modal.title.length).toBeLessThanOrEqual(45);
    const sure = toldMatcher(knowledge, {
      decision: 'answer',
      candidates: candidates('operations~sales'),
      score: 0.9,
      language: 'en',
    });
    const said = reply(
      { knowledge, matcher: sure },
      {
        kind: 'modal',
        customId: form.modal.custom_id,
        fields: { question: 'x' },
        onPrivate: false,
        locale: 'en',
      },
    );
    expect(said).toMatchObject({ kind: 'send', visibility: 'private', outcome: { ref: 'operations~sales' } });
  });

  it('says what may be asked where the form came back empty', () => {
    const said = reply(bot, {
      kind: 'modal',
      customId: 'panel:en:ask',
      fields: {},
      onPrivate: true,
      locale: 'en',
    });
    expect(said).toMatchObject({ kind: 'send', visibility: 'private', outcome: { decision: 'none' } });
  });

  it('refuses what it would not have offered', () => {
    const stale = { outcome: { decision: 'stale' } };
    for (const id of ['panel:en', 'panel:en:team:x', 'panel:fr:ask', 'panel:en:nothing'])
      expect(pressPanel(id), id).toMatchObject(stale);
    expect(pressPanel('panel:en:team', { values: ['nobody'] })).toMatchObject(stale);
    expect(pressPanel('panel:en:comparisons', { values: ['no such thing'] })).toMatchObject(stale);
    const form = {
      kind: 'modal',
      customId: 'panel:en:team',
      fields: {},
      onPrivate: false,
      locale: 'en',
    } as const;
    expect(reply(bot, form)).toMatchObject(stale);
  });

  it('leads nowhere but to messages that Discord takes, with a way back from each answer', () => {
    const start = LANGUAGES.map((language) => `panel:${language}:confused`);
    const follows = (id: string) => /^panel:[^:]+:(?:confused|comparisons|questions)$/.test(id);
    const seen = walk(bot, start, follows, 1_000);
    expect([...seen.values()].flatMap(auditPayload)).toEqual([]);
    for (const [id, payload] of seen)
      if (id.includes('='))
        expect(
          idsOf(payload).some((other) => other.endsWith(':confused')),
          id,
        ).toBe(true);
    expect(seen.size).toBeGreaterThan(LANGUAGES.length * 25);
  });
});

describe('a greeting', () => {
  it('names the member without a ping, and offers what the panel does, and silence', () => {
    for (const language of LANGUAGES) {
      const greeting = renderGreeting(knowledge, language, '123456789012345678');
      expect(auditPayload(greeting)).toEqual([]);
      expect(greeting.content).toContain('<@123456789012345678>');
      expect(greeting.allowed_mentions).toEqual({ parse: [] });
      expect(idsOf(greeting)).toContain(`panel:${language}:team`);
      expect(idsOf(greeting)).toContain(`panel:${language}:mute`);
    }
  });

  it('is the last one where somebody who manages the server says so', () => {
    const settings = { ...DEFAULT_SETTINGS, greet: true, onboardingChannel: '1' };
    expect(pressPanel('panel:en:mute', { settings, mayManage: true })).toMatchObject({
      save: { ...settings, greet: false },
    });
  });

  it('stays where anybody else does', () => {
    for (const mayManage of [false, undefined]) {
      const said = pressPanel('panel:en:mute', {
        settings: { ...DEFAULT_SETTINGS, greet: true },
        ...(mayManage !== undefined && { mayManage }),
      });
      expect(said).toMatchObject({ visibility: 'private', outcome: { decision: 'refused' } });
      expect(said).not.toHaveProperty('save');
    }
  });
});
