import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { channelOption, command, type Localised, subcommand, subcommandGroup } from '../commandBody.ts';

/** A thread counts with the channel it is in. */
export const ANSWER_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;
/** Where a message can stand. */
export const PANEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

const channel: Localised = { en: 'channel', zhCN: '频道', zhTW: '頻道' };

/**
 * Discord runs no command that has subcommands, so that what `/settings` alone would do is `/settings show`. Shown
 * to those who may manage the server unless its admins decide otherwise under Integrations.
 */
export const SETTINGS_COMMAND = command(
  { en: 'settings', zhCN: '设置', zhTW: '設定' },
  { en: 'How I behave in this server', zhCN: '我在本服务器里怎么做', zhTW: '我在這個伺服器裡怎麼做' },
  [
    subcommand(
      { en: 'show', zhCN: '查看', zhTW: '檢視' },
      {
        en: 'See every setting, and change it, in one private panel',
        zhCN: '在一个只有你能看到的面板里查看并修改所有设置',
        zhTW: '在只有你看得到的面板裡檢視並修改所有設定',
      },
    ),
    subcommandGroup(
      { en: 'answer-channel', zhCN: '回答频道', zhTW: '回答頻道' },
      {
        en: 'Channels where I answer questions without being mentioned',
        zhCN: '不用 @我 也会回答问题的频道',
        zhTW: '不用 @我 也會回答問題的頻道',
      },
      [
        subcommand(
          { en: 'add', zhCN: '添加', zhTW: '新增' },
          {
            en: 'Answer questions in a channel without being mentioned',
            zhCN: '在这个频道里不用 @我 也回答问题',
            zhTW: '在這個頻道裡不用 @我 也回答問題',
          },
          [
            channelOption(
              channel,
              { en: 'In which channel', zhCN: '哪个频道', zhTW: '哪個頻道' },
              ANSWER_TYPES,
              true,
            ),
          ],
        ),
        subcommand(
          { en: 'remove', zhCN: '移除', zhTW: '移除' },
          {
            en: 'Answer there only when mentioned again',
            zhCN: '在这个频道里恢复为只有 @我 才回答',
            zhTW: '在這個頻道裡恢復成只有 @我 才回答',
          },
          [
            channelOption(
              channel,
              { en: 'In which channel', zhCN: '哪个频道', zhTW: '哪個頻道' },
              ANSWER_TYPES,
              true,
            ),
          ],
        ),
      ],
    ),
    subcommand(
      { en: 'onboarding', zhCN: '新人频道', zhTW: '新人頻道' },
      {
        en: 'Post a starter panel for newcomers in a channel, or take it away',
        zhCN: '在一个频道里放上新人入门面板，或取消它',
        zhTW: '在一個頻道裡放上新人入門面板，或取消它',
      },
      [
        channelOption(
          channel,
          {
            en: 'In which channel; leave it out to take the panel away',
            zhCN: '哪个频道；不填就取消面板',
            zhTW: '哪個頻道；不填就取消面板',
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
