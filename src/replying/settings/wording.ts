import type { Language } from '../../knowledge/text.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import type { Cooldowns } from './change.ts';

/** The words of the settings. A channel is given as Discord's `<#id>`. */
export interface SettingsWording {
  readonly title: string;
  readonly intro: string;
  readonly language: string;
  readonly policies: Readonly<Record<ServerSettings['language'], string>>;
  readonly answers: string;
  readonly near: string;
  readonly nearMiss: Readonly<Record<ServerSettings['nearMiss'], string>>;
  readonly cooldowns: string;
  readonly cooldown: (seconds: Cooldowns) => string;
  readonly pictures: string;
  readonly onboarding: string;
  readonly greet: string;
  readonly on: string;
  readonly off: string;
  readonly nowhere: string;
  readonly needs: string;
  /** On buttons: what pressing does. */
  readonly turn: {
    readonly near: Readonly<Record<ServerSettings['nearMiss'], string>>;
    readonly pictures: { readonly on: string; readonly off: string };
    readonly greet: { readonly on: string; readonly off: string };
  };
  readonly added: (channel: string) => string;
  readonly addedBefore: (channel: string) => string;
  readonly removed: (channel: string) => string;
  readonly removedBefore: (channel: string) => string;
  readonly tooMany: (most: number) => string;
  readonly panelIn: (channel: string) => string;
  readonly panelOff: string;
  readonly mayNot: string;
  readonly noServer: string;
}

const LANGUAGES = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' } as const;

