import { expect, it } from 'vitest';
import { languageOf } from '../../src/discord/translate.ts';

it.each([
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['ja', 'en'],
  ['', 'en'],
])('Discord’s “%s” is read as %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
