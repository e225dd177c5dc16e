import type { Language } from '../../knowledge/text.ts';

/** Why a command has nothing to show. */
export interface LookupWording {
  readonly badOption: (typed: string) => string;
  readonly compareTooFew: string;
  readonly compareNothing: string;
  readonly noAspect: (subject: string, aspect: string) => string;
  readonly noText: string;
}

export const LOOKUP_WORDING: Readonly<Record<Language, LookupWording>> = {
  'zh-Hans': {
    badOption: (typed) => `我不认识“${typed}”。请从输入时出现的列表里选一个。`,
    compareTooFew: '要比较，至少选两个不同的对象。',
    compareNothing: '这几个之间没有可以并列比较的内容。',
    noAspect: (subject, aspect) => `关于“${subject}”的“${aspect}”，我没有资料。`,
    noText: '这条消息里没有文字，我没法回答。',
  },
  'zh-Hant': {
    badOption: (typed) => `我不認得「${typed}」。請從輸入時出現的清單裡選一個。`,
    compareTooFew: '要比較，至少選兩個不同的對象。',
    compareNothing: '這幾個之間沒有可以並列比較的內容。',
    noAspect: (subject, aspect) => `關於「${subject}」的「${aspect}」，我沒有資料。`,
    noText: '這則訊息裡沒有文字，我沒辦法回答。',
  },
  en: {
    badOption: (typed) => `I don’t know “${typed}”. Please pick from the list that appears as you type.`,
    compareTooFew: 'To compare, choose at least two different things.',
    compareNothing: 'There is nothing to set side by side for these.',
    noAspect: (subject, aspect) => `I have nothing on ${aspect} for ${subject}.`,
    noText: 'There is no text in that message, so I have nothing to answer.',
  },
};
