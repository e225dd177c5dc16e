import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, errorsIn, type Running, realBot, startBot } from '../harness.ts';
import { BOT_ID, BOT_ROLE_ID, CHANNEL_ID, DM_CHANNEL_ID, OTHER_CHANNEL_ID } from '../standin/ids.ts';
import { ANN, BEN, BOT, message, OTHER_BOT, pressing, type Said, slash } from '../standin/payloads.ts';
import type { Posted } from '../standin/state.ts';

let running: Running;
let minutes = 0;
/** What the matcher was asked, and what it was told of earlier answers, question by question. */
const questions: string[] = [];
const remembered: (readonly string[])[] = [];
beforeAll(async () => {
  const { knowledge, matcher } = await realBot();
  const interpret: typeof matcher.interpret = (text, recent = []) => {
    questions.push(text);
    remembered.push(recent);
    return matcher.interpret(text, recent);
  };
  const bot = { knowledge, matcher: { ...matcher, interpret } };
  running = await startBot({ bot, now: () => minutes * 60_000 });
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.standIn.state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(errorsIn(running.lines)).toEqual([]);
  // Nobody remembers anything by the next test.
  minutes += 60;
});

const ask = (text: string, said: Said = {}): Promise<Posted> => running.ask(message(text, said));
const lastRef = () => running.lines.filter(({ msg }) => msg === 'answered').at(-1)?.ref;
const botMessage = (posted: Posted) => ({ ...posted, author: BOT });

describe('a message is answered', () => {
  it('when it mentions the bot, by a reply that pings nobody', async () => {
    const asked = message(`<@${BOT_ID}> 运营和销售有什么区别`);
    const answer = await running.ask(asked);
    expect(answer.content).toContain('销售');
    expect(answer).toMatchObject({ message_reference: { message_id: asked.id, fail_if_not_exists: false } });
    expect(buttonsOf(answer)).toContain('lang:en:operations~sales');
  });

  it.each([
    ['at the end', `what KPIs do sales have <@${BOT_ID}>`],
    ['in the old spelling', `<@!${BOT_ID}> what KPIs do sales have`],
    ['twice', `<@${BOT_ID}> what KPIs do sales have <@${BOT_ID}>`],
  ])('with the mention %s, which is no part of the question', async (_, text) => {
    await ask(text);
    expect(questions.at(-1)).toBe('what KPIs do sales have');
  });

  it('when it replies to the bot and pings it', async () => {
    const first = await ask(`<@${BOT_ID}> what is sales`);
    await ask('运营和销售有什么区别', { to: botMessage(first) });
    expect(lastRef()).toBe('operations~sales');
  });

  it('when it comes by direct message, without any mention', async () => {
    const answer = await ask('what is marketing', { channel: DM_CHANNEL_ID });
    expect(answer.channel_id).toBe(DM_CHANNEL_ID);
    expect(lastRef()).toBe('marketing');
  });

  it('with a hint when the mention stands alone', async () => {
    expect((await ask(`<@${BOT_ID}>`)).content).toContain('What would you like to know?');
  });

  it('even where it was deleted meanwhile', async () => {
    const asked = message(`<@${BOT_ID}> what is sales`);
    const answered = running.ask(asked);
    running.standIn.state.messageIds.delete(asked.id);
    expect((await answered).content).toContain('Sales');
  });
});

describe('a follow-up', () => {
  const skills = `<@${BOT_ID}> what skills does operations need`;

  it('is understood by what its asker was last shown', async () => {
    await ask(skills);
    expect(lastRef()).toBe('operations.skills');
    await ask(`<@${BOT_ID}> and sales?`);
    expect(lastRef()).toBe('sales.skills');
  });

  it('comes with what its asker was shown in the channel, newest first', async () => {
    await ask(skills);
    await running.interact(slash('define', { subject: 'marketing' }));
    const last = await ask(`<@${BOT_ID}> what is sales`);
    await running.interact(pressing(last, 'show:en:operations~sales'));
    await ask(`<@${BOT_ID}> and sales?`);
    expect(remembered.at(-1)).toEqual(['operations~sales', 'sales', 'marketing']);
  });

  it.each<[string, Said, number]>([
    ['of somebody else', { from: BEN }, 0],
    ['in another channel', { channel: OTHER_CHANNEL_ID }, 0],
    ['after ten minutes', {}, 10],
  ])('%s comes with nothing', async (_, said, later) => {
    await ask(skills);
    minutes += later;
    await ask(`<@${BOT_ID}> and sales?`, said);
    expect(remembered.at(-1)).toEqual([]);
  });

  it('comes with nothing where nothing was found before', async () => {
    await ask(`<@${BOT_ID}> wifi password`);
    await ask(`<@${BOT_ID}> and sales?`);
    expect(remembered.at(-1)).toEqual([]);
  });
});

describe('a message is passed over', () => {
  const toAnn = { id: '1', channel_id: CHANNEL_ID, author: ANN };
  const toBot = { id: '1', channel_id: CHANNEL_ID, author: BOT };
  const mention = `<@${BOT_ID}> what is sales`;
  it.each<[string, string, Said]>([
    ['that mentions nobody', 'what is sales', {}],
    ['to @everyone', '@everyone what is sales', { everyone: true }],
    ['to a role of the bot', `<@&${BOT_ROLE_ID}> what is sales`, { roles: [BOT_ROLE_ID] }],
    ['that mentions somebody else', `<@${BEN.id}> what is sales`, {}],
    ['that replies to somebody else', 'what is sales', { to: toAnn }],
    ['that replies to the bot without pinging it', 'what is sales', { to: toBot, ping: false }],
    ['of another bot', mention, { from: OTHER_BOT }],
    ['of a webhook', mention, { webhook: '900000000000000030' }],
    ['of the bot itself', mention, { from: BOT }],
    ['of Discord about a new member', mention, { type: 7, mentions: [BOT] }],
    ['of Discord about a pinned message', mention, { type: 6, mentions: [BOT] }],
    ['of another bot by direct message', 'what is sales', { from: OTHER_BOT, channel: DM_CHANNEL_ID }],
  ])('%s', async (_, text, said) => {
    const before = running.standIn.state.posts.length;
    running.standIn.say(message(text, said));
    // Events are handled in order: when the next one is answered, this one had its chance.
    const next = await ask(`<@${BOT_ID}> what is marketing`, { channel: said.channel ?? CHANNEL_ID });
    expect(next.content).toContain('Marketing');
    expect(running.standIn.state.posts.slice(before)).toHaveLength(1);
  });
});

it('speaks the server’s language where the text shows none', async () => {
  const chinese = await startBot({ preferredLocale: 'zh-TW' });
  try {
    expect((await chinese.ask(message(`<@${BOT_ID}>`))).content).toContain('想問什麼');
    const direct = message('', { channel: DM_CHANNEL_ID });
    expect((await chinese.ask(direct)).content).toContain('What would you like to know?');
  } finally {
    await chinese.stop();
  }
});
