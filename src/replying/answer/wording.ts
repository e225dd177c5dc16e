import type { Language } from '../../knowledge/text.ts';

/** What is said around an answer, and where there is none. What is said about roles lives in `knowledge/`. */
export interface AnswerWording {
  readonly sources: (count: number) => string;
  /** On the button that shows them. */
  readonly sourcesCounted: (count: number) => string;
  /** Under an answer: how many there are, and where they are listed. */
  readonly sourceNote: (count: number) => string;
  /** Who wrote what; `work` is quoted. */
  readonly authored: (name: string, work: string) => string;
  readonly exampleLabel: string;
  readonly inOneSentence: string;
  readonly whoToAsk: string;
  readonly whenToChoose: string;
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
}

export const ANSWER_WORDING: Readonly<Record<Language, AnswerWording>> = {
  'zh-Hans': {
    sources: () => '来源',
    sourcesCounted: (count) => `来源（${count}）`,
    sourceNote: (count) => `${count} 份来源，见“⋯”`,
    authored: (name, work) => `${name}${work}`,
    exampleLabel: '举例',
    inOneSentence: '一句话',
    whoToAsk: '找谁',
    whenToChoose: '什么时候选哪个',
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
  },
  'zh-Hant': {
    sources: () => '來源',
    sourcesCounted: (count) => `來源（${count}）`,
    sourceNote: (count) => `${count} 份來源，見「⋯」`,
    authored: (name, work) => `${name}${work}`,
    exampleLabel: '舉例',
    inOneSentence: '一句話',
    whoToAsk: '找誰',
    whenToChoose: '什麼時候選哪個',
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
  },
  en: {
    sources: (count) => (count === 1 ? 'Source' : 'Sources'),
    sourcesCounted: (count) => `Sources (${count})`,
    sourceNote: (count) => `${count} ${count === 1 ? 'source' : 'sources'}, listed under “⋯”`,
    authored: (name, work) => `${name}, ${work}`,
    exampleLabel: 'Example',
    inOneSentence: 'In one sentence',
    whoToAsk: 'Who to ask',
    whenToChoose: 'Which to choose when',
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
  },
};
