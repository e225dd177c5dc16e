import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/settings/serverSettings.ts';
import { formatSettings, MOST_CHANNELS, parseSettings } from '../../src/settings/stored.ts';

const id = (n: number): string => String(100_000_000_000_000_000n + BigInt(n));
const CHANGED: ServerSettings = {
  language: 'server',
  answerChannels: Array.from({ length: MOST_CHANNELS }, (_, n) => id(n)),
  nearMiss: 'offer',
  userCooldown: 0,
  channelCooldown: 3600,
  pictures: false,
  onboardingChannel: id(1),
  greet: true,
};

it.each([DEFAULT_SETTINGS, CHANGED])('what is kept is read as it was', (settings) => {
  expect(parseSettings(formatSettings(settings))).toEqual({ settings, faults: [] });
});

it('what an earlier version lacks is as by default, what a later one adds is passed over', () => {
  const { settings, faults } = parseSettings('{"language":"en","mood":"sunny"}');
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
  expect(faults).toEqual([]);
});

describe('what makes no sense is as by default and named', () => {
  it.each<[keyof ServerSettings, unknown]>([
    ['language', 'fr'],
    ['language', 7],
    ['answerChannels', 'all'],
    ['answerChannels', ['general']],
    ['answerChannels', [id(1), id(1)]],
    ['answerChannels', Array.from({ length: MOST_CHANNELS + 1 }, (_, n) => id(n))],
    ['nearMiss', 'shout'],
    ['userCooldown', -1],
    ['userCooldown', 1.5],
    ['channelCooldown', 3601],
    ['channelCooldown', null],
    ['pictures', 'yes'],
    ['onboardingChannel', '1'],
    ['greet', 1],
  ])('%s: %j', (name, value) => {
    const { settings, faults } = parseSettings(JSON.stringify({ ...CHANGED, [name]: value }));
    expect(settings).toEqual({ ...CHANGED, [name]: DEFAULT_SETTINGS[name] });
    expect(faults).toEqual([name]);
  });

  it.each(['', 'null', '[]', '"text"', '{"language":"en"'])('all of “%s”', (text) => {
    expect(parseSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, faults: ['all of them'] });
  });
});
