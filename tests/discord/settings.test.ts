import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/serverSettings.ts';
import type { Store } from '../../src/store/store.ts';
import { freshFile, opened } from '../store/temporary.ts';
import { buttonOf, errorsIn, isPrivate, memoryStore, type Running, startBot, textOf } from './harness.ts';
import { BEN_ID, BOT_ID, CHANNEL_ID, DM_CHANNEL_ID, GUILD_ID, OTHER_CHANNEL_ID } from './standin/ids.ts';
import { BEN, choosing, MANAGER, message, pressing, slash, subcommand } from './standin/payloads.ts';
import { until } from './standin/standin.ts';
import type { Callback } from './standin/state.ts';

let running: Running;
beforeAll(async () => {
  running = await startBot();
});
beforeEach(() => running.store.saveSettings(GUILD_ID, DEFAULT_SETTINGS));
afterAll(() => running.stop());
afterEach(() => {
  expect(running.standIn.state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(errorsIn(running.lines)).toEqual([]);
});

const saved = () => running.store.settings(GUILD_ID);
const open = (where = {}): Promise<Callback> =>
  running.interact(subcommand('settings', ['show'], null, { ...MANAGER, ...where }));
const choose = (on: Callback, id: string, values: readonly string[], where = {}): Promise<Callback> =>
  running.interact(choosing(on.message ?? {}, id, values, { ...MANAGER, ...where }));
const press = (on: Callback, start: string): Promise<Callback> =>
  running.interact(pressing(on.message ?? {}, buttonOf(on.message, start), MANAGER));

describe('the command', () => {
  it('is shown to those who may manage the server, and in servers alone', () => {
    const command = running.standIn.state.commands.get('global')?.find(({ name }) => name === 'settings');
    expect(command).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
    });
  });

  it.each([
    ['en-US', 'Settings of this server', 'set:en:language'],
    ['zh-CN', '本服务器的设置', 'set:zh-Hans:language'],
    ['zh-TW', '這個伺服器的設定', 'set:zh-Hant:language'],
  ])('opens a private panel in the language for %s', async (locale, title, menu) => {
    const panel = await open({ locale });
    expect(isPrivate(panel)).toBe(true);
    expect(textOf(panel)).toContain(title);
    expect(buttonOf(panel.message, menu)).toBe(menu);
    expect(running.lines.findLast(({ kind }) => kind === 'command')).toMatchObject({ decision: 'settings' });
  });

  it('adds and removes answer channels', async () => {
    const use = (verb: string, id: string) =>
      running.interact(subcommand('settings', ['answer-channel', verb], id, MANAGER));
    await use('add', CHANNEL_ID);
    expect(textOf(await use('add', OTHER_CHANNEL_ID))).toContain(`<#${OTHER_CHANNEL_ID}>`);
    expect(saved().answerChannels).toEqual([CHANNEL_ID, OTHER_CHANNEL_ID]);
    expect(isPrivate(await use('remove', CHANNEL_ID))).toBe(true);
    expect(saved().answerChannels).toEqual([OTHER_CHANNEL_ID]);
  });

  it('names the channel of the starter panel, and takes it away', async () => {
    await running.interact(subcommand('settings', ['onboarding'], OTHER_CHANNEL_ID, MANAGER));
    expect(saved().onboardingChannel).toBe(OTHER_CHANNEL_ID);
    await running.interact(subcommand('settings', ['onboarding'], null, MANAGER));
    expect(saved().onboardingChannel).toBeNull();
  });

  it('refuses whoever may not manage the server, should Discord let them through', async () => {
    const answer = await running.interact(
      subcommand('settings', ['answer-channel', 'add'], CHANNEL_ID, { from: BEN, locale: 'zh-CN' }),
    );
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('管理服务器');
    expect(saved()).toEqual(DEFAULT_SETTINGS);
    expect(running.lines.findLast(({ kind }) => kind === 'command')).toMatchObject({ decision: 'refused' });
  });

  it('takes administrators for people who may', async () => {
    expect(textOf(await open({ permissions: 1n << 3n }))).toContain('Settings of this server');
  });

  it('tells in a direct message where settings are', async () => {
    const answer = await running.interact(subcommand('settings', ['show'], null, { channel: DM_CHANNEL_ID }));
    expect(textOf(answer)).toContain('belong to a server');
  });
});

