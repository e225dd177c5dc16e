import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { auditPayload } from '../../../src/replying/audit.ts';
import type { BotReply } from '../../../src/replying/botReply.ts';
import type { MessagePayload } from '../../../src/replying/message/payload.ts';
import { reply } from '../../../src/replying/reply.ts';
import type { CommandRequest, ComponentRequest } from '../../../src/replying/request.ts';
import { withoutChannel } from '../../../src/replying/settings/change.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/settings/serverSettings.ts';
import { MOST_CHANNELS } from '../../../src/settings/stored.ts';
import { tinyBot } from '../../fixtures/bot.ts';

const bot = tinyBot();
const id = (n: number): string => String(100_000_000_000_000_000n + BigInt(n));
const FULL: ServerSettings = {
  language: 'zh-Hant',
  answerChannels: Array.from({ length: MOST_CHANNELS }, (_, n) => id(n)),
  nearMiss: 'offer',
  userCooldown: 7,
  channelCooldown: 1,
  pictures: false,
  onboardingChannel: id(30),
  greet: true,
};

type Spoken = Extract<BotReply, { kind: 'send' | 'edit' }>;
const spoken = (answer: BotReply): Spoken => {
  if (answer.kind !== 'send' && answer.kind !== 'edit') throw new Error(answer.kind);
  return answer;
};
const use = (subcommand: string, options = {}, over: Partial<CommandRequest> = {}): Spoken =>
  spoken(
    reply(bot, {
      kind: 'command',
      name: 'settings',
      subcommand,
      options,
      locale: 'en',
      settings: DEFAULT_SETTINGS,
      mayManage: true,
      ...over,
    }),
  );
const press = (customId: string, values?: string[], over: Partial<ComponentRequest> = {}): Spoken =>
  spoken(
    reply(bot, {
      kind: 'component',
      customId,
      ...(values && { values }),
      onPrivate: true,
      locale: 'en',
      settings: DEFAULT_SETTINGS,
      mayManage: true,
      ...over,
    }),
  );
const controls = ({ components }: MessagePayload) => components.flatMap((row) => row.components);

describe('/settings show', () => {
  it.each([
    ['en', 'Settings of this server'],
    ['zh-Hans', '本服务器的设置'],
    ['zh-Hant', '這個伺服器的設定'],
  ] as const)('is a private message in the language of the asker: %s', (locale, title) => {
    // A server that always speaks English speaks to its admins in their language nonetheless.
    const settings = { ...DEFAULT_SETTINGS, language: 'en' as const };
    const shown = use('show', {}, { locale, settings });
    expect(shown).toMatchObject({ kind: 'send', visibility: 'private', outcome: { decision: 'settings' } });
    expect(shown.payload.content).toContain(title);
    expect(shown.save).toBeUndefined();
  });

  it('shows every setting as it is', () => {
    const { content } = use('show', {}, { settings: FULL }).payload;
    for (const words of ['繁體中文', 'offer the closest', '7 s', '1 s', 'Pictures of comparisons**: off'])
      expect(content).toContain(words);
    for (const channel of [...FULL.answerChannels, id(30)]) expect(content).toContain(`<#${channel}>`);
  });

  it('fits Discord in every language, empty and full', () => {
    for (const locale of LANGUAGES)
      for (const settings of [DEFAULT_SETTINGS, FULL]) {
        const { payload } = use('show', {}, { locale, settings });
        expect(auditPayload(payload)).toEqual([]);
        expect(payload.components).toHaveLength(5);
      }
  });

  it('shows in its menus what is chosen', () => {
    const [language, answers, , onboarding] = controls(use('show', {}, { settings: FULL }).payload);
    expect(language).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ value: 'zh-Hant', default: true })]),
    });
    expect(answers).toMatchObject({
      max_values: MOST_CHANNELS,
      default_values: FULL.answerChannels.map((channel) => ({ id: channel, type: 'channel' })),
    });
    expect(onboarding).toMatchObject({ default_values: [{ id: id(30), type: 'channel' }] });
  });
});

describe('/settings answer-channel', () => {
  it('adds a channel', () => {
    const { save, payload } = use('answer-channel add', { channel: id(1) });
    expect(save).toEqual({ ...DEFAULT_SETTINGS, answerChannels: [id(1)] });
    expect(payload.content).toContain(`in <#${id(1)}> without being mentioned`);
  });

  it('says so where there is nothing to change, and saves nothing', () => {
    const settings = { ...DEFAULT_SETTINGS, answerChannels: [id(1)] };
    const added = use('answer-channel add', { channel: id(1) }, { settings });
    expect(added.save).toBeUndefined();
    expect(added.payload.content).toContain('already');
    const removed = use('answer-channel remove', { channel: id(2) }, { settings });
    expect(removed.save).toBeUndefined();
    expect(removed.payload.content).toContain('already');
  });

  it('adds no more than a menu can show', () => {
    const { save, payload } = use('answer-channel add', { channel: id(99) }, { settings: FULL });
    expect(save).toBeUndefined();
    expect(payload.content).toContain('25');
  });

  it('removes a channel', () => {
    const { save } = use('answer-channel remove', { channel: id(3) }, { settings: FULL });
    expect(save?.answerChannels).toEqual(FULL.answerChannels.filter((channel) => channel !== id(3)));
  });

  it('takes nothing for a channel that is none', () => {
    const { save, payload } = use('answer-channel add', { channel: '@everyone' });
    expect(save).toBeUndefined();
    expect(payload.content).not.toContain('everyone');
  });
});

