import type { APIApplicationCommandStringOption } from 'discord-api-types/v10';
import { type CommandBody, command, flag, type Localised, option } from '../commandBody.ts';

/** Whether the answer is for the asker alone. */
const PRIVATELY = flag(
  { en: 'private', zhCN: '仅自己可见', zhTW: '僅自己可見' },
  {
    en: 'Show the answer to you alone (default: to everybody)',
    zhCN: '答案只给你自己看（默认大家可见）',
    zhTW: '答案只給你自己看（預設大家可見）',
  },
);

/** The commands for asking and looking things up. */
export const LOOKUP_COMMANDS: readonly CommandBody[] = [
  command(
    { en: 'ask', zhCN: '提问', zhTW: '提問' },
    { en: 'Ask a question', zhCN: '问一个问题', zhTW: '問一個問題' },
    [
      option(
        { en: 'question', zhCN: '问题', zhTW: '問題' },
        {
          en: 'In your own words; typos are fine',
          zhCN: '用你自己的话，打错字也没关系',
          zhTW: '用你自己的話，打錯字也沒關係',
        },
        { required: true, autocomplete: true },
      ),
      PRIVATELY,
    ],
  ),
  command(
    { en: 'compare', zhCN: '对比', zhTW: '比較' },
    {
      en: 'Compare two to four things side by side',
      zhCN: '并排比较两到四个对象',
      zhTW: '並排比較兩到四個對象',
    },
    [
      side('a', 1, true),
      side('b', 2, true),
      side('c', 3, false),
      side('d', 4, false),
      aspect({ en: 'Compare one aspect only', zhCN: '只比较某一方面', zhTW: '只比較某一方面' }),
      PRIVATELY,
    ],
  ),
  command(
    { en: 'define', zhCN: '定义', zhTW: '定義' },
    { en: 'Look up one thing', zhCN: '查一个对象', zhTW: '查一個對象' },
    [
      option(
        { en: 'subject', zhCN: '对象', zhTW: '對象' },
        { en: 'Which one? Pick from the list', zhCN: '哪一个？从列表里选', zhTW: '哪一個？從清單裡選' },
        { required: true, autocomplete: true },
      ),
      aspect({
        en: 'One aspect only, e.g. skills',
        zhCN: '只看某一方面，例如技能',
        zhTW: '只看某一方面，例如技能',
      }),
      PRIVATELY,
    ],
  ),
  command(
    { en: 'help', zhCN: '帮助', zhTW: '說明' },
    { en: 'What I can do, and what I keep', zhCN: '我会什么，保存什么', zhTW: '我會什麼，保存什麼' },
    [],
  ),
];

function side(name: string, place: number, required: boolean): APIApplicationCommandStringOption {
  return option(
    { en: name, zhCN: name, zhTW: name },
    { en: `Number ${place} to compare`, zhCN: `第 ${place} 个`, zhTW: `第 ${place} 個` },
    { required, autocomplete: true },
  );
}

function aspect(description: Localised): APIApplicationCommandStringOption {
  return option({ en: 'aspect', zhCN: '方面', zhTW: '方面' }, description, { autocomplete: true });
}
