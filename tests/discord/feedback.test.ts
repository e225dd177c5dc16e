import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFeedbackDesk } from '../../src/discord/feedback.ts';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { makeLog } from '../../src/log.ts';
import { type BotReply, said, send } from '../../src/replying/botReply.ts';
import { freshFile, opened } from '../store/temporary.ts';
import { buttonOf, errorsIn, memoryStore, type Running, startBot, textOf } from './harness.ts';
import { GUILD_ID } from './standin/ids.ts';
import { BEN, MANAGER, pressing, slash, subcommand } from './standin/payloads.ts';
import { until } from './standin/standin.ts';

let running: Running;
afterEach(() => running?.stop());

/** What stands behind “⋯” under an answer. */
const answer = async () => {
  const { message: posted } = await running.interact(slash('ask', { question: 'what is sales' }));
  return running.interact(pressing(posted ?? {}, buttonOf(posted, 'menu:')));
};
const press = async (start: string, on: Awaited<ReturnType<typeof answer>>, where = {}) =>
  running.interact(pressing(on.message ?? {}, buttonOf(on.message, start), where));

describe('a reader’s word on an answer', () => {
  it('is counted, once for each person and answer, and each time thanked for', async () => {
    running = await startBot();
    const [one, other] = [await answer(), await answer()];
    for (const on of [one, one, other]) expect(textOf(await press('yes:', on))).not.toBe('');
    await press('no:', one);
    await press('no:', other, { from: BEN });
    await until(async () => (await running.store.feedback())[0]?.unhelpful === 1, 'the count');
    expect(await running.store.feedback()).toEqual([
      { ref: 'sales', language: 'en', helpful: 1, unhelpful: 1 },
    ]);
  });

  it('counts again after a day, and holds nobody’s id', async () => {
    let ms = 0;
    const store = await memoryStore();
    const log = makeLog('silent', (text) => text, { write: () => {} });
    const desk = makeFeedbackDesk({ store, log, now: () => ms });
    const word: BotReply = send('private', {
      ...said(
        { content: 'thanks', components: [], allowed_mentions: { parse: [] } },
        'feedback',
        null,
        'en',
        1,
      ),
      feedback: { ref: 'sales' as AnswerRef, helpful: true },
    });
    await desk.count('1', word);
    ms += 24 * 60 * 60_000 - 1;
    await desk.count('1', word);
    expect((await store.feedback())[0]?.helpful).toBe(1);
    ms += 1;
    await desk.count('1', word);
    expect((await store.feedback())[0]?.helpful).toBe(2);
  });

  it('is counted later where the store is held for now', async () => {
    const file = freshFile();
    const store = await opened(file);
    running = await startBot({ store });
    const on = await answer();
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    expect(textOf(await press('yes:', on))).not.toBe('');
    setTimeout(() => holder.exec('ROLLBACK'), 400);
    await until(async () => (await store.feedback()).length === 1, 'the count');
    expect(errorsIn(running.lines)).toEqual([]);
    await running.stop();
    await store.close();
  });
});

describe('while another program holds the store', () => {
  it('an admin is told soon that nothing was saved, and nobody else waits', async () => {
    const file = freshFile();
    const store = await opened(file);
    running = await startBot({ store });
    const on = await answer();
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    const since = performance.now();
    const saving = running.standIn.interact(
      subcommand('settings', ['onboarding'], '900000000000000004', MANAGER),
    );
    const times = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const began = performance.now();
        await (i % 2 === 0 ? answer() : press('yes:', on, { from: { ...BEN, id: `9000000000000001${i}` } }));
        return performance.now() - began;
      }),
    );
    expect(textOf(await saving)).toContain('went wrong on my side');
    expect(performance.now() - since).toBeLessThan(1_500);
    expect(Math.max(...times)).toBeLessThan(1_000);
    expect(store.settings(GUILD_ID).onboardingChannel).toBeNull();
    await until(() => running.lines.some(({ msg }) => /nothing was saved: another/.test(msg)), 'the line');
    expect(errorsIn(running.lines)).toEqual([]);
    holder.exec('ROLLBACK');
    await running.interact(subcommand('settings', ['onboarding'], '900000000000000004', MANAGER));
    expect(store.settings(GUILD_ID).onboardingChannel).toBe('900000000000000004');
  });
});

describe('settings', () => {
  it('take effect when they are saved, though nobody can be told', async () => {
    running = await startBot();
    running.standIn.inject({
      method: 'POST',
      path: /callback$/,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    const naming = subcommand('settings', ['onboarding'], '900000000000000004', MANAGER);
    void running.standIn.interact(naming).catch(() => {});
    await until(() => running.standIn.state.posts.length === 1, 'the panel');
    expect(running.store.settings(GUILD_ID).onboardingChannel).toBe('900000000000000004');
  });

  it('that two admins change at the same time are both kept', async () => {
    running = await startBot();
    await Promise.all([
      running.standIn.interact(
        subcommand('settings', ['answer-channel', 'add'], '900000000000000003', MANAGER),
      ),
      running.standIn.interact(
        subcommand('settings', ['answer-channel', 'add'], '900000000000000004', MANAGER),
      ),
      running.standIn.interact(subcommand('settings', ['onboarding'], '900000000000000004', MANAGER)),
    ]);
    expect(running.store.settings(GUILD_ID)).toMatchObject({
      answerChannels: ['900000000000000003', '900000000000000004'],
      onboardingChannel: '900000000000000004',
    });
  });
});
