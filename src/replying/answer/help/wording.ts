import type { Language } from '../../../knowledge/text.ts';

export interface HelpWording {
  readonly button: string;
  readonly title: string;
  readonly opening: string;
  /** A line each: how to ask. */
  readonly ways: (example: string) => readonly string[];
  /** The line of a guide's own command, named as Discord shows it and as it is typed in English. */
  readonly guide: (name: string, english: string, title: string) => string;
  readonly settings: string;
  readonly reload: string;
  readonly languages: string;
  readonly privacyTitle: string;
  readonly privacy: readonly string[];
}

export const HELP_WORDING: Readonly<Record<Language, HelpWording>> = {
  'zh-Hans': {
    button: '我能问什么？',
    title: '我会什么',
    opening:
      '我解释一个岗位或概念是什么、做什么、怎么衡量、彼此有什么不同。答案都是事先写好、注明来源的，回答时不用 AI 现编；不确定时给你最接近的几个，不知道就直说。',
    ways: (example) => [
      `直接问：**@我** 或私信，例如“${example}”`,
      '**/提问**（/ask）：问一个问题',
      '**/定义**（/define）：查一个，或它的某一方面',
      '**/对比**（/compare）：比较两到四个',
      '**/浏览**（/browse）：浏览全部内容',
      '**/导览**（/tour）：新人导览，十张小卡片和一个小测验',
      '**/帮助**（/help）：就是这一页',
      '别人的消息：右键（手机上长按）→ App → **回答这个问题**，只有你看得到',
    ],
    guide: (name, english, title) => `**/${name}**（/${english}）：${title}`,
    settings: '**/设置**（/settings）：管理员设置我用什么语言、在哪些频道回答',
    reload: '**/重新加载**（/reload）：管理员让我重新读取知识库，并看到其中的错误',
    languages: '中文（简体、繁體）和英文都可以，打错几个字也没关系。',
    privacyTitle: '隐私',
    privacy: [
      '你写的内容，我一概不保存。',
      '只在内存里记两样：给谁看过哪个条目（十分钟；回复我的答案时一小时），好听懂“那目标呢”；哪条答案对应哪条消息（一天），你删掉问题，答案也跟着删。',
      '👍👎 只计数，不记是谁点的。',
    ],
  },
  'zh-Hant': {
    button: '我能問什麼？',
    title: '我會什麼',
    opening:
      '我解釋一個職位或概念是什麼、做什麼、怎麼衡量、彼此有什麼不同。答案都是事先寫好、註明來源的，回答時不用 AI 現編；不確定時給你最接近的幾個，不知道就直說。',
    ways: (example) => [
      `直接問：**@我** 或私訊，例如「${example}」`,
      '**/提問**（/ask）：問一個問題',
      '**/定義**（/define）：查一個，或它的某一方面',
      '**/比較**（/compare）：比較兩到四個',
      '**/瀏覽**（/browse）：瀏覽全部內容',
      '**/導覽**（/tour）：新人導覽，十張小卡片和一個小測驗',
      '**/說明**（/help）：就是這一頁',
      '別人的訊息：按右鍵（手機上長按）→ App → **回答這個問題**，只有你看得到',
    ],
    guide: (name, english, title) => `**/${name}**（/${english}）：${title}`,
    settings: '**/設定**（/settings）：管理員設定我用什麼語言、在哪些頻道回答',
    reload: '**/重新載入**（/reload）：管理員讓我重新讀取知識庫，並看到其中的錯誤',
    languages: '中文（简体、繁體）和英文都可以，打錯幾個字也沒關係。',
    privacyTitle: '隱私',
    privacy: [
      '你寫的內容，我一概不儲存。',
      '只在記憶體裡記兩樣：給誰看過哪個條目（十分鐘；回覆我的答案時一小時），好聽懂「那目標呢」；哪則答案對應哪則訊息（一天），你刪掉問題，答案也跟著刪。',
      '👍👎 只計數，不記是誰按的。',
    ],
  },
  en: {
    button: 'What can I ask?',
    title: 'What I can do',
    opening:
      'I explain what a role or an idea is, what it does, how it is measured and how it differs. Every answer was written beforehand and names its sources; none is made up by AI when you ask. When I’m not sure I show the closest I have, and when I don’t know I say so.',
    ways: (example) => [
      `Just ask: **@mention** me or send a direct message, e.g. “${example}”`,
      '**/ask**: ask a question',
      '**/define**: look one thing up, or one aspect of it',
      '**/compare**: set two to four side by side',
      '**/browse**: look through everything',
      '**/tour**: ten short cards and a quiz for newcomers',
      '**/help**: this page',
      'Somebody’s message: right-click it (press and hold on a phone) → Apps → **Answer this**; only you see the reply',
    ],
    guide: (name, _, title) => `**/${name}**: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    settings: '**/settings**: for admins, in which language and in which channels I answer',
    reload: '**/reload**: for admins, read the knowledge again, and see what is wrong with it',
    languages: 'English and Chinese (简体, 繁體) both work, typos included.',
    privacyTitle: 'Privacy',
    privacy: [
      'I store nothing you write.',
      'In memory only, I remember which entries I showed whom (ten minutes; an hour for replies to an answer), so that “and its goal?” makes sense, and which answer belongs to which message (a day): when a question is deleted, its answer goes too.',
      '👍 and 👎 are counted, never who pressed.',
    ],
  },
};