describe('/settings onboarding', () => {
  it('names the channel of the panel, and takes it away without one', () => {
    expect(use('onboarding', { channel: id(2) }).save?.onboardingChannel).toBe(id(2));
    expect(use('onboarding', {}, { settings: FULL }).save?.onboardingChannel).toBeNull();
  });
});

describe('a choice below the settings', () => {
  it.each<[string, string, string[] | undefined, Partial<ServerSettings>]>([
    ['the language', 'set:en:language', ['server'], { language: 'server' }],
    ['the language to be one', 'set:en:language', ['zh-Hans'], { language: 'zh-Hans' }],
    ['answer channels', 'set:en:answers', [id(1), id(2)], { answerChannels: [id(1), id(2)] }],
    ['no answer channels', 'set:en:answers', [], { answerChannels: [] }],
    ['the cooldowns', 'set:en:cooldowns', ['60/30'], { userCooldown: 60, channelCooldown: 30 }],
    ['the onboarding channel', 'set:en:onboarding', [id(3)], { onboardingChannel: id(3) }],
    ['no onboarding channel', 'set:en:onboarding', [], { onboardingChannel: null }],
    ['what a near miss does', 'set:en:near:offer', undefined, { nearMiss: 'offer' }],
    ['pictures', 'set:en:pictures:off', undefined, { pictures: false }],
    ['greetings', 'set:en:greet:on', undefined, { greet: true }],
  ])('sets %s, saves it and redraws them', (_, customId, values, changed) => {
    const before = { ...DEFAULT_SETTINGS, answerChannels: [id(9)], onboardingChannel: id(9) };
    const after = { ...before, ...changed };
    const answer = press(customId, values, { settings: before });
    expect(answer).toMatchObject({ kind: 'edit', save: after });
    expect(answer.payload).toEqual(use('show', {}, { settings: after }).payload);
  });

  it('keeps the language of the message', () => {
    expect(press('set:zh-Hant:greet:on').payload.content).toContain('這個伺服器的設定');
  });

  it.each([
    ['set:en:language', ['fr']],
    ['set:en:language', undefined],
    ['set:en:cooldowns', ['1/1']],
    ['set:en:answers', ['general']],
    ['set:en:answers', undefined],
    ['set:en:onboarding', [id(1), id(2)]],
    ['set:en:explode', ['x']],
  ])('that was never offered changes nothing: %s %j', (customId, values) => {
    const answer = press(customId, values);
    expect(answer.save).toBeUndefined();
    expect(answer.outcome.decision).toBe('stale');
  });

  it('leads on from every control to a message that fits', () => {
    for (const language of LANGUAGES)
      for (const control of controls(use('show', {}, { locale: language }).payload)) {
        const values = 'options' in control ? control.options.map(({ value }) => [value]) : [[id(1)]];
        for (const chosen of values) {
          const answer = press(control.custom_id, control.type === 2 ? undefined : chosen);
          expect(answer.save).toBeDefined();
          expect(auditPayload(answer.payload)).toEqual([]);
          expect(answer.outcome.language).toBe(language);
        }
      }
  });
});

describe('whoever may not manage the server', () => {
  it.each([undefined, false])('is kindly refused, and changes nothing (%s)', (may) => {
    const rights = may === undefined ? {} : { mayManage: may };
    const base = { locale: 'en', settings: FULL } as const;
    const command = spoken(
      reply(bot, {
        kind: 'command',
        name: 'settings',
        subcommand: 'onboarding',
        options: {},
        ...base,
        ...rights,
      }),
    );
    const pressed = spoken(
      reply(bot, {
        kind: 'component',
        customId: 'set:zh-Hans:greet:off',
        onPrivate: true,
        ...base,
        ...rights,
      }),
    );
    expect(command).toMatchObject({ visibility: 'private', outcome: { decision: 'refused' } });
    expect(command.payload.content).toContain('Manage Server');
    expect(pressed.payload.content).toContain('管理服务器');
    for (const answer of [command, pressed]) {
      expect(answer.save).toBeUndefined();
      expect(answer.payload.components).toEqual([]);
      expect(answer.payload.content).not.toContain('<#');
    }
  });

  it('outside servers is told where settings are', () => {
    const answer = spoken(
      reply(bot, { kind: 'command', name: 'settings', subcommand: 'show', options: {}, locale: 'zh-Hant' }),
    );
    expect(answer.payload.content).toContain('請到伺服器裡使用');
  });
});

it('a channel that is gone is named no longer', () => {
  const settings = { ...DEFAULT_SETTINGS, answerChannels: [id(1), id(2)], onboardingChannel: id(1) };
  expect(withoutChannel(settings, id(1))).toEqual({
    ...settings,
    answerChannels: [id(2)],
    onboardingChannel: null,
  });
  expect(withoutChannel(settings, id(3))).toBe(settings);
});
