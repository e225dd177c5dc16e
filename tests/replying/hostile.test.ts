import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { subjectsRef } from '../../src/knowledge/ref.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { loadBot } from '../../src/loadBot.ts';
import { offerFor } from '../../src/replying/answer/offer.ts';
import { renderAnswer, renderOffer } from '../../src/replying/answer/render.ts';
import { auditPayload } from '../../src/replying/audit.ts';
import { commandsFor, FEATURES, MESSAGE_COMMANDS } from '../../src/replying/features.ts';
import { escapeText } from '../../src/replying/message/escape.ts';
import { LIMITS } from '../../src/replying/message/limits.ts';
import { note } from '../../src/replying/message/message.ts';
import { type Bot, type BotReply, reply, replyUnasked } from '../../src/replying/reply.ts';
import type { BotRequest } from '../../src/replying/request.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/settings/serverSettings.ts';
import { checkMessage } from '../discord/standin/checks/message.ts';
import { candidates, tinyBot, understood } from '../fixtures/bot.ts';
import { breakouts, hostile } from '../fixtures/hostile.ts';

/** Whatever anybody types, in whichever place, Discord takes the reply, and it pings and formats nothing of theirs. */
let bot: Bot;
beforeAll(async () => {
  const loaded = await loadBot('knowledge');
  if (!loaded.ok) throw new Error('the real knowledge has errors');
  bot = loaded.bot;
});

const language = fc.constantFrom(...LANGUAGES);
const settings = fc.record<ServerSettings>({
  language: fc.constantFrom('script', 'server', ...LANGUAGES),
  answerChannels: fc.constantFrom([], ['900000000000000003']),
  nearMiss: fc.constantFrom('silent', 'offer'),
  userCooldown: fc.constant(10),
  channelCooldown: fc.constant(3),
  pictures: fc.boolean(),
  onboardingChannel: fc.constantFrom(null, '900000000000000003'),
  greet: fc.boolean(),
});
const asked = { locale: language, userId: fc.constant('900000000000000007') };
const inServer = { settings, mayManage: fc.boolean(), mayModerate: fc.boolean() };

function sound(payload: Parameters<typeof auditPayload>[0]): void {
  expect(auditPayload(payload)).toEqual([]);
  expect(checkMessage(payload, 'interaction')).toEqual([]);
  expect(payload.allowed_mentions).toEqual({ parse: [] });
  expect(breakouts(payload.content)).toEqual([]);
}

function soundReply(answer: BotReply): void {
  if ('payload' in answer) sound(answer.payload);
  else if (answer.kind === 'choices') {
    expect(answer.choices.length).toBeLessThanOrEqual(LIMITS.choices);
    for (const { name, value } of answer.choices) {
      expect(name.trim()).not.toBe('');
      expect(name.length).toBeLessThanOrEqual(LIMITS.choiceName);
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(LIMITS.choiceValue);
    }
  } else if (answer.kind === 'modal')
    expect(answer.modal.custom_id.length).toBeLessThanOrEqual(LIMITS.customId);
}

const check = (requests: fc.Arbitrary<BotRequest>, numRuns: number) =>
  fc.assert(
    fc.property(requests, (request) => soundReply(reply(bot, request))),
    { numRuns },
  );

