import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { command } from '../commandBody.ts';

/** Shown to those who may manage the server unless its admins decide otherwise under Integrations. */
export const RELOAD = command(
  { en: 'reload', 'zh-Hans': '重新加载', 'zh-Hant': '重新載入' },
  {
    en: 'Read the knowledge again, and see what is wrong with it',
    'zh-Hans': '重新读取知识库，并查看其中的错误',
    'zh-Hant': '重新讀取知識庫，並檢視其中的錯誤',
  },
  [],
  {
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
);
