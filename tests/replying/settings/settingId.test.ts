import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { formatSettingId, parseSettingId, type Setting } from '../../../src/replying/settings/settingId.ts';

const ALL: readonly Setting[] = [
  { control: 'language' },
  { control: 'answers' },
  { control: 'cooldowns' },
  { control: 'onboarding' },
  { control: 'near', value: 'silent' },
  { control: 'near', value: 'offer' },
  { control: 'pictures', value: 'on' },
  { control: 'pictures', value: 'off' },
  { control: 'greet', value: 'on' },
  { control: 'greet', value: 'off' },
];

it('every id is read as what it was printed for, and no two are alike', () => {
  const actions = LANGUAGES.flatMap((language) => ALL.map((setting) => ({ language, setting })));
  const ids = actions.map(formatSettingId);
  expect(ids.map(parseSettingId)).toEqual(actions);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each([
  'set',
  'set:en',
  'set:en:',
  'set:fr:language',
  'set:en:language:script',
  'set:en:near',
  'set:en:near:on',
  'set:en:pictures:maybe',
  'set:en:pictures:on:on',
  'set:en:toString',
  'set:en:constructor:name',
  'set:en:__proto__:x',
  'get:en:language',
])('“%s”, which was never printed, is not read', (id) => {
  expect(parseSettingId(id)).toBeNull();
});
