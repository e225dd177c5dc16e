import { describe, expect, it } from 'vitest';
import { bodiesFor } from '../../../src/registration.ts';
import { COMMANDS } from '../../../src/replying/features.ts';
import { CALLBACK, checkCallback, INTERACTION } from './checks/callback.ts';
import { checkCommands } from './checks/commands.ts';
import { checkMessage } from './checks/message.ts';
import { type Fault, formError, type Json } from './faults.ts';
import { GUILD_ID } from './ids.ts';

// A stand-in that lets everything through would prove nothing: each rule is seen to refuse.

const button = (id: string, over: Json = {}): Json => ({
  type: 2,
  style: 2,
  custom_id: id,
  label: 'x',
  ...over,
});
const rowsOf = (...rows: Json[][]): Json[] => rows.map((components) => ({ type: 1, components }));
const good = (): Json => ({
  content: 'x',
  components: rowsOf([button('a'), button('b')]),
  allowed_mentions: { parse: [] },
});
const where = (faults: readonly Fault[]) => faults.map(({ path }) => path);

describe('a message', () => {
  it('passes when it is good, also at every limit', () => {
    expect(checkMessage(good(), 'channel')).toEqual([]);
    const rows = Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 5 }, (_, column) =>
        button(`${row}${column}`.padEnd(100, '.'), { label: '界'.repeat(80) }),
      ),
    );
    const full = { ...good(), content: '😀'.repeat(2000), components: rowsOf(...rows), flags: 64 };
    expect(checkMessage(full, 'interaction')).toEqual([]);
  });

  it.each<[string, Json, string]>([
    ['too long', { content: 'x'.repeat(2001) }, 'content'],
    ['empty', { content: '  ' }, 'content'],
    ['of six rows', { components: rowsOf(...'abcdef'.split('').map((id) => [button(id)])) }, 'components'],
    [
      'of six buttons in a row',
      { components: rowsOf('abcdef'.split('').map((id) => button(id))) },
      'components.0.components',
    ],
    ['with an empty row', { components: rowsOf([]) }, 'components.0.components'],
    ['with a bare button', { components: [button('a')] }, 'components.0'],
    ['with one id twice', { components: rowsOf([button('a')], [button('a')]) }, 'components'],
    [
      'with an id too long',
      { components: rowsOf([button('a'.repeat(101))]) },
      'components.0.components.0.custom_id',
    ],
    ['with an empty id', { components: rowsOf([button('')]) }, 'components.0.components.0.custom_id'],
    [
      'with a label too long',
      { components: rowsOf([button('a', { label: 'x'.repeat(81) })]) },
      'components.0.components.0.label',
    ],
    [
      'with a label missing',
      { components: rowsOf([button('a', { label: undefined })]) },
      'components.0.components.0.label',
    ],
    [
      'with no such style',
      { components: rowsOf([button('a', { style: 9 })]) },
      'components.0.components.0.style',
    ],
    ['that may ping everyone', { allowed_mentions: { parse: ['everyone'] } }, 'allowed_mentions'],
    ['that may ping somebody', { allowed_mentions: { parse: [], users: ['1'] } }, 'allowed_mentions'],
    [
      'that pings whom it answers',
      { allowed_mentions: { parse: [], replied_user: true } },
      'allowed_mentions',
    ],
    ['that leaves pings open', { allowed_mentions: undefined }, 'allowed_mentions'],
    ['that is private in a channel', { flags: 64 }, 'flags'],
    ['with flags of others', { flags: 2 }, 'flags'],
  ])('%s is refused', (_, change, path) => {
    expect(where(checkMessage({ ...good(), ...change }, 'channel'))).toEqual([path]);
  });
});

