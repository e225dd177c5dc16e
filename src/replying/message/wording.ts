import type { Language } from '../../knowledge/text.ts';

/** What any message may need: signs between words, and the words on buttons that turn pages. */
export interface MessageWording {
  readonly languageName: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly page: (page: number, pages: number) => string;
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Between items of a list that hold commas themselves. */
  readonly listSeparator: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Between two sentences. */
  readonly sentenceSeparator: string;
  readonly quote: (text: string) => string;
  readonly parenthesis: (text: string) => string;
  readonly failed: string;
}

export const MESSAGE_WORDING: Readonly<Record<Language, MessageWording>> = {
  'zh-Hans': {
    languageName: '简体',
    previousPage: '上一页',
    nextPage: '下一页',
    page: (page, pages) => `第 ${page}/${pages} 页`,
    colon: '：',
    listSeparator: '；',
    stop: '。',
    sentenceSeparator: '',
    quote: (text) => `《${text}》`,
    parenthesis: (text) => `（${text}）`,
    failed: '抱歉，我这边出了点问题，没能回答。请稍后再试一次。',
  },
  'zh-Hant': {
    languageName: '繁體',
    previousPage: '上一頁',
    nextPage: '下一頁',
    page: (page, pages) => `第 ${page}/${pages} 頁`,
    colon: '：',
    listSeparator: '；',
    stop: '。',
    sentenceSeparator: '',
    quote: (text) => `《${text}》`,
    parenthesis: (text) => `（${text}）`,
    failed: '抱歉，我這邊出了點問題，沒能回答。請稍後再試一次。',
  },
  en: {
    languageName: 'EN',
    previousPage: 'Previous',
    nextPage: 'Next',
    page: (page, pages) => `Page ${page} of ${pages}`,
    colon: ': ',
    listSeparator: '; ',
    stop: '.',
    sentenceSeparator: ' ',
    quote: (text) => `“${text}”`,
    parenthesis: (text) => ` (${text})`,
    failed: 'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.',
  },
};
