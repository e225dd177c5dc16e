import type { Language } from '../../knowledge/text.ts';

/** The words on the buttons under an answer, and what is said when one is pressed. */
export interface ControlWording {
  /** The rest of an answer. */
  readonly more: string;
  /** All that has no room under an answer. */
  readonly menu: string;
  readonly menuIntro: string;
  readonly compareWith: string;
  readonly helped: string;
  readonly helpedNot: string;
  readonly thanks: string;
  readonly thanksNot: string;
  readonly delete: string;
  readonly mayNotDelete: string;
  readonly post: string;
  readonly back: string;
  readonly browse: string;
  readonly compareWhich: (names: string) => string;
  readonly compareChoose: string;
  readonly nothingToCompare: (names: string) => string;
}

export const CONTROLS: Readonly<Record<Language, ControlWording>> = {
  'zh-Hans': {
    more: '展开全文',
    menu: '⋯',
    menuIntro: '接下来可以：',
    compareWith: '和…比较',
    helped: '👍',
    helpedNot: '👎',
    thanks: '谢谢，很高兴帮上忙。',
    thanksNot: '谢谢告知。换个说法再问一次，或用 /浏览（/browse）看看都有什么，也许能找到。',
    delete: '🗑 删除',
    mayNotDelete: '这条回答只有提问的人和能管理消息的人可以删除。',
    post: '📣 发到频道',
    back: '↩ 返回',
    browse: '📚 浏览全部',
    compareWhich: (names) => `拿**${names}**和哪个比较？`,
    compareChoose: '选一个或几个',
    nothingToCompare: (names) => `没有可以和**${names}**比较的了。`,
  },
  'zh-Hant': {
    more: '展開全文',
    menu: '⋯',
    menuIntro: '接下來可以：',
    compareWith: '和…比較',
    helped: '👍',
    helpedNot: '👎',
    thanks: '謝謝，很高興幫上忙。',
    thanksNot: '謝謝告知。換個說法再問一次，或用 /瀏覽（/browse）看看有哪些內容，也許找得到。',
    delete: '🗑 刪除',
    mayNotDelete: '這則回答只有提問的人和能管理訊息的人可以刪除。',
    post: '📣 發到頻道',
    back: '↩ 返回',
    browse: '📚 瀏覽全部',
    compareWhich: (names) => `拿**${names}**和哪個比較？`,
    compareChoose: '選一個或幾個',
    nothingToCompare: (names) => `沒有可以和**${names}**比較的了。`,
  },
  en: {
    more: 'Read it all',
    menu: '⋯',
    menuIntro: 'From here:',
    compareWith: 'Compare with…',
    helped: '👍',
    helpedNot: '👎',
    thanks: 'Thank you, I’m glad that helped.',
    thanksNot: 'Thanks for telling me. Try asking in other words, or see everything there is with /browse.',
    delete: '🗑 Delete',
    mayNotDelete: 'Only the person who asked, or somebody who manages messages here, can delete this answer.',
    post: '📣 Post publicly',
    back: '↩ Back',
    browse: '📚 Browse all',
    compareWhich: (names) => `Compare **${names}** with which?`,
    compareChoose: 'Choose one or more',
    nothingToCompare: (names) => `There is nothing else to compare **${names}** with.`,
  },
};
