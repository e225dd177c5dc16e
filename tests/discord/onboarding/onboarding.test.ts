import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/settings/serverSettings.ts';
import {
  buttonOf,
  buttonsOf,
  errorsIn,
  isPrivate,
  memoryStore,
  type Running,
  realBot,
  startBot,
  textOf,
} from '../harness.ts';
import { CHANNEL_ID, GUILD_ID, OTHER_CHANNEL_ID } from '../standin/ids.ts';
import {
  ANN,
  BEN,
  choosing,
  MANAGER,
  memberEvent,
  OTHER_BOT,
  pressing,
  slash,
  subcommand,
  submitting,
} from '../standin/payloads.ts';
import { until } from '../standin/standin.ts';
import type { Posted } from '../standin/state.ts';

// Learning anew, where the knowledge has just changed, takes longer than a test may.
beforeAll(realBot, 180_000);

const running: Running[] = [];
const start = async (setting: Parameters<typeof startBot>[0] = {}) => {
  const bot = await startBot(setting);
  running.push(bot);
  return bot;
};
afterEach(async () => {
  for (const bot of running.splice(0)) {
    await bot.stop();
    expect(errorsIn(bot.lines)).toEqual([]);
  }
});

/** A store in which the server has an onboarding channel. */
async function storeWith(settings: Partial<ServerSettings> = {}) {
  const store = await memoryStore();
  await store.saveSettings(GUILD_ID, {
    ...DEFAULT_SETTINGS,
    onboardingChannel: OTHER_CHANNEL_ID,
    ...settings,
  });
  return store;
}

const panelsIn = ({ standIn }: Running, channel = OTHER_CHANNEL_ID): Posted[] =>
  standIn.state.posts.filter(
    (post) => post.channel_id === channel && standIn.state.messageIds.has(post.id) && isPanel(post),
  );
const isPanel = (post: Posted) => buttonsOf(post).some((id) => /^panel:.*:ask$/.test(id));

async function panelOf(bot: Running, channel = OTHER_CHANNEL_ID): Promise<Posted> {
  await until(() => panelsIn(bot, channel).length > 0, 'a panel');
  return panelsIn(bot, channel)[0] as Posted;
}

/** Long enough for something that must not happen. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));
const said = ({ lines }: Running, words: RegExp) => lines.filter(({ msg }) => words.test(msg));

/** As Discord tells of it when somebody deletes a message. */
function deletes({ standIn }: Running, { id, channel_id }: Posted) {
  standIn.state.messageIds.delete(id);
  standIn.gateway.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id: GUILD_ID });
}

/** What an earlier life of the bot left in the channel. */
const leftBehind = (posts: readonly Posted[]) => (standIn: Running['standIn']) => {
  for (const post of posts) {
    standIn.state.posts.push(post);
    standIn.state.messageIds.add(post.id);
  }
};

