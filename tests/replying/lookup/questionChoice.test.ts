import { describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../../src/knowledge/ref.ts';
import type { Matcher } from '../../../src/matching/matcher.ts';
import { type BotReply, reply } from '../../../src/replying/reply.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/serverSettings.ts';
import { tinyBot } from '../../fixtures/bot.ts';

const bot = tinyBot();
const suggesting = (suggestions: ReturnType<Matcher['completeQuestion']>) => ({
  ...bot,
  matcher: { ...bot.matcher, completeQuestion: () => suggestions },
});
const type = (told: typeof bot, typed: string, locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'en'): BotReply =>
  reply(told, { kind: 'autocomplete', name: 'ask', option: 'question', typed, options: {}, locale });
const ref = (text: string) => text as AnswerRef;

describe('/ask while one types', () => {
  it('suggests the phrasings, and gives references; a language only where it is not the reader’s', () => {
    const told = suggesting([
      { ref: ref('baking'), language: 'en', text: 'What is baking?' },
      { ref: ref('delivery'), language: 'zh-Hans', text: '配送是什么' },
    ]);
    expect(type(told, 'b')).toEqual({
      kind: 'choices',
      choices: [
        { name: 'What is baking?', value: 'ref:baking' },
        { name: '配送是什么', value: 'ref:zh-Hans:delivery' },
      ],
    });
  });

  it('leaves out what Discord would not take', () => {
    const long = { ref: ref(`faq/${'x'.repeat(97)}`), language: 'en' as const, text: 'Why?' };
    expect(type(suggesting([long]), 'w')).toEqual({ kind: 'choices', choices: [] });
  });

  it('shortens what is too long to show, and offers 25 at most', () => {
    const long = { ref: ref('baking'), language: 'en' as const, text: '😀'.repeat(80) };
    const said = type(suggesting(Array(40).fill(long)), 'b');
    if (said.kind !== 'choices') throw new Error('no choices');
    expect(said.choices).toHaveLength(25);
    expect(said.choices[0]?.name.length).toBeLessThanOrEqual(100);
    expect(said.choices[0]?.name.endsWith('😀…')).toBe(true);
  });

  it('offers what newcomers ask first before anything is typed', () => {
    const said = type(bot, ' ', 'zh-Hant');
    expect(said.kind === 'choices' && said.choices[0]).toEqual({
      name: '烘焙和配送的區別',
      value: 'ref:baking~delivery',
    });
  });
});

describe('/ask with a suggestion chosen', () => {
  const ask = (question: string, over = {}): BotReply =>
    reply(bot, { kind: 'command', name: 'ask', options: { question }, locale: 'en', ...over });

  it('answers it without guessing', () => {
    expect(ask('ref:baking.goal')).toMatchObject({
      kind: 'send',
      visibility: 'public',
      outcome: { decision: 'answer', ref: 'baking.goal', score: 1, language: 'en' },
    });
    expect(ask('ref:zh-Hant:baking')).toMatchObject({ outcome: { ref: 'baking', language: 'zh-Hant' } });
  });

  it('speaks the server’s language where it has set one', () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'zh-Hans' as const };
    expect(ask('ref:en:baking', { settings })).toMatchObject({ outcome: { language: 'zh-Hans' } });
  });

  it('interprets what only looks like one', () => {
    expect(ask('ref:moon')).toMatchObject({ outcome: { decision: 'none' } });
  });
});
