import { GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_WORDING } from '../../../src/replying/answer/wording.ts';
import type { Bot } from '../../../src/replying/reply.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/settings/serverSettings.ts';
import { candidates, tinyBot } from '../../fixtures/bot.ts';
import { errorsIn, memoryStore, type Running, startBot } from '../harness.ts';
import {
  BOT_ID,
  BOT_ROLE_ID,
  CHANNEL_ID,
  DM_CHANNEL_ID,
  GUILD_ID,
  OTHER_CHANNEL_ID,
  THREAD_ID,
} from '../standin/ids.ts';
import { ANN, BEN, BOT, message, OTHER_BOT, type Said } from '../standin/payloads.ts';
import { until } from '../standin/standin.ts';

const INTENT = ['answerChannels'] as const;
let running: Running;
let seconds = 0;

const start = async (
  settings: Partial<ServerSettings> = {},
  privileged: readonly 'answerChannels'[] = INTENT,
  bot?: Bot,
) => {
  const store = await memoryStore();
  await store.saveSettings(GUILD_ID, { ...DEFAULT_SETTINGS, answerChannels: [CHANNEL_ID], ...settings });
  running = await startBot({ store, privileged, now: () => seconds * 1000, ...(bot && { bot }) });
};
beforeEach(() => {
  seconds += 3600;
});
afterEach(async () => {
  expect(errorsIn(running.lines)).toEqual([]);
  await running.stop();
});

/** Everything that was said to this one message; a mention elsewhere afterwards shows that it had its chance. */
async function saidTo(text: string, said: Said = {}): Promise<string[]> {
  const asked = message(text, said);
  const before = running.standIn.state.posts.length;
  running.standIn.say(asked);
  await running.ask(message('what is marketing', { channel: DM_CHANNEL_ID, from: BEN }));
  return running.standIn.state.posts
    .slice(before)
    .filter((post) => (post.message_reference as { message_id?: string })?.message_id === asked.id)
    .map(({ content }) => content);
}

describe('in a channel that an admin named', () => {
  beforeEach(() => start());

  it('the intent is asked for', () => {
    const [identify] = running.standIn.gateway.received.filter(({ op }) => op === 2);
    const { intents = 0 } = (identify?.d ?? {}) as { intents?: number };
    expect(intents & GatewayIntentBits.MessageContent).toBe(GatewayIntentBits.MessageContent);
  });

  it.each([
    ['what is sales?', 'Sales'],
    ['运营和销售有什么区别', '销售'],
    ['營運和業務有什麼不同', '業務'],
  ])('a question is answered by a reply: %s', async (text, word) => {
    const [answer = ''] = await saidTo(text);
    expect(answer).toContain(word);
  });

  it('a question in one of its threads is answered there', async () => {
    expect(await saidTo('what is sales?', { channel: THREAD_ID })).toHaveLength(1);
  });

  it('a question in reply to the bot is answered, pinged or not', async () => {
    const to = { id: '1', channel_id: CHANNEL_ID, author: BOT };
    expect(await saidTo('what is sales?', { to, ping: false })).toHaveLength(1);
  });

  it('a mention is answered as everywhere, even where it is no question', async () => {
    expect(await saidTo(`<@${BOT_ID}> sales`)).toHaveLength(1);
    expect(await saidTo(`<@${BOT_ID}> gibberish of sassafras`)).toHaveLength(1);
  });

  it.each<[string, string, Said]>([
    ['a statement', 'sales is fun', {}],
    ['a question that is not ours', 'what is the weather tomorrow?', {}],
    ['a link', 'what is sales? https://example.com', {}],
    ['a question to somebody', `<@${BEN.id}> what is sales?`, {}],
    ['a question to a role', `<@&${BOT_ROLE_ID}> what is sales?`, { roles: [BOT_ROLE_ID] }],
    ['a question to all', '@everyone what is sales?', { everyone: true }],
    [
      'a reply to somebody',
      'what is sales?',
      { to: { id: '1', channel_id: CHANNEL_ID, author: ANN }, ping: false },
    ],
    ['another bot', 'what is sales?', { from: OTHER_BOT }],
    ['a webhook', 'what is sales?', { webhook: '900000000000000030' }],
    ['itself', 'what is sales?', { from: BOT }],
    ['a notice of Discord', 'what is sales?', { type: 7 }],
    ['another channel', 'what is sales?', { channel: OTHER_CHANNEL_ID }],
  ])('%s is let pass', async (_, text, said) => {
    expect(await saidTo(text, said)).toEqual([]);
  });

  it('a person is answered once in ten seconds, the channel once in three', async () => {
    expect(await saidTo('what is sales?')).toHaveLength(1);
    expect(await saidTo('what is marketing?', { from: BEN })).toEqual([]);
    seconds += 3;
    expect(await saidTo('what is marketing?', { from: BEN })).toHaveLength(1);
    seconds += 3;
    expect(await saidTo('what is operations?')).toEqual([]);
    seconds += 4;
    expect(await saidTo('what is operations?')).toHaveLength(1);
  });

  it('silence costs nobody a turn', async () => {
    expect(await saidTo('what is the weather tomorrow?')).toEqual([]);
    expect(await saidTo('what is sales?')).toHaveLength(1);
  });

  it('one refusal is enough: the bot rests for ten minutes where it may not write', async () => {
    const refuse = () =>
      running.standIn.inject({
        method: 'POST',
        path: /messages$/,
        status: 403,
        body: { code: 50013, message: 'Missing Permissions' },
      });
    refuse();
    running.standIn.say(message('what is sales?'));
    await until(() => running.lines.some(({ code }) => code === 50013), 'the refusal');
    seconds += 60;
    expect(await saidTo('what is sales?')).toEqual([]);
    expect(await saidTo(`<@${BOT_ID}> what is sales?`)).toEqual([]);
    expect(await saidTo(`<@${BOT_ID}> what is sales?`, { channel: OTHER_CHANNEL_ID })).toHaveLength(1);
    seconds += 600;
    expect(await saidTo('what is sales?')).toHaveLength(1);
    expect(running.standIn.state.refusals).toHaveLength(1);
  });
});

