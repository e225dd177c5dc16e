import type { Language } from '../../knowledge/text.ts';

interface AdvisorWording {
  readonly question: (number: number, count: number) => string;
  readonly back: string;
  readonly again: string;
  /** Back from an answer to the recommendation. */
  readonly toResult: string;
  readonly recommended: (name: string) => string;
  readonly tie: (names: string) => string;
  readonly speaksFor: string;
  readonly mind: string;
  readonly others: string;
  readonly nothingFor: string;
  readonly sources: string;
}

export const ADVISOR_WORDING: Readonly<Record<Language, AdvisorWording>> = {
  'zh-Hans': {
    question: (number, count) => `第 ${number} 题，共 ${count} 题`,
    back: '上一步',
    again: '重新来过',
    toResult: '回到推荐',
    recommended: (name) => `最适合：${name}`,
    tie: (names) => `同样合适：${names}`,
    speaksFor: '理由',
    mind: '要留意',
    others: '为什么不选其他的',
    nothingFor: '你的回答里没有支持它的理由。',
    sources: '理由出自',
  },
  'zh-Hant': {
    question: (number, count) => `第 ${number} 題，共 ${count} 題`,
    back: '上一步',
    again: '重新來過',
    toResult: '回到推薦',
    recommended: (name) => `最適合：${name}`,
    tie: (names) => `同樣合適：${names}`,
    speaksFor: '理由',
    mind: '要留意',
    others: '為什麼不選其他的',
    nothingFor: '你的回答裡沒有支持它的理由。',
    sources: '理由出自',
  },
  en: {
    question: (number, count) => `Question ${number} of ${count}`,
    back: 'Previous',
    again: 'Start again',
    toResult: 'Back to the recommendation',
    recommended: (name) => `Best fit: ${name}`,
    tie: (names) => `Fits equally well: ${names}`,
    speaksFor: 'Why',
    mind: 'Bear in mind',
    others: 'Why not the others',
    nothingFor: 'Nothing in your answers speaks for it.',
    sources: 'Reasons taken from',
  },
};
