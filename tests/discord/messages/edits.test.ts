import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings/serverSettings.ts';
import { errorsIn, memoryStore, type Running, startBot } from '../harness.ts';
import { BOT_ID, CHANNEL_ID, DM_CHANNEL_ID, GUILD_ID, OTHER_CHANNEL_ID } from '../standin/ids.ts';
import { BOT, edited, type MessagePayload, message, type Said } from '../standin/payloads.ts';
import { until } from '../standin/standin.ts';

let running: Running;
let seconds = 0;
beforeEach(async () => {
  const store = await memoryStore();
  await store.saveSettings(GUILD_ID, { ...DEFAULT_SETTINGS, answerChannels: [OTHER_CHANNEL_ID] });
  running = await startBot({ store, privileged: ['answerChannels'], now: () => seconds * 1000 });
});
afterEach(async () => {
  expect(errorsIn(running.lines)).toEqual([]);
  await running.stop();
});

const state = () => running.standIn.state;
const mention = (text: string) => `<@${BOT_ID}> ${text}`;
const tell = (before: MessagePayload, text: string, seconds?: number) =>
  running.standIn.change('MESSAGE_UPDATE', edited(before, text, seconds));
const remove = (id: string, channel = CHANNEL_ID) =>
  running.standIn.change('MESSAGE_DELETE', { id, channel_id: channel, guild_id: GUILD_ID });
const handled = async () => {
  // Events are handled in order: when this is answered, whatever came before had its chance.
  await running.ask(message('what is marketing', { channel: DM_CHANNEL_ID }));
};
async function asked(text: string, said: Said = {}) {
  const question = message(text, said);
  return { question, answer: await running.ask(question) };
}
const answersTo = ({ id }: MessagePayload) =>
  state().posts.filter((post) => (post.message_reference as { message_id?: string })?.message_id === id);

