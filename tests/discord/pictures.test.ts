import { PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { makeInPlaceArtist } from '../../src/picture/artist.ts';
import { makePictures } from '../../src/picture/pictures.ts';
import type { Table } from '../../src/picture/table.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/serverSettings.ts';
import { buttonOf, errorsIn, isPrivate, memoryStore, type Running, startBot, textOf } from './harness.ts';
import { BOT_ID, DM_CHANNEL_ID, GUILD_ID, OTHER_CHANNEL_ID } from './standin/ids.ts';
import { guild, message, pressing, role, slash } from './standin/payloads.ts';
import { until } from './standin/standin.ts';
import type { Callback, Posted } from './standin/state.ts';

let running: Running;
afterEach(() => running.stop());

/** Draws what a test says, by default at once and a single byte. */
const picturesOf = (draw: (table: Table) => Promise<Uint8Array> = async () => new Uint8Array([1])) =>
  makePictures({ artist: { draw, close: async () => {} }, now: () => performance.now() });

/** Draws nothing before it is told to, then everything. */
function held() {
  let release = () => {};
  const open = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { release, pictures: picturesOf(() => open.then(() => new Uint8Array([1]))) };
}

const COMPARE = { a: 'operations', b: 'sales' };

/** What an interaction was answered with, as it is now. */
const original = ({ message: answer }: Callback): Posted | null | undefined =>
  [...running.standIn.state.interactions.values()].find(({ original: now }) => now?.id === answer?.id)
    ?.original;

const attachmentsOf = (answer: Callback) => original(answer)?.attachments ?? [];
const attached = (answer: Callback, count = 1) =>
  until(() => attachmentsOf(answer).length === count, `${count} pictures`);
const postNow = (posted: Posted) => running.standIn.state.posts.find(({ id }) => id === posted.id);

/** Long enough for a picture to have come, had there been one. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

const nothingWrong = () => {
  expect(running.standIn.state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(errorsIn(running.lines)).toEqual([]);
};

describe('a comparison', () => {
  it.each([
    ['en-US', 'Goal – Operations: Raise efficiency and cut cost; Sales: Grow sales'],
    ['zh-CN', '目标｜运营：提高效率、降低成本；销售：'],
    ['zh-TW', '目標｜營運：提高效率、降低成本；業務：'],
  ])(
    'in %s is answered in words, and then gets its picture with all of it as description',
    async (locale, row) => {
      running = await startBot({ pictures: picturesOf() });
      const answer = await running.interact(slash('compare', COMPARE, { locale }));
      expect(answer.data.attachments ?? []).toEqual([]);
      await attached(answer);
      const [picture] = attachmentsOf(answer);
      expect(picture).toMatchObject({ description: expect.stringContaining(row), size: 1 });
      expect(picture?.filename).toMatch(/^operations-vs-sales\.(en|zh-Hans|zh-Hant)\.png$/);
      // The rows stood in the text until the picture was there; the rest stands as it was.
      const now = original(answer)?.content ?? '';
      expect(answer.message?.content).toMatch(/^- /m);
      expect(now).not.toMatch(/^- /m);
      for (const line of now.split('\n')) expect(answer.message?.content).toContain(line);
      expect(original(answer)?.components).toEqual(answer.message?.components);
      nothingWrong();
    },
  );

  it('asked by message gets it too, on the reply', async () => {
    running = await startBot({ pictures: picturesOf() });
    const posted = await running.ask(message(`<@${BOT_ID}> 运营和销售有什么区别`));
    await until(() => postNow(posted)?.attachments.length === 1, 'the picture');
    expect(postNow(posted)?.content).not.toContain('- 运营：');
    expect(postNow(posted)?.attachments[0]?.description).toContain('目标｜运营');
    nothingWrong();
  });

  it('is drawn for real as a PNG', async () => {
    const pictures = makePictures({ artist: makeInPlaceArtist(), now: () => performance.now() });
    running = await startBot({ pictures });
    const answer = await running.interact(slash('compare', COMPARE));
    await attached(answer);
    const bytes = Buffer.from(attachmentsOf(answer)[0]?.bytes as Uint8Array);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2000);
  });

  it('does not wait for its picture', async () => {
    const { pictures, release } = held();
    running = await startBot({ pictures });
    const answer = await running.interact(slash('compare', COMPARE));
    expect(textOf(answer)).toContain('Operations versus sales');
    expect((await running.interact(slash('define', { subject: 'sales' }))).message?.content).toContain(
      'Sales',
    );
    release();
    await attached(answer);
  });
});

/** What an answer needs: to see, to write, to reply. */
const WITHOUT_FILES =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;

describe('there is no picture', () => {
  it.each([
    ['of what is no comparison', 'define', { subject: 'sales' }],
    ['of a single aspect', 'compare', { ...COMPARE, aspect: 'goal' }],
  ])('%s', async (_, name, options) => {
    running = await startBot({ pictures: picturesOf() });
    const answer = await running.interact(slash(name, options));
    await aWhile();
    expect(attachmentsOf(answer)).toEqual([]);
  });

  it('where a server does not want any, and elsewhere there still is', async () => {
    const store = await memoryStore();
    await store.saveSettings(GUILD_ID, { ...DEFAULT_SETTINGS, pictures: false });
    running = await startBot({ pictures: picturesOf(), store });
    const answer = await running.interact(slash('compare', COMPARE));
    const posted = await running.ask(message(`<@${BOT_ID}> 运营和销售有什么区别`));
    const direct = await running.interact(slash('compare', COMPARE, { channel: DM_CHANNEL_ID }));
    await attached(direct);
    expect([attachmentsOf(answer), postNow(posted)?.attachments]).toEqual([[], []]);
  });

  it('where the bot may not attach files, and that is told once', async () => {
    running = await startBot({ pictures: picturesOf() });
    const granted = 1n << 11n;
    const answers = [
      await running.interact(slash('compare', COMPARE, { granted })),
      await running.interact(slash('compare', COMPARE, { granted })),
    ];
    running.standIn.gateway.dispatch('GUILD_ROLE_UPDATE', {
      guild_id: GUILD_ID,
      role: { ...role(GUILD_ID, '@everyone'), permissions: String(WITHOUT_FILES) },
    });
    const { gateway } = running.standIn;
    gateway.dispatch('GUILD_ROLE_UPDATE', {
      guild_id: GUILD_ID,
      role: { ...role('900000000000000006', 'role-desk'), permissions: String(WITHOUT_FILES) },
    });
    const posted = await running.ask(message(`<@${BOT_ID}> 运营和销售有什么区别`));
    await aWhile();
    for (const answer of answers) expect(attachmentsOf(answer)).toEqual([]);
    expect(postNow(posted)?.attachments).toEqual([]);
    const told = running.lines.filter(({ msg }) => msg.includes('Attach Files'));
    expect(told).toMatchObject([{ level: 40 }]);
    nothingWrong();
  });

  it('where Discord refuses it, and the answer stays', async () => {
    running = await startBot({ pictures: picturesOf() });
    running.standIn.inject({
      method: 'PATCH',
      path: /original$/,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    const first = await running.interact(slash('compare', COMPARE));
    await until(() => running.standIn.state.refusals.length === 1, 'the refusal');
    await aWhile();
    // One refusal is enough: there is nothing to be had there for a while.
    const answers = [first, await running.interact(slash('compare', COMPARE))];
    await aWhile();
    expect(running.standIn.state.refusals).toHaveLength(1);
    for (const answer of answers) expect(original(answer)?.content).toContain('Operations versus sales');
    expect(running.lines.filter(({ msg }) => msg.includes('Attach Files'))).toHaveLength(1);
    expect(errorsIn(running.lines)).toEqual([]);
  });

  it('where it cannot be drawn, and the answer stays', async () => {
    const pictures = picturesOf(() => Promise.reject(new Error('no ink')));
    running = await startBot({ pictures });
    const answer = await running.interact(slash('compare', COMPARE));
    await aWhile();
    expect(original(answer)?.content).toContain('Operations versus sales');
    nothingWrong();
  });

  it('where the channel was deleted meanwhile, which is no error', async () => {
    const { pictures, release } = held();
    running = await startBot({ pictures });
    await running.ask(message(`<@${BOT_ID}> 运营和销售有什么区别`, { channel: OTHER_CHANNEL_ID }));
    running.standIn.gateway.dispatch('CHANNEL_DELETE', { ...guild().channels[1], guild_id: GUILD_ID });
    await running.interact(slash('help'));
    release();
    await until(() => running.lines.some(({ msg }) => msg.includes('was not attached')), 'the line');
    expect(running.lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('where the answer was deleted meanwhile', async () => {
    const { pictures, release } = held();
    running = await startBot({ pictures });
    const posted = await running.ask(message(`<@${BOT_ID}> 运营和销售有什么区别`));
    running.standIn.state.messageIds.delete(posted.id);
    release();
    await until(() => running.lines.some(({ msg }) => msg.includes('was not attached')), 'the line');
    expect(errorsIn(running.lines)).toEqual([]);
  });
});

describe('a press on a private answer', () => {
  /** A comparison that its asker alone sees, with its picture: from a press on a public one. */
  const privately = async () => {
    const open = await running.interact(slash('compare', COMPARE));
    const mine = await running.interact(
      pressing(open.message ?? {}, buttonOf(open.message, 'lang:zh-Hans:')),
    );
    expect(isPrivate(mine)).toBe(true);
    return mine;
  };

  it('for another language replaces the picture', async () => {
    running = await startBot({ pictures: picturesOf() });
    const mine = await privately();
    await attached(mine);
    const before = original(mine) as Posted;
    const redrawn = await running.interact(pressing(before, buttonOf(before, 'lang:en:')));
    expect(redrawn).toMatchObject({ type: 7, data: { attachments: [] } });
    await until(() => attachmentsOf(redrawn).length === 1, 'the other picture');
    expect(attachmentsOf(redrawn)[0]).toMatchObject({ filename: 'operations-vs-sales.en.png' });
    nothingWrong();
  });

  it('that leads elsewhere takes the picture away', async () => {
    running = await startBot({ pictures: picturesOf() });
    const mine = await privately();
    await attached(mine);
    const before = original(mine) as Posted;
    const redrawn = await running.interact(pressing(before, 'show:zh-Hans:sales'));
    expect(redrawn.message?.attachments).toEqual([]);
    await aWhile();
    expect(attachmentsOf(redrawn)).toEqual([]);
    nothingWrong();
  });

  it('takes back a picture that is still being drawn', async () => {
    const { pictures, release } = held();
    running = await startBot({ pictures });
    const mine = await privately();
    const redrawn = await running.interact(pressing(mine.message as Posted, 'show:zh-Hans:sales'));
    release();
    await aWhile();
    expect(attachmentsOf(mine)).toEqual([]);
    expect(attachmentsOf(redrawn)).toEqual([]);
    // Not even put there and taken away again.
    expect(original(mine)?.edited_timestamp).toBeNull();
    nothingWrong();
  });
});

it('an edited question gets the picture of its new answer, or none', async () => {
  running = await startBot({ pictures: picturesOf() });
  const asked = message(`<@${BOT_ID}> 运营和销售有什么区别`);
  const posted = await running.ask(asked);
  await until(() => postNow(posted)?.attachments.length === 1, 'the picture');
  const edit = (content: string) =>
    running.standIn.change('MESSAGE_UPDATE', {
      ...asked,
      content,
      edited_timestamp: new Date(Date.parse(asked.timestamp) + 1000).toISOString(),
    });
  edit(`<@${BOT_ID}> what is sales`);
  await until(() => postNow(posted)?.attachments.length === 0, 'the answer without a picture');
  edit(`<@${BOT_ID}> marketing vs operations`);
  await until(() => postNow(posted)?.attachments.length === 1, 'the next picture');
  expect(postNow(posted)?.attachments[0]).toMatchObject({ filename: 'marketing-vs-operations.en.png' });
});
