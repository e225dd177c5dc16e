import type { Text } from '../../knowledge/text.ts';
import { command, flag, option } from '../commandBody.ts';

/** Whether the answer is for the asker alone. */
const PRIVATELY = flag(
  { en: 'private', 'zh-Hans': '仅自己可见', 'zh-Hant': '僅自己可見' },
  {
    en: 'Show the answer to you alone (default: to everybody)',
    'zh-Hans': '答案只给你自己看（默认大家可见）',
    'zh-Hant': '答案只給你自己看（預設大家可見）',
  },
);

export const ASK = command(
  { en: 'ask', 'zh-Hans': '提问', 'zh-Hant': '提問' },
  { en: 'Ask a question', 'zh-Hans': '问一个问题', 'zh-Hant': '問一個問題' },
  [
    option(
      { en: 'question', 'zh-Hans': '问题', 'zh-Hant': '問題' },
      {
        en: 'In your own words; typos are fine',
        'zh-Hans': '用你自己的话，打错字也没关系',
        'zh-Hant': '用你自己的話，打錯字也沒關係',
      },
      true,
    ),
    PRIVATELY,
  ],
);

export const COMPARE = command(
  { en: 'compare', 'zh-Hans': '对比', 'zh-Hant': '比較' },
  {
    en: 'Compare two to four things side by side',
    'zh-Hans': '并排比较两到四个对象',
    'zh-Hant': '並排比較兩到四個對象',
  },
  [
    side('a', 1, true),
    side('b', 2, true),
    side('c', 3, false),
    side('d', 4, false),
    aspect({ en: 'Compare one aspect only', 'zh-Hans': '只比较某一方面', 'zh-Hant': '只比較某一方面' }),
    PRIVATELY,
  ],
);

export const DEFINE = command(
  { en: 'define', 'zh-Hans': '定义', 'zh-Hant': '定義' },
  { en: 'Look up one thing', 'zh-Hans': '查一个对象', 'zh-Hant': '查一個對象' },
  [
    option(
      { en: 'subject', 'zh-Hans': '对象', 'zh-Hant': '對象' },
      {
        en: 'Which one? Pick from the list',
        'zh-Hans': '哪一个？从列表里选',
        'zh-Hant': '哪一個？從清單裡選',
      },
      true,
    ),
    aspect({
      en: 'One aspect only, e.g. skills',
      'zh-Hans': '只看某一方面，例如技能',
      'zh-Hant': '只看某一方面，例如技能',
    }),
    PRIVATELY,
  ],
);

export const HELP = command(
  { en: 'help', 'zh-Hans': '帮助', 'zh-Hant': '說明' },
  { en: 'What I can do, and what I keep', 'zh-Hans': '我会什么，保存什么', 'zh-Hant': '我會什麼，儲存什麼' },
  [],
);

function side<const N extends string, const R extends boolean>(name: N, place: number, required: R) {
  return option(
    { en: name, 'zh-Hans': name, 'zh-Hant': name },
    { en: `Number ${place} to compare`, 'zh-Hans': `第 ${place} 个`, 'zh-Hant': `第 ${place} 個` },
    required,
  );
}

function aspect(description: Text) {
  return option({ en: 'aspect', 'zh-Hans': '方面', 'zh-Hant': '方面' }, description, false);
}