describe('the starter panel', () => {
  it('is posted when an admin names the channel, once', async () => {
    const bot = await start();
    expect(panelsIn(bot)).toEqual([]);
    const naming = () => subcommand('settings', ['onboarding'], OTHER_CHANNEL_ID, MANAGER);
    await bot.interact(naming());
    const panel = await panelOf(bot);
    expect(panel.content).toContain('New here?');
    // It is kept a moment after it is posted.
    await vi.waitFor(async () => expect(await bot.store.panel(OTHER_CHANNEL_ID)).toBe(panel.id));
    await bot.interact(naming());
    await quiet();
    expect(panelsIn(bot)).toHaveLength(1);
  });

  it('is posted once, though Discord’s confirmation of it is lost', async () => {
    const bot = await start();
    bot.standIn.inject({
      method: 'POST',
      path: /\/channels\/\d+\/messages$/,
      status: 503,
      body: {},
      done: true,
    });
    await bot.interact(subcommand('settings', ['onboarding'], OTHER_CHANNEL_ID, MANAGER));
    await vi.waitFor(async () => expect(await bot.store.panel(OTHER_CHANNEL_ID)).not.toBeNull(), 5_000);
    expect(panelsIn(bot)).toHaveLength(1);
  });

  it.each([
    ['zh-CN', '新来的？'],
    ['zh-TW', '新來的？'],
    ['en-GB', 'New here?'],
  ])('speaks the language of a %s server', async (preferredLocale, words) => {
    const bot = await start({ store: await storeWith(), preferredLocale });
    expect((await panelOf(bot)).content).toContain(words);
  });

  it('is found again after a restart, and brought up to date in place', async () => {
    const store = await storeWith();
    const before = await start({ store });
    const panel = await panelOf(before);
    await quiet();
    const after = await start({ store, prepare: leftBehind([panel]) });
    await quiet();
    expect(after.standIn.state.posts).toHaveLength(1);
    expect(after.standIn.state.edits).toEqual([]);

    await store.saveSettings(GUILD_ID, { ...store.settings(GUILD_ID), language: 'zh-Hant' });
    const later = await start({ store, prepare: leftBehind([panel]) });
    await until(() => later.standIn.state.edits.length > 0, 'an edit');
    await quiet();
    expect(later.standIn.state.edits).toHaveLength(1);
    expect(panelsIn(later).map(({ id }) => id)).toEqual([panel.id]);
    expect(panelsIn(later)[0]?.content).toContain('新來的？');
  });

  it('is found again even where the store was lost', async () => {
    const first = await start({ store: await storeWith() });
    const panel = await panelOf(first);
    const store = await storeWith();
    const second = await start({ store, prepare: leftBehind([panel]) });
    await until(async () => (await store.panel(OTHER_CHANNEL_ID)) === panel.id, 'the panel in the store');
    await quiet();
    expect(panelsIn(second)).toHaveLength(1);
  });

  it('is posted again when it was deleted, meanwhile or while the bot watches, but not for ever', async () => {
    const store = await storeWith();
    await store.savePanel(GUILD_ID, OTHER_CHANNEL_ID, '900000000000000099');
    const bot = await start({ store });
    for (let time = 1; time <= 3; time++) {
      const panel = await panelOf(bot);
      await until(async () => (await store.panel(OTHER_CHANNEL_ID)) === panel.id, 'the panel in the store');
      deletes(bot, panel);
      await until(() => panelsIn(bot).some(({ id }) => id !== panel.id), `the panel again (${time})`);
    }
    const last = await panelOf(bot);
    await until(async () => (await store.panel(OTHER_CHANNEL_ID)) === last.id, 'the panel in the store');
    deletes(bot, last);
    await until(() => said(bot, /deleted 4 times/).length === 1, 'a line in the log');
    await quiet();
    expect(panelsIn(bot)).toEqual([]);
  });

  it('moves with the settings, and goes when they name no channel', async () => {
    const store = await storeWith();
    const bot = await start({ store });
    const first = await panelOf(bot);
    await bot.interact(subcommand('settings', ['onboarding'], CHANNEL_ID, MANAGER));
    const second = await panelOf(bot, CHANNEL_ID);
    expect(bot.standIn.state.deleted).toEqual([first.id]);
    // The deletion of the old one, as Discord tells of it, brings nothing back.
    deletes(bot, first);
    await quiet();
    expect(panelsIn(bot)).toEqual([]);
    await bot.interact(subcommand('settings', ['onboarding'], null, MANAGER));
    await until(() => bot.standIn.state.deleted.length === 2, 'the panel to be taken away');
    expect(bot.standIn.state.deleted[1]).toBe(second.id);
    expect(await store.panels(GUILD_ID)).toEqual([]);
  });

  it.each([
    [50013, /starter panel was not posted: .*Send Messages/],
    [50001, /starter panel was not posted: .*View Channels/],
  ])('that Discord forbids (%i) is told of in plain words', async (code, words) => {
    const bot = await start({
      store: await storeWith(),
      prepare: (standIn) =>
        standIn.inject({
          method: 'POST',
          path: /\/channels\/\d+\/messages$/,
          status: 403,
          body: { code, message: 'no' },
        }),
    });
    await until(() => said(bot, words).length === 1, 'the line');
    expect(panelsIn(bot)).toEqual([]);
  });

  it.each([
    ['en-US', 'What sales is', 'Ask a question'],
    ['zh-CN', '销售', '提个问题'],
    ['zh-TW', '業務', '提個問題'],
  ])('answers privately in the language of whoever presses (%s)', async (locale, team, form) => {
    const bot = await start({ store: await storeWith() });
    const panel = await panelOf(bot);
    const where = { channel: OTHER_CHANNEL_ID, locale, from: BEN };
    const tour = await bot.interact(choosing(panel, 'panel:en:team', ['sales'], where));
    expect(isPrivate(tour)).toBe(true);
    expect(textOf(tour)).toContain(team);
    const next = await bot.interact(pressing(tour.message as Posted, buttonOf(tour.message, 'tour:'), where));
    expect(next.type).toBe(7);

    const confused = await bot.interact(pressing(panel, 'panel:en:confused', where));
    expect(isPrivate(confused)).toBe(true);
    const menu = buttonsOf(confused.message).find((id) => id.endsWith(':comparisons')) ?? '';
    const answer = await bot.interact(
      choosing(confused.message as Posted, menu, ['operations~sales'], where),
    );
    expect(answer.type).toBe(7);

    const browse = await bot.interact(pressing(panel, 'panel:en:browse', where));
    expect(isPrivate(browse)).toBe(true);

    const opened = await bot.interact(pressing(panel, 'panel:en:ask', where));
    expect(opened.type).toBe(9);
    expect(opened.data.title).toBe(form);
    const id = String(opened.data.custom_id);
    const asked = await bot.interact(
      submitting(panel, id, { question: 'What is the difference between operations and sales?' }, where),
    );
    expect(isPrivate(asked)).toBe(true);
    expect(bot.lines.at(-1)).toMatchObject({ kind: 'modal', decision: 'answer', ref: 'operations~sales' });
    expect(bot.standIn.state.refusals.filter(({ status }) => status === 400)).toEqual([]);
  });
});