describe('a near miss', () => {
  const unsure = () => tinyBot({ decision: 'suggest', candidates: candidates('baking', 'delivery') });

  it('is passed over unless the server wants otherwise', async () => {
    await start({}, INTENT, unsure());
    expect(await saidTo('what about the dough?')).toEqual([]);
  });

  it('is met with candidates where it does', async () => {
    await start({ nearMiss: 'offer' }, INTENT, unsure());
    expect(await saidTo('what about the dough?')).toEqual([ANSWER_WORDING.en.suggest]);
    expect(await saidTo('the dough is here')).toEqual([]);
  });
});

it('cooldowns are those of the server’s settings', async () => {
  await start({ userCooldown: 0, channelCooldown: 0 });
  expect(await saidTo('what is sales?')).toHaveLength(1);
  expect(await saidTo('what is marketing?')).toHaveLength(1);
});

describe('without the intent', () => {
  const reminders = () => running.lines.filter(({ msg }) => msg.includes('ANSWER_CHANNELS=true'));

  it('one line says what to switch on and where, and who asks the bot is answered', async () => {
    await start({}, []);
    expect(reminders()).toMatchObject([
      { level: 40, msg: expect.stringMatching(/Message Content Intent.*Developer Portal.*Bot/) },
    ]);
    expect(await saidTo('what is sales?')).toEqual([]);
    expect(await saidTo(`<@${BOT_ID}> what is sales?`)).toHaveLength(1);
    expect(reminders()).toHaveLength(1);
  });

  it('the line comes as soon as a channel is named later on', async () => {
    await start({ answerChannels: [] }, []);
    expect(reminders()).toEqual([]);
    await running.store.saveSettings(GUILD_ID, { ...DEFAULT_SETTINGS, answerChannels: [CHANNEL_ID] });
    expect(await saidTo('what is sales?')).toEqual([]);
    expect(reminders()).toHaveLength(1);
  });

  it('that no server needs, nothing is said', async () => {
    await start({ answerChannels: [] }, []);
    expect(await saidTo('what is sales?')).toEqual([]);
    expect(reminders()).toEqual([]);
  });
});