describe('an edited question', () => {
  it('has its answer changed in place', async () => {
    const { question, answer } = await asked(mention('what is sales'));
    tell(question, mention('what is operations'));
    await until(() => state().edits.length === 1, 'the edit');
    expect(state().edits[0]).toMatchObject({ id: answer.id, content: expect.stringContaining('Operations') });
    expect(answersTo(question)).toHaveLength(1);
  });

  it('is the topic of what is asked next', async () => {
    const { question } = await asked(mention('what skills does sales need'));
    tell(question, mention('what KPIs do sales have'));
    await until(() => state().edits.length === 1, 'the edit');
    await running.ask(message(mention('and operations?')));
    expect(running.lines.filter(({ msg }) => msg === 'answered').at(-1)?.ref).toBe('operations.metrics');
  });

  it('changes it each time, the last edit last', async () => {
    const { question } = await asked(mention('what is sales'));
    for (const name of ['operations', 'marketing', 'distribution'])
      tell(question, mention(`what is ${name}`));
    await until(() => state().edits.length === 3, 'three edits');
    expect(answersTo(question)[0]?.content).toContain('distribution model');
  });

  it('is followed while its answer is still on its way', async () => {
    const question = message(mention('what is sales'));
    running.standIn.say(question);
    tell(question, mention('what is operations'));
    await until(() => state().edits.length === 1, 'the edit');
    expect(answersTo(question)).toMatchObject([{ content: expect.stringContaining('Operations') }]);
  });

  it.each([
    ['after five minutes', mention('what is operations'), 301],
    ['where its text is the same', mention('what is sales'), 1],
    ['whose mention was taken out', 'what is operations', 1],
  ])('is left alone %s', async (_, text, after) => {
    const { question } = await asked(mention('what is sales'));
    tell(question, text, after);
    await handled();
    expect(state().edits).toEqual([]);
    expect(answersTo(question)).toHaveLength(1);
  });

  it('is told from a link preview, which is no edit', async () => {
    const { question } = await asked(mention('what is sales'));
    running.standIn.change('MESSAGE_UPDATE', {
      ...edited(question, mention('other')),
      edited_timestamp: null,
    });
    await handled();
    expect(state().edits).toEqual([]);
  });

  it('is answered once the mention is added', async () => {
    const question = message('what is sales');
    running.standIn.say(question);
    await handled();
    expect(answersTo(question)).toEqual([]);
    tell(question, mention('what is sales'));
    await until(() => answersTo(question).length === 1, 'the answer');
    tell(question, mention('what is operations'));
    await until(() => state().edits.length === 1, 'the edit');
  });

  it('is not answered where the mention is added after five minutes', async () => {
    const question = message('what is sales');
    running.standIn.say(question);
    tell(question, mention('what is sales'), 301);
    await handled();
    expect(answersTo(question)).toEqual([]);
  });

  it('whose answer somebody deleted gets no other', async () => {
    const { question, answer } = await asked(mention('what is sales'));
    state().messageIds.delete(answer.id);
    tell(question, mention('what is operations'));
    await until(() => state().refusals.length > 0, 'the refusal');
    await handled();
    expect(answersTo(question)).toHaveLength(1);
    expect(running.lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('in a direct message has its answer changed too', async () => {
    const { question } = await asked('what is sales', { channel: DM_CHANNEL_ID });
    tell(question, 'what is operations');
    await until(() => state().edits.length === 1, 'the edit');
  });

  it('of the bot’s own is no question', async () => {
    const own = message('what is sales', { from: BOT, channel: DM_CHANNEL_ID });
    running.standIn.change('MESSAGE_UPDATE', edited(own, 'what is operations'));
    await handled();
    expect(answersTo(own)).toEqual([]);
  });
});

describe('an edited question that nobody asked the bot', () => {
  const unasked = (text: string) => asked(text, { channel: OTHER_CHANNEL_ID });

  it('has its answer changed, cooldown or not', async () => {
    const { question } = await unasked('what is sales?');
    tell(question, 'what is operations?');
    await until(() => state().edits.length === 1, 'the edit');
  });

  it('has its answer taken back where it asks nothing any more, and is answered again where it does', async () => {
    const { question, answer } = await unasked('what is sales?');
    tell(question, 'never mind');
    await until(() => state().deleted.includes(answer.id), 'the deletion');
    tell(question, 'what is operations?');
    await until(() => answersTo(question).length === 2, 'the second answer');
  });

  it('is answered once an edit makes it a question', async () => {
    const statement = message('sales', { channel: OTHER_CHANNEL_ID });
    running.standIn.say(statement);
    tell(statement, 'what is sales?');
    await until(() => answersTo(statement).length === 1, 'the answer');
  });
});

describe('a deleted question', () => {
  it('takes its answer with it', async () => {
    const { question, answer } = await asked(mention('what is sales'));
    remove(question.id);
    await until(() => state().deleted.length > 0, 'the deletion');
    expect(state().deleted).toEqual([answer.id]);
  });

  it('takes it with it even while the answer is on its way', async () => {
    const question = message(mention('what is sales'));
    running.standIn.say(question);
    remove(question.id);
    await until(() => state().deleted.length > 0, 'the deletion');
    expect(answersTo(question).map(({ id }) => id)).toEqual(state().deleted);
  });

  it('takes it with it for a day', async () => {
    const { question } = await asked(mention('what is sales'));
    const { question: later, answer } = await asked(mention('what is marketing'));
    seconds += 86_399;
    remove(later.id);
    await until(() => state().deleted.length > 0, 'the deletion');
    seconds += 1;
    remove(question.id);
    await handled();
    expect(state().deleted).toEqual([answer.id]);
  });

  it('in a direct message takes it with it', async () => {
    const { question, answer } = await asked('what is sales', { channel: DM_CHANNEL_ID });
    running.standIn.change('MESSAGE_DELETE', { id: question.id, channel_id: DM_CHANNEL_ID });
    await until(() => state().deleted.includes(answer.id), 'the deletion');
  });

  it('among many takes it with it', async () => {
    const one = await asked(mention('what is sales'));
    const two = await asked(mention('what is operations'));
    running.standIn.change('MESSAGE_DELETE_BULK', {
      ids: ['1', one.question.id, two.question.id],
      channel_id: CHANNEL_ID,
      guild_id: GUILD_ID,
    });
    await until(() => state().deleted.length === 2, 'both deletions');
    expect([...state().deleted].sort()).toEqual([one.answer.id, two.answer.id].sort());
  });

  it('whose answer is gone already needs no word', async () => {
    const { question, answer } = await asked(mention('what is sales'));
    state().messageIds.delete(answer.id);
    remove(question.id);
    await until(() => state().refusals.length > 0, 'the refusal');
    await handled();
    expect(running.lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('that was never answered is nothing', async () => {
    remove('900000000000000077');
    await handled();
    expect(state().refusals.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

it('a question that Discord tells of twice is answered once', async () => {
  const { question } = await asked(mention('what is sales'));
  running.standIn.say(question);
  await handled();
  expect(answersTo(question)).toHaveLength(1);
});