describe('the guides', () => {
  it.each(['en-US', 'zh-CN', 'zh-TW'])(
    'are walked through by pressing, from the command on (%s)',
    async (locale) => {
      const bot = await start();
      const where = { locale };
      let shown = await bot.interact(slash('choose-model', {}, where));
      expect(isPrivate(shown)).toBe(true);
      for (let tap = 0; tap < 5; tap++) {
        shown = await bot.interact(
          pressing(shown.message as Posted, buttonOf(shown.message, 'advise:'), where),
        );
        expect(shown.type).toBe(7);
      }
      expect(buttonsOf(shown.message).filter((id) => /^advise:.*:00000:\d$/.test(id))).toHaveLength(4);

      shown = await bot.interact(slash('tour', {}, where));
      expect(isPrivate(shown)).toBe(true);
      shown = await bot.interact(
        choosing(shown.message as Posted, buttonOf(shown.message, 'team:'), ['marketing'], where),
      );
      for (let card = 2; card <= 10; card++) {
        const next = buttonsOf(shown.message).find((id) => id.endsWith(`:marketing:${card}`)) ?? '';
        shown = await bot.interact(pressing(shown.message as Posted, next, where));
      }
      for (let answered = 0; answered <= 5; answered++)
        shown = await bot.interact(
          pressing(shown.message as Posted, buttonOf(shown.message, 'quiz:'), where),
        );
      expect(textOf(shown)).toMatch(/\d of 5 right|5 [题題][答]?[对對]/);
      expect(bot.standIn.state.refusals).toEqual([]);
    },
  );
});

