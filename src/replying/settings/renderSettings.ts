import { listOf } from '../../answering/lists.ts';
import { LANGUAGES, type Language } from '../../knowledge/text.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { MOST_CHANNELS } from '../../settings/stored.ts';
import { idButton } from '../message/buttons.ts';
import { channelMenu, type MenuChoice, stringMenu } from '../message/menus.ts';
import { message } from '../message/message.ts';
import type { MessagePayload } from '../message/payload.ts';
import { MESSAGE_WORDING } from '../message/wording.ts';
import { COOLDOWNS, formatCooldowns } from './change.ts';
import { ANSWER_TYPES, PANEL_TYPES } from './command.ts';
import { SETTING_ID, type SettingId } from './settingId.ts';
import { SETTINGS_WORDING } from './wording.ts';

type Menu = Exclude<SettingId, { value: string }>['setting'];
type Turn = SettingId extends infer One
  ? One extends { value: string }
    ? Omit<One, 'verb' | 'language'>
    : never
  : never;

/** All settings as text, and each to be changed: four menus and a row of buttons. `notice`: what was just done. */
export function renderSettings(
  settings: ServerSettings,
  language: Language,
  notice?: string,
): MessagePayload {
  const words = SETTINGS_WORDING[language];
  const menu = (setting: Menu) => SETTING_ID.print({ verb: 'set', language, setting });
  const button = (set: Turn, label: string) =>
    idButton(SETTING_ID.print({ verb: 'set', language, ...set }), label);
  const near = settings.nearMiss === 'silent' ? 'offer' : 'silent';
  const pictures = settings.pictures ? 'off' : 'on';
  const greet = settings.greet ? 'off' : 'on';
  return message(content(settings, language, notice), [
    [stringMenu(menu('language'), words.language, policies(settings, language))],
    [
      channelMenu(menu('answers'), words.answers, {
        types: ANSWER_TYPES,
        chosen: settings.answerChannels,
        most: MOST_CHANNELS,
      }),
    ],
    [stringMenu(menu('cooldowns'), words.cooldowns, cooldowns(settings, language))],
    [
      channelMenu(menu('onboarding'), words.onboarding, {
        types: PANEL_TYPES,
        chosen: settings.onboardingChannel === null ? [] : [settings.onboardingChannel],
        most: 1,
      }),
    ],
    [
      button({ setting: 'near', value: near }, words.turn.near[near]),
      button({ setting: 'pictures', value: pictures }, words.turn.pictures[pictures]),
      button({ setting: 'greet', value: greet }, words.turn.greet[greet]),
    ],
  ]);
}

function content(settings: ServerSettings, language: Language, notice: string | undefined): string {
  const words = SETTINGS_WORDING[language];
  const { colon } = MESSAGE_WORDING[language];
  const flag = (on: boolean) => (on ? words.on : words.off);
  const channels = (ids: readonly string[]) =>
    ids.length === 0 ? words.nowhere : listOf(ids.map(mention), language);
  const { onboardingChannel } = settings;
  const lines: readonly (readonly [string, string])[] = [
    [words.language, words.policies[settings.language]],
    [words.answers, channels(settings.answerChannels)],
    [words.near, words.nearMiss[settings.nearMiss]],
    [words.cooldowns, words.cooldown(settings)],
    [words.pictures, flag(settings.pictures)],
    [words.onboarding, channels(onboardingChannel === null ? [] : [onboardingChannel])],
    [words.greet, flag(settings.greet)],
  ];
  return [
    ...(notice === undefined ? [] : [notice]),
    `### ${words.title}`,
    words.intro,
    lines.map(([label, value]) => `- **${label}**${colon}${value}`).join('\n'),
    `-# ${words.needs}`,
  ].join('\n');
}

export const mention = (channel: string): string => `<#${channel}>`;

function policies({ language: chosen }: ServerSettings, language: Language): MenuChoice[] {
  const words = SETTINGS_WORDING[language];
  const { colon } = MESSAGE_WORDING[language];
  return (['script', 'server', ...LANGUAGES] as const).map((policy) => ({
    // A closed menu shows nothing but what is chosen.
    label: `${words.language}${colon}${words.policies[policy]}`,
    value: policy,
    chosen: policy === chosen,
  }));
}

function cooldowns(settings: ServerSettings, language: Language): MenuChoice[] {
  const words = SETTINGS_WORDING[language];
  const { colon } = MESSAGE_WORDING[language];
  const chosen = formatCooldowns(settings);
  return COOLDOWNS.map((offered) => ({
    label: `${words.cooldowns}${colon}${words.cooldown(offered)}`,
    value: formatCooldowns(offered),
    chosen: formatCooldowns(offered) === chosen,
  }));
}
