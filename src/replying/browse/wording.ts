import type { Language, Text } from '../../knowledge/text.ts';

/** Shelves that are there whether or not the knowledge names them. */
export const IMPLIED: readonly (readonly [id: string, name: Text])[] = [
  ['comparisons', { 'zh-Hans': '对比', 'zh-Hant': '比較', en: 'Comparisons' }],
  ['questions', { 'zh-Hans': '常见问题', 'zh-Hant': '常見問題', en: 'Common questions' }],
  ['glossary', { 'zh-Hans': '词汇', 'zh-Hant': '詞彙', en: 'Glossary' }],
  ['guides', { 'zh-Hans': '指南', 'zh-Hant': '指南', en: 'Guides' }],
];

export interface BrowseWording {
  readonly title: string;
  readonly intro: (topics: number) => string;
  readonly chooseShelf: string;
  readonly chooseTopic: (page: number, pages: number) => string;
  readonly topics: (count: number) => string;
  readonly allShelves: string;
}

export const BROWSE_WORDING: Readonly<Record<Language, BrowseWording>> = {
  'zh-Hans': {
    title: '浏览全部内容',
    intro: (topics) => `这里一共有 ${topics} 个答案。先选一类：`,
    chooseShelf: '选一类',
    chooseTopic: (page, pages) => (pages > 1 ? `选一个主题（第 ${page}/${pages} 页）` : '选一个主题'),
    topics: (count) => `${count} 个主题`,
    allShelves: '↩ 全部分类',
  },
  'zh-Hant': {
    title: '瀏覽全部內容',
    intro: (topics) => `這裡一共有 ${topics} 個答案。先選一類：`,
    chooseShelf: '選一類',
    chooseTopic: (page, pages) => (pages > 1 ? `選一個主題（第 ${page}/${pages} 頁）` : '選一個主題'),
    topics: (count) => `${count} 個主題`,
    allShelves: '↩ 全部分類',
  },
  en: {
    title: 'Browse everything',
    intro: (topics) =>
      `There ${topics === 1 ? 'is 1 answer' : `are ${topics} answers`} here. Choose a group:`,
    chooseShelf: 'Choose a group',
    chooseTopic: (page, pages) =>
      pages > 1 ? `Choose a topic (page ${page} of ${pages})` : 'Choose a topic',
    topics: (count) => (count === 1 ? '1 topic' : `${count} topics`),
    allShelves: '↩ All groups',
  },
};