describe('a greeting', () => {
  const completed = 1 << 1;
  const greetingsIn = ({ standIn }: Running) =>
    standIn.state.posts.filter((post) => !isPanel(post) || muteOf(post));
  const muteOf = (post: Posted) => buttonsOf(post).find((id) => id.endsWith(':mute'));
  const joins = ({ standIn }: Running, who: typeof ANN) => {
    standIn.gateway.dispatch('GUILD_MEMBER_ADD', memberEvent(who, 0));
    standIn.gateway.dispatch('GUILD_MEMBER_UPDATE', memberEvent(who, completed));
  };

  it('comes once Discord’s onboarding is completed, without a ping, and one a minute at most', async () => {
    let clock = 1_000_000;
    const bot = await start({
      store: await storeWith({ greet: true }),
      privileged: ['greetings'],
      now: () => clock,
    });
    await panelOf(bot);
    bot.standIn.gateway.dispatch('GUILD_MEMBER_ADD', memberEvent(BEN, 0));
    await quiet();
    expect(greetingsIn(bot)).toEqual([]);
    bot.standIn.gateway.dispatch('GUILD_MEMBER_UPDATE', memberEvent(BEN, completed));
    await until(() => greetingsIn(bot).length === 1, 'a greeting');
    // The stand-in refuses whatever could ping.
    expect(greetingsIn(bot)[0]).toMatchObject({ channel_id: OTHER_CHANNEL_ID });
    expect(greetingsIn(bot)[0]?.content).toContain(`<@${BEN.id}>`);
    joins(bot, ANN);
    joins(bot, OTHER_BOT as typeof ANN);
    bot.standIn.gateway.dispatch('GUILD_MEMBER_UPDATE', memberEvent(BEN, completed));
    await quiet();
    expect(greetingsIn(bot)).toHaveLength(1);
    clock += 60_001;
    joins(bot, ANN);
    await until(() => greetingsIn(bot).length === 2, 'the next greeting');
  });

  it('is not given to somebody who had completed it before, as a change of roles would show', async () => {
    const bot = await start({ store: await storeWith({ greet: true }), privileged: ['greetings'] });
    bot.standIn.gateway.dispatch('GUILD_MEMBER_UPDATE', memberEvent(BEN, completed));
    await panelOf(bot);
    await quiet();
    expect(greetingsIn(bot)).toEqual([]);
  });

  it('is not given where the server does not want it, and no longer once an admin mutes it', async () => {
    const store = await storeWith({ greet: true });
    const bot = await start({ store, privileged: ['greetings'] });
    joins(bot, BEN);
    await until(() => greetingsIn(bot).length === 1, 'a greeting');
    const [greeting] = greetingsIn(bot) as [Posted];
    const mute = muteOf(greeting) ?? '';
    const where = { channel: OTHER_CHANNEL_ID };
    const refused = await bot.interact(pressing(greeting, mute, where));
    expect(isPrivate(refused)).toBe(true);
    expect(store.settings(GUILD_ID).greet).toBe(true);
    const muted = await bot.interact(pressing(greeting, mute, { ...where, ...MANAGER }));
    expect(isPrivate(muted)).toBe(true);
    expect(store.settings(GUILD_ID)).toMatchObject({ greet: false, onboardingChannel: OTHER_CHANNEL_ID });
    joins(bot, ANN);
    await quiet();
    expect(greetingsIn(bot)).toHaveLength(1);
  });

  it('without the intent is not given, and one line says what to switch on', async () => {
    const bot = await start({ store: await storeWith({ greet: true }) });
    joins(bot, BEN);
    await panelOf(bot);
    await quiet();
    expect(greetingsIn(bot)).toEqual([]);
    expect(said(bot, /GREET_MEMBERS=true.*Server Members Intent/)).toHaveLength(1);
    const identified = bot.standIn.gateway.received.find(({ op }) => op === 2);
    const { intents } = (identified?.d ?? {}) as { intents?: number };
    expect((intents ?? 2) & 2).toBe(0);
  });

  it('that Discord forbids is told of in plain words', async () => {
    const bot = await start({ store: await storeWith({ greet: true }), privileged: ['greetings'] });
    await panelOf(bot);
    bot.standIn.inject({
      method: 'POST',
      path: /\/channels\/\d+\/messages$/,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    joins(bot, BEN);
    await until(() => said(bot, /nobody was greeted: .*Send Messages/).length === 1, 'the line');
  });
});