describe('the reply to hostile text', () => {
  it('in a message, addressed to the bot or not', () => {
    const requests = fc.record({
      ...asked,
      kind: fc.constant('message' as const),
      text: hostile,
      recent: fc.constantFrom([], [subjectsRef(['sales'])]),
      settings,
    });
    check(requests, 400);
    fc.assert(
      fc.property(requests, (request) => {
        const unasked = replyUnasked(bot, request, { ...DEFAULT_SETTINGS, nearMiss: 'offer' });
        if (unasked) soundReply(unasked);
      }),
      { numRuns: 100 },
    );
  });

  it('in every option of every command', () => {
    const commands = commandsFor(bot.knowledge).map(({ name }) => name);
    const names = ['question', 'subject', 'aspect', 'a', 'b', 'c', 'd', 'private', 'channel'];
    const value = fc.oneof(hostile, fc.constantFrom('sales', 'operations', 'true'));
    const options = fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true });
    const subcommand = fc.constantFrom(
      'show',
      'answer-channel add',
      'answer-channel remove',
      'onboarding channel',
    );
    const requests: fc.Arbitrary<BotRequest> = fc.oneof(
      fc.record({
        ...asked,
        ...inServer,
        kind: fc.constant('command' as const),
        name: fc.constantFrom(...commands),
        subcommand,
        options,
      }),
      fc.record({
        ...asked,
        kind: fc.constant('command' as const),
        name: fc.oneof(fc.constantFrom(...commands), hostile),
        options,
      }),
    );
    check(requests, 600);
  });

  it('while it is typed', () => {
    check(
      fc.record({
        ...asked,
        kind: fc.constant('autocomplete' as const),
        name: fc.constantFrom(...commandsFor(bot.knowledge).map(({ name }) => name)),
        option: fc.constantFrom('question', 'subject', 'aspect', 'a', 'd', 'nonsense'),
        typed: hostile,
        options: fc.dictionary(fc.constantFrom('subject', 'a', 'b'), hostile),
      }),
      300,
    );
  });

  it('of which a button or a menu is made', () => {
    const verbs = FEATURES.flatMap((feature) => feature.verbs);
    const customId = fc.oneof(
      hostile,
      fc
        .tuple(
          fc.constantFrom(...verbs),
          fc.oneof(language, hostile),
          fc.oneof(fc.constantFrom('sales', 'operations~sales', '1', 'ask', 'team'), hostile),
          hostile,
        )
        .map((parts) => parts.join(':')),
    );
    check(
      fc.record({
        ...asked,
        ...inServer,
        kind: fc.constant('component' as const),
        customId,
        values: fc.array(hostile, { maxLength: 3 }),
        onPrivate: fc.boolean(),
      }),
      600,
    );
  });

  it('in a form', () => {
    const opened = FEATURES.flatMap(({ verbs }) => verbs).flatMap((verb) =>
      LANGUAGES.flatMap((locale) =>
        ['ask', 'question'].flatMap((word) => {
          const customId = `${verb}:${locale}:${word}`;
          const answer = reply(bot, { kind: 'component', customId, locale, onPrivate: false });
          return answer.kind === 'modal' ? [answer.modal] : [];
        }),
      ),
    );
    expect(opened.length).toBeGreaterThan(0);
    const fields = [
      ...new Set(opened.flatMap((modal) => JSON.stringify(modal).match(/(?<="custom_id":")[^"]+/g))),
    ];
    check(
      fc.record({
        ...asked,
        settings,
        kind: fc.constant('modal' as const),
        customId: fc.oneof(fc.constantFrom(...opened.map(({ custom_id }) => custom_id)), hostile),
        fields: fc.dictionary(fc.constantFrom(...fields.flatMap((field) => field ?? [])), hostile),
        onPrivate: fc.boolean(),
      }),
      300,
    );
  });

  it('in somebody’s message from its context menu', () => {
    check(
      fc.record({
        ...asked,
        settings,
        kind: fc.constant('context' as const),
        name: fc.oneof(fc.constantFrom(...MESSAGE_COMMANDS.map(({ name }) => name)), hostile),
        text: hostile,
      }),
      300,
    );
  });
});

describe('hostile text that is said back', () => {
  it('as the unknown side of a comparison formats nothing, whatever else is offered', () => {
    const { knowledge } = tinyBot();
    const kinds = fc.constantFrom('side' as const, 'compound' as const, 'alone' as const);
    const offers = fc.constantFrom(candidates(), candidates('baking'), candidates('baking', 'delivery'));
    fc.assert(
      fc.property(hostile, language, offers, kinds, (text, locale, offered, kind) => {
        for (const decision of ['suggest', 'none'] as const) {
          const lead = decision === 'suggest' ? (offered[0]?.ref ?? null) : null;
          const meant = { decision, lead, unknown: { text, kind }, candidates: offered };
          const tiny = tinyBot(meant, knowledge);
          soundReply(reply(tiny, { kind: 'message', text: 'x', locale, recent: [] }));
          const offer = offerFor(knowledge, understood(meant), locale);
          sound(renderOffer(knowledge, { ...offer, withHelp: true }, locale));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('through any renderer that takes a text fits and formats nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text);
        sound(note(`“${escaped}”`));
        sound(note(`“${escaped}”`.repeat(60)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not get into an answer, on whatever page it is asked for', () => {
    const found = answer(bot.knowledge, subjectsRef(['operations', 'sales']));
    if (found.kind !== 'answer') throw new Error('the comparison is gone');
    const { answer: comparison } = found;
    fc.assert(
      fc.property(language, fc.integer({ min: -5, max: 200 }), (locale, page) =>
        sound(renderAnswer(bot.knowledge, comparison, locale, page)),
      ),
      { numRuns: 60 },
    );
  });
});