describe('a menu', () => {
  const strings = (over: Json = {}): Json => ({
    type: 3,
    custom_id: 'm',
    options: [{ label: 'x', value: 'x' }],
    ...over,
  });
  const channels = (over: Json = {}): Json => ({ type: 8, custom_id: 'm', ...over });
  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ label: 'x', value: `${i}` }));
  const id = (n: number) => ({ id: String(100_000_000_000_000_000n + BigInt(n)), type: 'channel' });

  it('passes when it is good, also at every limit', () => {
    const full = strings({
      placeholder: 'x'.repeat(150),
      options: many(25).map((option) => ({ ...option, label: '界'.repeat(100) })),
      max_values: 25,
    });
    const chosen = channels({
      channel_types: [0, 5],
      min_values: 0,
      max_values: 25,
      default_values: Array.from({ length: 25 }, (_, n) => id(n)),
    });
    const components = rowsOf([full], [{ ...chosen, custom_id: 'c' }], [button('b')]);
    expect(checkMessage({ ...good(), components }, 'channel')).toEqual([]);
  });

  const at = 'components.0.components.0';
  it.each<[string, Json[], string]>([
    ['beside a button', [strings(), button('b')], 'components.0.components'],
    ['without options', [strings({ options: [] })], `${at}.options`],
    ['of 26 options', [strings({ options: many(26) })], `${at}.options`],
    ['with one value twice', [strings({ options: [...many(1), ...many(1)] })], `${at}.options`],
    ['with an empty label', [strings({ options: [{ label: '', value: 'x' }] })], `${at}.options.0.label`],
    [
      'with a value too long',
      [strings({ options: [{ label: 'x', value: 'x'.repeat(101) }] })],
      `${at}.options.0.value`,
    ],
    ['with a placeholder too long', [strings({ placeholder: 'x'.repeat(151) })], `${at}.placeholder`],
    ['of which more are to be chosen than there are', [strings({ max_values: 2 })], `${at}.max_values`],
    [
      'with more chosen than may be',
      [strings({ options: many(2).map((option) => ({ ...option, default: true })) })],
      `${at}.options`,
    ],
    ['without an id', [channels({ custom_id: '' })], `${at}.custom_id`],
    ['of no such channels', [channels({ channel_types: [99] })], `${at}.channel_types`],
    [
      'with more channels chosen than may be',
      [channels({ default_values: [id(1), id(2)] })],
      `${at}.default_values`,
    ],
    [
      'with something else chosen',
      [channels({ default_values: [{ ...id(1), type: 'user' }] })],
      `${at}.default_values`,
    ],
  ])('%s is refused', (_, row, path) => {
    expect(where(checkMessage({ ...good(), components: rowsOf(row) }, 'channel'))).toEqual([path]);
  });
});

