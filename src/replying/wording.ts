import type { Language } from '../knowledge/text.ts';

/** Every word of the bot's own, in every language. What is said about roles lives in `knowledge/`. */
export interface Wording {
  readonly languageName: string;
  readonly sources: (count: number) => string;
  readonly exampleLabel: string;
  readonly inOneSentence: string;
  readonly whoToAsk: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly listSeparator: string;
  readonly quote: (text: string) => string;
  readonly parenthesis: (text: string) => string;
  readonly derived: string;
  readonly suggest: string;
  readonly none: string;
  readonly noneNear: string;
  readonly unknownSide: (side: string) => string;
  readonly unknownSideNear: string;
  /** `names`: what the knowledge is about. */
  readonly browse: (names: string) => string;
  readonly stale: string;
  readonly badOption: (typed: string) => string;
  readonly compareTooFew: string;
  readonly compareNothing: string;
  readonly noAspect: (subject: string, aspect: string) => string;
  readonly empty: (example: string) => string;
  readonly failed: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly page: (page: number, pages: number) => string;
  readonly helpButton: string;
  readonly helpTitle: string;
  readonly help: (example: string) => readonly string[];
  readonly helpPrivacy: string;
}

export const WORDING: Readonly<Record<Language, Wording>> = {
  'zh-Hans': {
    languageName: '简体',
    sources: () => '来源',
    exampleLabel: '举例',
    inOneSentence: '一句话',
    whoToAsk: '找谁',
    colon: '：',
    listSeparator: '；',
    quote: (text) => `《${text}》`,
    parenthesis: (text) => `（${text}）`,
    derived: '由各自的条目并列而成',
    suggest: '我不太确定你问的是哪一个，点一下最接近的：',
    none: '这个问题我没有答案，不想瞎猜。',
    noneNear: '也许下面这些用得上：',
    unknownSide: (side) => `我不了解“${side}”，所以没法拿它来比较。`,
    unknownSideNear: '另一边我知道的有：',
    browse: (names) =>
      `我知道的是这些：${names}。用 /定义（/define）查一个，用 /对比（/compare）比几个，或用 /帮助（/help）看我会什么。`,
    stale: '这个按钮指向的内容已经不在了。',
    badOption: (typed) => `我不认识“${typed}”。请从输入时出现的列表里选一个。`,
    compareTooFew: '要比较，至少选两个不同的对象。',
    compareNothing: '这几个之间没有可以并列比较的内容。',
    noAspect: (subject, aspect) => `关于“${subject}”的“${aspect}”，我没有资料。`,
    empty: (example) => `想问什么？例如：${example}`,
    failed: '抱歉，我这边出了点问题，没能回答。请稍后再试一次。',
    previousPage: '上一页',
    nextPage: '下一页',
    page: (page, pages) => `第 ${page}/${pages} 页`,
    helpButton: '我能问什么？',
    helpTitle: '我会什么',
    help: (example) => [
      '我解释一个岗位或概念是什么、做什么、怎么衡量、彼此有什么不同。每个答案都由人写好并注明来源，我不用 AI 生成；不确定时给你几个选项，不知道就直说。',
      `- 直接问：**@我** 或私信，例如“${example}”`,
      '- **/提问**（/ask） 问一个问题',
      '- **/定义**（/define） 查一个，或它的某一方面',
      '- **/对比**（/compare） 比较两到四个',
      '- **/浏览**（/browse） 浏览全部内容',
      '- **/导览**（/tour） 新人导览：十张小卡片和一个小测验',
      '中文（简体、繁體）和英文都可以，打错几个字也没关系。',
    ],
    helpPrivacy:
      '隐私：我不保存你写的任何内容。只在内存里记住给谁看过哪个条目（十分钟；回复我的答案时一小时），好听懂“那目标呢”，以及哪条答案对应哪条消息（一天），你删掉问题，答案也跟着删；👍👎 只计数，不记是谁。',
  },
  'zh-Hant': {
    languageName: '繁體',
    sources: () => '來源',
    exampleLabel: '舉例',
    inOneSentence: '一句話',
    whoToAsk: '找誰',
    colon: '：',
    listSeparator: '；',
    quote: (text) => `《${text}》`,
    parenthesis: (text) => `（${text}）`,
    derived: '由各自的條目並列而成',
    suggest: '我不太確定你問的是哪一個，點一下最接近的：',
    none: '這個問題我沒有答案，不想亂猜。',
    noneNear: '也許下面這些用得上：',
    unknownSide: (side) => `我不了解「${side}」，所以沒辦法拿它來比較。`,
    unknownSideNear: '另一邊我知道的有：',
    browse: (names) =>
      `我知道的是這些：${names}。用 /定義（/define）查一個，用 /比較（/compare）比幾個，或用 /說明（/help）看我會什麼。`,
    stale: '這個按鈕指向的內容已經不在了。',
    badOption: (typed) => `我不認得「${typed}」。請從輸入時出現的清單裡選一個。`,
    compareTooFew: '要比較，至少選兩個不同的對象。',
    compareNothing: '這幾個之間沒有可以並列比較的內容。',
    noAspect: (subject, aspect) => `關於「${subject}」的「${aspect}」，我沒有資料。`,
    empty: (example) => `想問什麼？例如：${example}`,
    failed: '抱歉，我這邊出了點問題，沒能回答。請稍後再試一次。',
    previousPage: '上一頁',
    nextPage: '下一頁',
    page: (page, pages) => `第 ${page}/${pages} 頁`,
    helpButton: '我能問什麼？',
    helpTitle: '我會什麼',
    help: (example) => [
      '我解釋一個職位或概念是什麼、做什麼、怎麼衡量、彼此有什麼不同。每個答案都由人寫好並註明來源，我不用 AI 生成；不確定時給你幾個選項，不知道就直說。',
      `- 直接問：**@我** 或私訊，例如「${example}」`,
      '- **/提問**（/ask） 問一個問題',
      '- **/定義**（/define） 查一個，或它的某一方面',
      '- **/比較**（/compare） 比較兩到四個',
      '- **/瀏覽**（/browse） 瀏覽全部內容',
      '- **/導覽**（/tour） 新人導覽：十張小卡片和一個小測驗',
      '中文（简体、繁體）和英文都可以，打錯幾個字也沒關係。',
    ],
    helpPrivacy:
      '隱私：我不保存你寫的任何內容。只在記憶體裡記住給誰看過哪個條目（十分鐘；回覆我的答案時一小時），好聽懂「那目標呢」，以及哪則答案對應哪則訊息（一天），你刪掉問題，答案也跟著刪；👍👎 只計數，不記是誰。',
  },
  en: {
    languageName: 'EN',
    sources: (count) => (count === 1 ? 'Source' : 'Sources'),
    exampleLabel: 'Example',
    inOneSentence: 'In one sentence',
    whoToAsk: 'Who to ask',
    colon: ': ',
    listSeparator: '; ',
    quote: (text) => `“${text}”`,
    parenthesis: (text) => ` (${text})`,
    derived: 'set side by side from each one’s own entry',
    suggest: 'I’m not sure which of these you mean. Tap the closest:',
    none: 'I have no answer to that, and I’d rather not guess.',
    noneNear: 'One of these may help:',
    unknownSide: (side) => `I don’t know “${side}”, so I can’t compare with it.`,
    unknownSideNear: 'About the other side, I can tell you:',
    browse: (names) =>
      `What I know about: ${names}. Look one up with /define, compare several with /compare, or see /help.`,
    stale: 'What this button led to is no longer here.',
    badOption: (typed) => `I don’t know “${typed}”. Please pick from the list that appears as you type.`,
    compareTooFew: 'To compare, choose at least two different things.',
    compareNothing: 'There is nothing to set side by side for these.',
    noAspect: (subject, aspect) => `I have nothing on ${aspect} for ${subject}.`,
    empty: (example) => `What would you like to know? For example: ${example}`,
    failed: 'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.',
    previousPage: 'Back',
    nextPage: 'Next',
    page: (page, pages) => `Page ${page} of ${pages}`,
    helpButton: 'What can I ask?',
    helpTitle: 'What I can do',
    help: (example) => [
      'I explain what a role or an idea is, what it does, how it is measured, how it differs from another. People wrote every answer and each names its sources; nothing is generated by AI. When I’m not sure I offer choices, and when I don’t know I say so.',
      `- Just ask: **@mention** me or send a direct message, e.g. “${example}”`,
      '- **/ask** asks a question',
      '- **/define** looks one thing up, or one aspect of it',
      '- **/compare** compares two to four',
      '- **/browse** looks through everything',
      '- **/tour** shows a newcomer round: ten short cards and a quiz',
      'English and Chinese (简体, 繁體) both work, typos included.',
    ],
    helpPrivacy:
      'Privacy: I store nothing you write. In memory only, I remember which entries I showed whom (ten minutes; an hour for replies to an answer), so that “and its goal?” makes sense, and which answer belongs to which message (a day), so that deleting a question takes its answer along; 👍 and 👎 are counted, never who pressed.',
  },
};
