import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { channelOption, command, subcommand, subcommandGroup } from '../commandBody.ts';

/** A thread counts with the channel it is in. */
export const ANSWER_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;
/** Where a message can stand. */
export const PANEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

const CHANNEL = { en: 'channel', 'zh-Hans': '频道', 'zh-Hant': '頻道' } as const;

/**
 * Discord runs no command that has subcommands, so that what `/settings` alone would do is `/settings show`. Shown
 * to those who may manage the server unless its admins decide otherwise under Integrations.
 */
export const SETTINGS = command(
  { en: 'settings', 'zh-Hans': '设置', 'zh-Hant': '設定' },
  {
    en: 'How I behave in this server',
    'zh-Hans': '我在本服务器里怎么做',
    'zh-Hant': '我在這個伺服器裡怎麼做',
  },
  [
    subcommand(
      { en: 'show', 'zh-Hans': '查看', 'zh-Hant': '檢視' },
      {
        en: 'See every setting, and change it, in one private message',
        'zh-Hans': '在一条只有你能看到的消息里查看并修改所有设置',
        'zh-Hant': '在一則只有你看得到的訊息裡檢視並修改所有設定',
      },
      [],
    ),
    subcommandGroup(
      { en: 'answer-channel', 'zh-Hans': '回答频道', 'zh-Hant': '回答頻道' },
      {
        en: 'Channels where I answer questions without being mentioned',
        'zh-Hans': '不用 @我 也会回答问题的频道',
        'zh-Hant': '不用 @我 也會回答問題的頻道',
      },
      [
        subcommand(
          { en: 'add', 'zh-Hans': '添加', 'zh-Hant': '新增' },
          {
            en: 'Answer questions in a channel without being mentioned',
            'zh-Hans': '在这个频道里不用 @我 也回答问题',
            'zh-Hant': '在這個頻道裡不用 @我 也回答問題',
          },
          [
            channelOption(
              CHANNEL,
              { en: 'In which channel', 'zh-Hans': '哪个频道', 'zh-Hant': '哪個頻道' },
              ANSWER_TYPES,
              true,
            ),
          ],
        ),
        subcommand(
          { en: 'remove', 'zh-Hans': '移除', 'zh-Hant': '移除' },
          {
            en: 'Answer there only when mentioned again',
            'zh-Hans': '在这个频道里恢复为只有 @我 才回答',
            'zh-Hant': '在這個頻道裡恢復成只有 @我 才回答',
          },
          [
            channelOption(
              CHANNEL,
              { en: 'In which channel', 'zh-Hans': '哪个频道', 'zh-Hant': '哪個頻道' },
              ANSWER_TYPES,
              true,
            ),
          ],
        ),
      ],
    ),
    subcommand(
      { en: 'onboarding', 'zh-Hans': '新人频道', 'zh-Hant': '新人頻道' },
      {
        en: 'Post a starter panel for newcomers in a channel, or take it away',
        'zh-Hans': '在一个频道里放上新人入门面板，或取消它',
        'zh-Hant': '在一個頻道裡放上新人入門面板，或取消它',
      },
      [
        channelOption(
          CHANNEL,
          {
            en: 'In which channel; leave it out to take the panel away',
            'zh-Hans': '哪个频道；不填就取消面板',
            'zh-Hant': '哪個頻道；不填就取消面板',
          },
          PANEL_TYPES,
          false,
        ),
      ],
    ),
  ],
  {
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
);