describe('commands', () => {
  const ours = (): Json[] => structuredClone(COMMANDS as readonly unknown[] as Json[]);
  const option = (name: string, over: Json = {}): Json => ({ type: 3, name, description: 'x', ...over });
  const one = (over: Json = {}): Json => ({ type: 1, name: 'ask', description: 'x', ...over });
  const long = 'x'.repeat(100);

  it('of ours pass', () => {
    expect(checkCommands(ours())).toEqual([]);
    expect(checkCommands(bodiesFor(ours(), GUILD_ID), 'guild')).toEqual([]);
  });

  it.each<[string, Json[], string]>([
    ['with capitals', [one({ name: 'Ask' })], '0.name'],
    ['with a space', [one({ name: 'a b' })], '0.name'],
    ['with a name too long', [one({ name: 'x'.repeat(33) })], '0.name'],
    ['without description', [one({ description: '' })], '0.description'],
    ['with a description too long', [one({ description: `${long}x` })], '0.description'],
    [
      'with a wrong translation',
      [one({ name_localizations: { 'zh-CN': '提 问' } })],
      '0.name_localizations.zh-CN',
    ],
    ['in no locale of Discord', [one({ name_localizations: { 'zh-HK': '提问' } })], '0'],
    ['of one name', [one(), one()], '_'],
    [
      'of one name in a translation',
      [
        one({ name_localizations: { 'zh-CN': '问' } }),
        one({ name: 'b', name_localizations: { 'zh-CN': '问' } }),
      ],
      '_',
    ],
    [
      'with a required option last',
      [one({ options: [option('a'), option('b', { required: true })] })],
      '0.options.1',
    ],
    ['with options of one name', [one({ options: [option('a'), option('a')] })], '0.options'],
    [
      'with 26 options',
      [one({ options: Array.from({ length: 26 }, (_, i) => option(`o${i}`)) })],
      '0.options',
    ],
    [
      'with choices beside autocomplete',
      [one({ options: [option('a', { autocomplete: true, choices: [] })] })],
      '0.options.0',
    ],
    [
      'with subcommands beside options',
      [one({ options: [option('a'), option('b', { type: 1 })] })],
      '0.options',
    ],
    [
      'with a group in a group',
      [one({ options: [option('a', { type: 2, options: [option('b', { type: 2 })] })] })],
      '0.options.0.options.0.type',
    ],
    [
      'with a required subcommand',
      [one({ options: [option('a', { type: 1, required: true })] })],
      '0.options.0.required',
    ],
    [
      'with kinds of channels for a text',
      [one({ options: [option('a', { channel_types: [0] })] })],
      '0.options.0.channel_types',
    ],
    [
      'for people with no permissions',
      [one({ default_member_permissions: 'manage' })],
      '0.default_member_permissions',
    ],
    ['for places that there are not', [one({ contexts: [3] })], '0.contexts'],
    ['for nowhere', [one({ integration_types: [] })], '0.integration_types'],
    ['more than 100', Array.from({ length: 101 }, (_, i) => one({ name: `c${i}` })), '_'],
  ])('%s are refused', (_, commands, path) => {
    expect(where(checkCommands(commands))).toEqual([path]);
  });

  it('in one server say nothing of where they are offered', () => {
    expect(where(checkCommands([one({ contexts: [0], integration_types: [0] })], 'guild'))).toEqual([
      '0.contexts',
      '0.integration_types',
    ]);
  });

  it('over 8000 characters in the longest translations are refused', () => {
    const options = Array.from({ length: 25 }, (_, i) => option(`o${i}`, { description: long }));
    expect(checkCommands([one({ options })])).toEqual([]);
    // Lengthened beyond what single limits allow, since 25 options alone stay below the total.
    const wordy = options.map((each) => ({ ...each, description_localizations: { de: 'x'.repeat(400) } }));
    expect(where(checkCommands([one({ options: wordy })]))).toContain('0');
  });
});

describe('an answer to an interaction', () => {
  const choices = (...list: Json[]) => ({ type: CALLBACK.choices, data: { choices: list } });
  const send = { type: CALLBACK.send, data: good() };

  it.each([
    ['a command', INTERACTION.command, send],
    ['a button', INTERACTION.component, { ...send, type: CALLBACK.update }],
    ['typing', INTERACTION.autocomplete, choices({ name: 'x', value: 'y' })],
    ['typing, with nothing to offer', INTERACTION.autocomplete, choices()],
  ])('passes when it fits %s', (_, type, body) => {
    expect(checkCallback(body, type)).toEqual([]);
  });

  it.each<[string, number, Json, string]>([
    ['edits what a command has not sent', INTERACTION.command, { ...send, type: CALLBACK.update }, 'type'],
    ['sends a message while one types', INTERACTION.autocomplete, send, 'type'],
    ['offers choices to a button', INTERACTION.component, choices(), 'type'],
    [
      'offers 26 choices',
      INTERACTION.autocomplete,
      choices(...Array(26).fill({ name: 'x', value: 'y' })),
      'data.choices',
    ],
    [
      'offers an empty name',
      INTERACTION.autocomplete,
      choices({ name: '', value: 'y' }),
      'data.choices.0.name',
    ],
    [
      'offers a value too long',
      INTERACTION.autocomplete,
      choices({ name: 'x', value: 'y'.repeat(101) }),
      'data.choices.0.value',
    ],
    ['says nothing', INTERACTION.command, { ...send, data: { ...good(), content: '' } }, 'data.content'],
  ])('is refused when it %s', (_, type, body, path) => {
    expect(where(checkCallback(body, type))).toEqual([path]);
  });
});

it('faults are told in Discord’s form', () => {
  expect(formError([{ path: 'data.content', code: 'X', message: 'y' }])).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: { data: { content: { _errors: [{ code: 'X', message: 'y' }] } } },
  });
});
