import { isLanguage } from '../../knowledge/text.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { isSnowflake } from '../../settings/snowflake.ts';
import { MOST_CHANNELS } from '../../settings/stored.ts';
import type { SettingId } from './settingId.ts';

/** Seconds between two answers to one person, and in one channel. */
export type Cooldowns = Pick<ServerSettings, 'userCooldown' | 'channelCooldown'>;

/** What the menu offers, shortest first. */
export const COOLDOWNS: readonly Cooldowns[] = [
  { userCooldown: 0, channelCooldown: 0 },
  { userCooldown: 5, channelCooldown: 2 },
  { userCooldown: 10, channelCooldown: 3 },
  { userCooldown: 30, channelCooldown: 10 },
  { userCooldown: 60, channelCooldown: 30 },
  { userCooldown: 300, channelCooldown: 60 },
];

/** As a menu's value: `10/3`. */
export const formatCooldowns = ({ userCooldown, channelCooldown }: Cooldowns): string =>
  `${userCooldown}/${channelCooldown}`;

/**
 * The settings after a press below them. `values`: what was chosen in a menu. Null where that was never offered.
 */
export function change(
  settings: ServerSettings,
  set: SettingId,
  values: readonly string[] | undefined,
): ServerSettings | null {
  switch (set.setting) {
    case 'near':
      return { ...settings, nearMiss: set.value };
    case 'pictures':
    case 'greet':
      return { ...settings, [set.setting]: set.value === 'on' };
    case 'language': {
      const [policy = ''] = values ?? [];
      return policy === 'script' || policy === 'server' || isLanguage(policy)
        ? { ...settings, language: policy }
        : null;
    }
    case 'cooldowns': {
      const chosen = COOLDOWNS.find((offered) => formatCooldowns(offered) === values?.[0]);
      return chosen ? { ...settings, ...chosen } : null;
    }
    case 'answers': {
      const channels = readChannels(values, MOST_CHANNELS);
      return channels && { ...settings, answerChannels: channels };
    }
    case 'onboarding': {
      const channels = readChannels(values, 1);
      return channels && { ...settings, onboardingChannel: channels[0] ?? null };
    }
  }
}

function readChannels(values: readonly string[] | undefined, most: number): readonly string[] | null {
  const distinct = [...new Set(values)];
  return values !== undefined && distinct.length <= most && distinct.every(isSnowflake) ? distinct : null;
}

/** With a channel among those in which questions are answered; null where there are too many already. */
export function withAnswerChannel(settings: ServerSettings, channel: string): ServerSettings | null {
  if (settings.answerChannels.includes(channel)) return settings;
  if (settings.answerChannels.length >= MOST_CHANNELS) return null;
  return { ...settings, answerChannels: [...settings.answerChannels, channel] };
}

/** Without it among them; the very same where it was not. */
export const withoutAnswerChannel = (settings: ServerSettings, channel: string): ServerSettings =>
  settings.answerChannels.includes(channel)
    ? { ...settings, answerChannels: settings.answerChannels.filter((other) => other !== channel) }
    : settings;

/** Without a channel that is gone; the very same where it was not named. */
export function withoutChannel(settings: ServerSettings, channel: string): ServerSettings {
  const rest = withoutAnswerChannel(settings, channel);
  return rest.onboardingChannel === channel ? { ...rest, onboardingChannel: null } : rest;
}
