import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/discord/messages/exchanges.ts';
import {
  addressee,
  cooldownsFor,
  courseOfEdit,
  courseOfNew,
  type Heard,
  inAnswerChannel,
} from '../../../src/discord/messages/policy.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/serverSettings.ts';

const HEARD: Heard = {
  channelId: 'c',
  parentId: null,
  guildId: 'g',
  authorId: 'ann',
  byPerson: true,
  mentionsBot: false,
  mentionsOthers: false,
  refersTo: 'nothing',
  writtenAt: 0,
  editedAt: null,
};
const heard = (some: Partial<Heard>): Heard => ({ ...HEARD, ...some });
const HERE = { ...DEFAULT_SETTINGS, answerChannels: ['c'] };
const led = (some: Partial<Exchange> = {}): Exchange => ({
  answerId: 'a',
  digest: 'd',
  unasked: false,
  sent: 1,
  ...some,
});

describe('whom a message is for', () => {
  it.each<['bot' | 'all' | 'others', string, Partial<Heard>]>([
    ['bot', 'one that mentions the bot', { mentionsBot: true }],
    ['bot', 'one that mentions the bot and others', { mentionsBot: true, mentionsOthers: true }],
    ['bot', 'a direct one', { guildId: null }],
    ['all', 'one to nobody in particular', {}],
    ['all', 'a reply to the bot', { refersTo: 'bot' }],
    ['others', 'one to others', { mentionsOthers: true }],
    ['others', 'a reply to others, or one passed on', { refersTo: 'others' }],
    ['others', 'one that no person wrote', { byPerson: false, mentionsBot: true }],
  ])('%s: %s', (to, _, some) => {
    expect(addressee(heard(some))).toBe(to);
  });
});

describe('what to do about a message', () => {
  it('is to answer who asks, anywhere', () => {
    expect(courseOfNew(heard({ mentionsBot: true }), DEFAULT_SETTINGS, undefined)).toBe('asked');
    expect(courseOfNew(heard({ guildId: null }), null, undefined)).toBe('asked');
  });

  it('is to answer unasked in channels named for that and in their threads, and nowhere else', () => {
    expect(courseOfNew(HEARD, HERE, undefined)).toBe('unasked');
    expect(courseOfNew(heard({ channelId: 't', parentId: 'c' }), HERE, undefined)).toBe('unasked');
    expect(courseOfNew(heard({ channelId: 'x' }), HERE, undefined)).toBe('pass');
    expect(courseOfNew(heard({ mentionsOthers: true }), HERE, undefined)).toBe('pass');
    expect(inAnswerChannel(HEARD, DEFAULT_SETTINGS)).toBe(false);
  });

  it('that Discord tells of again is nothing', () => {
    expect(courseOfNew(heard({ mentionsBot: true }), HERE, led())).toBe('pass');
  });
});

describe('what to do about a change', () => {
  const edit = (some: Partial<Heard> = {}) => heard({ editedAt: 1_000, ...some });

  it.each<[string, string, Partial<Heard>, Exchange | undefined, boolean]>([
    ['asked', 'a question that still asks the bot', { mentionsBot: true }, led(), true],
    ['asked', 'a mention that was forgotten at first', { mentionsBot: true }, undefined, true],
    ['unasked', 'an answer that the bot gave of itself', {}, led({ unasked: true }), true],
    ['take back', 'one that is now for others', { mentionsOthers: true }, led({ unasked: true }), true],
    ['pass', 'a mention taken out', {}, led(), true],
    ['pass', 'the same text', { mentionsBot: true }, led(), false],
    ['pass', 'no edit, but a link preview', { mentionsBot: true, editedAt: null }, led(), true],
    ['pass', 'too late', { mentionsBot: true, editedAt: 300_001 }, led(), true],
  ])('is %s: %s', (course, _, some, exchange, changed) => {
    expect(courseOfEdit(edit(some), HERE, exchange, changed)).toBe(course);
  });
});

it('one person’s turn is theirs in one server, and a channel’s is everybody’s', () => {
  expect(cooldownsFor(HEARD, DEFAULT_SETTINGS)).toEqual({ 'user ann g': 10, 'channel c': 3 });
});

it('people named like a property of every object have turns like all others', () => {
  expect(cooldownsFor(heard({ authorId: '__proto__', channelId: 'constructor' }), HERE)).toEqual({
    'user __proto__ g': 10,
    'channel constructor': 3,
  });
});
