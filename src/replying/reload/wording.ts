import type { Language } from '../../knowledge/text.ts';

export interface ReloadWording {
  readonly unchanged: string;
  readonly changed: (answers: number) => string;
  /** Above the list of what is wrong, which is English as wherever else curators are told of it. */
  readonly refused: (problems: number) => string;
  readonly more: (problems: number) => string;
  readonly mayNot: string;
  readonly noServer: string;
}

export const RELOAD_WORDING: Readonly<Record<Language, ReloadWording>> = {
  'zh-Hans': {
    unchanged: '知识库没有变动：我用的就是文件夹里现在的内容。',
    changed: (answers) =>
      answers === 0
        ? '知识库已重新加载：答案的内容没有变，理解问题的方式按新的写法更新。'
        : `知识库已重新加载：有 ${answers} 条答案变了。`,
    refused: (problems) => `知识库里有 ${problems} 处错误，没有加载；我继续用上一份没有错误的内容。`,
    more: (problems) => `还有 ${problems} 处，见日志或 \`npm run check:knowledge\`。`,
    mayNot: '只有拥有“管理服务器”权限的人才能让我重新加载知识库。',
    noServer: '请到服务器里使用 /重新加载（/reload）。',
  },
  'zh-Hant': {
    unchanged: '知識庫沒有變動：我用的就是資料夾裡現在的內容。',
    changed: (answers) =>
      answers === 0
        ? '知識庫已重新載入：答案的內容沒有變，理解問題的方式按新的寫法更新。'
        : `知識庫已重新載入：有 ${answers} 條答案變了。`,
    refused: (problems) => `知識庫裡有 ${problems} 處錯誤，沒有載入；我繼續用上一份沒有錯誤的內容。`,
    more: (problems) => `還有 ${problems} 處，見日誌或 \`npm run check:knowledge\`。`,
    mayNot: '只有擁有「管理伺服器」權限的人才能讓我重新載入知識庫。',
    noServer: '請到伺服器裡使用 /重新載入（/reload）。',
  },
  en: {
    unchanged: 'Nothing has changed: I already answer by what is in the folder.',
    changed: (answers) =>
      answers === 0
        ? 'Knowledge reloaded: no answer reads differently; how questions are understood follows what was written.'
        : `Knowledge reloaded: ${answers} ${answers === 1 ? 'answer' : 'answers'} changed.`,
    refused: (problems) =>
      `The knowledge has ${problems} ${problems === 1 ? 'error' : 'errors'}, so it was not taken over; I go on with the last that had none.`,
    more: (problems) => `And ${problems} more: see the log, or \`npm run check:knowledge\`.`,
    mayNot: 'Only people with the permission Manage Server can have me read the knowledge again.',
    noServer: 'Please use /reload in a server.',
  },
};