describe('the panel', () => {
  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)(
    'changes everything, and redraws itself: %s',
    async (language) => {
      const locale = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' }[language];
      let panel = await open({ locale });
      const redrawn = async (changing: Promise<Callback>) => {
        const answer = await changing;
        expect(answer.type).toBe(7);
        if (answer.message) panel = { ...answer, message: { ...answer.message, flags: 64 } };
      };
      await redrawn(choose(panel, `set:${language}:language`, ['zh-Hant']));
      await redrawn(choose(panel, `set:${language}:answers`, [CHANNEL_ID, OTHER_CHANNEL_ID]));
      await redrawn(choose(panel, `set:${language}:cooldowns`, ['300/60']));
      await redrawn(choose(panel, `set:${language}:onboarding`, [OTHER_CHANNEL_ID]));
      await redrawn(press(panel, `set:${language}:near:`));
      await redrawn(press(panel, `set:${language}:pictures:`));
      await redrawn(press(panel, `set:${language}:greet:`));
      expect(saved()).toEqual({
        language: 'zh-Hant',
        answerChannels: [CHANNEL_ID, OTHER_CHANNEL_ID],
        nearMiss: 'offer',
        userCooldown: 300,
        channelCooldown: 60,
        pictures: false,
        onboardingChannel: OTHER_CHANNEL_ID,
        greet: true,
      });
      await redrawn(choose(panel, `set:${language}:onboarding`, []));
      await redrawn(choose(panel, `set:${language}:answers`, []));
      await redrawn(press(panel, `set:${language}:pictures:`));
      expect(saved()).toMatchObject({ onboardingChannel: null, answerChannels: [], pictures: true });
    },
  );

  it('no longer serves whoever lost the permission', async () => {
    const panel = await open();
    const answer = await choose(panel, 'set:en:answers', [CHANNEL_ID], { permissions: 0n });
    expect(textOf(answer)).toContain('Manage Server');
    expect(saved()).toEqual(DEFAULT_SETTINGS);
  });

  it('does not say that something is saved which could not be', async () => {
    const broken: Store = {
      ...(await memoryStore()),
      saveSettings: () => Promise.reject(new Error('something odd')),
    };
    const other = await startBot({ store: broken });
    try {
      const panel = await other.standIn.interact(subcommand('settings', ['show'], null, MANAGER));
      const answer = await other.standIn.interact(
        pressing(panel.message ?? {}, buttonOf(panel.message, 'set:en:greet:'), MANAGER),
      );
      expect(textOf(answer)).toContain('went wrong on my side');
      await until(() => errorsIn(other.lines).length === 1, 'the error in the log');
    } finally {
      await other.stop();
    }
  });
});

describe('the language policy', () => {
  const policy = (language: (typeof DEFAULT_SETTINGS)['language']) =>
    running.store.saveSettings(GUILD_ID, { ...DEFAULT_SETTINGS, language });
  const ask = async (where = {}) =>
    textOf(await running.interact(slash('ask', { question: '运营和销售有什么区别' }, where)));

  it('by script answers in the language of the question', async () => {
    expect(await ask({ guildLocale: 'zh-TW' })).toContain('来源');
  });

  it('fixed answers in one language, wherever it is asked', async () => {
    await policy('en');
    expect(await ask({ locale: 'zh-CN' })).toContain('sources');
    expect((await running.ask(message(`<@${BOT_ID}> 销售是做什么的`))).content).toContain('sources');
    const defined = await running.interact(slash('define', { subject: 'sales' }, { locale: 'zh-TW' }));
    expect(textOf(defined)).toContain('sources');
  });

  it('by server answers in the server’s language', async () => {
    await policy('server');
    expect(await ask({ locale: 'en-US', guildLocale: 'zh-TW' })).toContain('來源');
  });

  it('does not reach direct messages', async () => {
    await policy('en');
    expect(await ask({ channel: DM_CHANNEL_ID })).toContain('来源');
  });
});

it('a deleted channel is taken out of the settings', async () => {
  await running.store.saveSettings(GUILD_ID, {
    ...DEFAULT_SETTINGS,
    answerChannels: [CHANNEL_ID, OTHER_CHANNEL_ID],
    onboardingChannel: OTHER_CHANNEL_ID,
  });
  await running.store.savePanel(GUILD_ID, OTHER_CHANNEL_ID, BEN_ID);
  running.standIn.gateway.dispatch('CHANNEL_DELETE', {
    id: OTHER_CHANNEL_ID,
    guild_id: GUILD_ID,
    type: 0,
    name: 'random',
    position: 0,
    permission_overwrites: [],
  });
  await until(() => saved().onboardingChannel === null, 'the settings without it');
  expect(saved().answerChannels).toEqual([CHANNEL_ID]);
  await until(async () => (await running.store.panel(OTHER_CHANNEL_ID)) === null, 'the panel forgotten');
});

it('settings outlive a restart', async () => {
  const file = freshFile();
  const first = await startBot({ store: await opened(file) });
  await first.interact(subcommand('settings', ['onboarding'], CHANNEL_ID, MANAGER));
  await first.stop();
  await first.store.close();
  const second = await startBot({ store: await opened(file) });
  try {
    expect(textOf(await second.interact(subcommand('settings', ['show'], null, MANAGER)))).toContain(
      `<#${CHANNEL_ID}>`,
    );
  } finally {
    await second.stop();
  }
});
