import type { Language } from '../../knowledge/text.ts';

/** What is said around an answer, and where there is none. What is said about roles lives in `knowledge/`. */
export interface AnswerWording {
  readonly sources: (count: number) => string;
  /** Who wrote what; `work` is quoted. */
  readonly authored: (name: string, work: string) => string;
  readonly exampleLabel: string;
  readonly inOneSentence: string;
  readonly whoToAsk: string;
  readonly derived: string;
  readonly suggest: string;
  readonly none: string;
  readonly noneNear: string;
  /** Above the title and the point of one answer, with the others below. */
  readonly lead: string;
  /** The same after a sentence on what is not known. */
  readonly closest: string;
  /** Shows the whole of that answer. */
  readonly showAll: string;
  /** Somebody or something that a comparison names. */
  readonly unknownSide: (side: string) => string;
  readonly otherSide: string;
  /** What a whole question is about. */
  readonly unknown: (name: string) => string;
  readonly nearest: string;
  /** In reply to a greeting, above examples. */
  readonly greeting: string;
  /** In reply to thanks. */
  readonly welcome: string;
  /** `names`: what the knowledge is about. */
  readonly browse: (names: string) => string;
  readonly stale: string;
  readonly empty: (example: string) => string;
  readonly helpButton: string;
  readonly helpTitle: string;
  readonly help: (example: string) => readonly string[];
  readonly helpPrivacy: string;
}

export const ANSWER_WORDING: Readonly<Record<Language, AnswerWording>> = {
  'zh-Hans': {
    sources: () => '来源',
    authored: (name, work) => `${name}${work}`,
    exampleLabel: '举例',
    inOneSentence: '一句话',
    whoToAsk: '找谁',
    derived: '由各自的条目并列而成',
    suggest: '我不太确定你问的是哪一个，点一下最接近的：',
    none: '这个问题我没有答案，不想瞎猜。',
    noneNear: '也许下面这些用得上：',
    lead: '也许我理解错了。我这里最接近的是：',
    closest: '最接近的是：',
    showAll: '看全文',
    unknownSide: (side) => `我不了解“${side}”，所以没法拿它来比较。`,
    otherSide: '另一边我知道的有：',
    unknown: (name) => `我还不了解“${name}”。`,
    nearest: '最接近的有：',
    greeting: '你好！想弄清一个岗位做什么、几个岗位差在哪，问我就行，比如：',
    welcome: '不客气，随时再问。',
    browse: (names) =>
      `我知道的是这些：${names}。用 /定义（/define）查一个，用 /对比（/compare）比几个，或用 /帮助（/help）看我会什么。`,
    stale: '这个按钮指向的内容已经不在了。',
    empty: (example) => `想问什么？例如：${example}`,
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
    sources: () => '來源',
    authored: (name, work) => `${name}${work}`,
    exampleLabel: '舉例',
    inOneSentence: '一句話',
    whoToAsk: '找誰',
    derived: '由各自的條目並列而成',
    suggest: '我不太確定你問的是哪一個，點一下最接近的：',
    none: '這個問題我沒有答案，不想亂猜。',
    noneNear: '也許下面這些用得上：',
    lead: '也許我理解錯了。我這裡最接近的是：',
    closest: '最接近的是：',
    showAll: '看全文',
    unknownSide: (side) => `我不了解「${side}」，所以沒辦法拿它來比較。`,
    otherSide: '另一邊我知道的有：',
    unknown: (name) => `我還不了解「${name}」。`,
    nearest: '最接近的有：',
    greeting: '你好！想弄清楚一個職位做什麼、幾個職位差在哪，問我就行，例如：',
    welcome: '不客氣，隨時再問。',
    browse: (names) =>
      `我知道的是這些：${names}。用 /定義（/define）查一個，用 /比較（/compare）比幾個，或用 /說明（/help）看我會什麼。`,
    stale: '這個按鈕指向的內容已經不在了。',
    empty: (example) => `想問什麼？例如：${example}`,
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
    sources: (count) => (count === 1 ? 'Source' : 'Sources'),
    authored: (name, work) => `${name}, ${work}`,
    exampleLabel: 'Example',
    inOneSentence: 'In one sentence',
    whoToAsk: 'Who to ask',
    derived: 'set side by side from each one’s own entry',
    suggest: 'I’m not sure which of these you mean. Tap the closest:',
    none: 'I have no answer to that, and I’d rather not guess.',
    noneNear: 'One of these may help:',
    lead: 'I may have misread you. The closest I have:',
    closest: 'The closest I have:',
    showAll: 'Show all of it',
    unknownSide: (side) => `I don’t know “${side}”, so I can’t put it in a comparison.`,
    otherSide: 'About the other side, I can tell you:',
    unknown: (name) => `I don’t know “${name}” yet.`,
    nearest: 'The nearest I have:',
    greeting: 'Hello! Ask me what a role does or how two of them differ. For example:',
    welcome: 'You’re welcome. Ask me again any time.',
    browse: (names) =>
      `What I know about: ${names}. Look one up with /define, compare several with /compare, or see /help.`,
    stale: 'What this button led to is no longer here.',
    empty: (example) => `What would you like to know? For example: ${example}`,
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