export const SETTINGS_WORDING: Readonly<Record<Language, SettingsWording>> = {
  'zh-Hans': {
    title: '本服务器的设置',
    intro: '每次选择都会立即保存。这条消息只有你能看到。',
    language: '回答用的语言',
    policies: { script: '跟随提问的语言', server: '跟随服务器的语言', ...LANGUAGES },
    answers: '不用 @我 也回答的频道',
    near: '在这些频道里拿不准时',
    nearMiss: { silent: '不出声', offer: '给出最接近的几个答案' },
    cooldowns: '在这些频道里的回答间隔',
    cooldown: ({ userCooldown, channelCooldown }) =>
      userCooldown + channelCooldown === 0
        ? '不限'
        : `同一个人 ${userCooldown} 秒，同一频道 ${channelCooldown} 秒`,
    pictures: '对比配图',
    onboarding: '新人入门面板所在的频道',
    greet: '在那里欢迎新成员',
    on: '开',
    off: '关',
    nowhere: '无',
    needs:
      '不用 @我 的回答需要 Message Content Intent，欢迎新成员需要 Server Members Intent：还没开启的话，请找机器人的维护者。',
    turn: {
      near: { silent: '拿不准时不出声', offer: '拿不准时给出几个答案' },
      pictures: { on: '打开配图', off: '关闭配图' },
      greet: { on: '开始欢迎新成员', off: '不再欢迎新成员' },
    },
    added: (channel) => `好，我会在 ${channel} 里直接回答问题。`,
    addedBefore: (channel) => `我本来就在 ${channel} 里直接回答问题。`,
    removed: (channel) => `好，在 ${channel} 里我只在被 @ 时回答。`,
    removedBefore: (channel) => `在 ${channel} 里我本来就只在被 @ 时回答。`,
    tooMany: (most) => `最多只能有 ${most} 个这样的频道，请先移除一个。`,
    panelIn: (channel) => `好，新人入门面板会放在 ${channel}。`,
    panelOff: '好，不再放新人入门面板。',
    mayNot: '我的设置只有拥有“管理服务器”权限的人才能看和改。如果需要调整，请找这个服务器的管理员。',
    noServer: '设置是按服务器保存的，请到服务器里使用 /设置（/settings）。',
  },
  'zh-Hant': {
    title: '這個伺服器的設定',
    intro: '每次選擇都會立即儲存。這則訊息只有你看得到。',
    language: '回答用的語言',
    policies: { script: '跟著提問的語言', server: '跟著伺服器的語言', ...LANGUAGES },
    answers: '不用 @我 也回答的頻道',
    near: '在這些頻道裡不確定時',
    nearMiss: { silent: '不出聲', offer: '列出最接近的幾個答案' },
    cooldowns: '在這些頻道裡的回答間隔',
    cooldown: ({ userCooldown, channelCooldown }) =>
      userCooldown + channelCooldown === 0
        ? '不限'
        : `同一個人 ${userCooldown} 秒，同一頻道 ${channelCooldown} 秒`,
    pictures: '比較的附圖',
    onboarding: '新人入門面板所在的頻道',
    greet: '在那裡歡迎新成員',
    on: '開',
    off: '關',
    nowhere: '無',
    needs:
      '不用 @我 的回答需要 Message Content Intent，歡迎新成員需要 Server Members Intent：還沒開啟的話，請找機器人的維護者。',
    turn: {
      near: { silent: '不確定時不出聲', offer: '不確定時列出幾個答案' },
      pictures: { on: '開啟附圖', off: '關閉附圖' },
      greet: { on: '開始歡迎新成員', off: '不再歡迎新成員' },
    },
    added: (channel) => `好，我會在 ${channel} 裡直接回答問題。`,
    addedBefore: (channel) => `我本來就在 ${channel} 裡直接回答問題。`,
    removed: (channel) => `好，在 ${channel} 裡我只在被 @ 時回答。`,
    removedBefore: (channel) => `在 ${channel} 裡我本來就只在被 @ 時回答。`,
    tooMany: (most) => `這樣的頻道最多 ${most} 個，請先移除一個。`,
    panelIn: (channel) => `好，新人入門面板會放在 ${channel}。`,
    panelOff: '好，不再放新人入門面板。',
    mayNot: '我的設定只有擁有「管理伺服器」權限的人才能看和改。如果需要調整，請找這個伺服器的管理員。',
    noServer: '設定是按伺服器儲存的，請到伺服器裡使用 /設定（/settings）。',
  },
  en: {
    title: 'Settings of this server',
    intro: 'Every choice is saved at once. Only you can see this message.',
    language: 'Language of answers',
    policies: { script: 'That of the question', server: 'That of the server', ...LANGUAGES },
    answers: 'Channels where I answer without a mention',
    near: 'When I’m not sure there',
    nearMiss: { silent: 'stay silent', offer: 'offer the closest answers' },
    cooldowns: 'Pause between answers there',
    cooldown: ({ userCooldown, channelCooldown }) =>
      userCooldown + channelCooldown === 0
        ? 'none'
        : `${userCooldown} s for each person, ${channelCooldown} s for each channel`,
    pictures: 'Pictures of comparisons',
    onboarding: 'Channel with the starter panel for newcomers',
    greet: 'Greet new members there',
    on: 'on',
    off: 'off',
    nowhere: 'none',
    needs:
      'Answering without a mention needs the Message Content intent, greeting the Server Members intent: if they are off, ask whoever maintains the bot.',
    turn: {
      near: { silent: 'When not sure, stay silent', offer: 'When not sure, offer answers' },
      pictures: { on: 'Turn pictures on', off: 'Turn pictures off' },
      greet: { on: 'Greet new members', off: 'Stop greeting new members' },
    },
    added: (channel) => `Done: I’ll answer questions in ${channel} without being mentioned.`,
    addedBefore: (channel) => `I already answer questions in ${channel} without being mentioned.`,
    removed: (channel) => `Done: in ${channel} I’ll answer only when I’m mentioned.`,
    removedBefore: (channel) => `In ${channel} I already answer only when I’m mentioned.`,
    tooMany: (most) => `There can be ${most} such channels at most. Please remove one first.`,
    panelIn: (channel) => `Done: the starter panel for newcomers goes to ${channel}.`,
    panelOff: 'Done: there is no starter panel for newcomers any more.',
    mayNot:
      'Only people with the permission Manage Server can see and change my settings. If something should be different, an admin of this server can help.',
    noServer: 'Settings belong to a server: please use /settings there.',
  },
};
