import type { Language } from '../../knowledge/text.ts';

interface OnboardingWording {
  readonly title: string;
  /** `names`: what the knowledge is about. */
  readonly intro: (names: string) => string;
  readonly privacy: string;
  readonly team: string;
  readonly confused: string;
  readonly browse: string;
  readonly ask: string;
  readonly confusedIntro: string;
  readonly comparisons: string;
  readonly questions: string;
  readonly moreQuestions: string;
  readonly backToConfused: string;
  readonly formTitle: string;
  readonly formLabel: string;
  readonly formHint: (example: string) => string;
  /** `mention`: the new member, who is named without a ping. */
  readonly greeting: (mention: string) => string;
  readonly mute: string;
  readonly muted: string;
  readonly muteRefused: string;
}

export const ONBOARDING_WORDING: Readonly<Record<Language, OnboardingWording>> = {
  'zh-Hans': {
    title: '新来的？从这里开始',
    intro: (names) => `各个岗位是做什么的、怎么衡量、彼此有什么不同，这里都能查到：${names}。`,
    privacy: '点下面的任何一项，回复只有你自己看得到。',
    team: '你要加入哪个团队？',
    confused: '常被混淆的岗位',
    browse: '浏览全部',
    ask: '提个问题',
    confusedIntro: '这些最容易混淆。选一个，看看区别在哪里。',
    comparisons: '选一组对比',
    questions: '选一个常见问题',
    moreQuestions: '更多常见问题',
    backToConfused: '回到列表',
    formTitle: '提个问题',
    formLabel: '你想知道什么？',
    formHint: (example) => `例如：${example}`,
    greeting: (mention) => `欢迎，${mention}！想快点认识你的团队，就在下面选一个，回复只有你自己看得到。`,
    mute: '不再发欢迎消息',
    muted: '好的，以后不再发欢迎消息。要重新打开，用 /设置（/settings）。',
    muteRefused: '只有能管理这个服务器的人，才能关掉欢迎消息。',
  },
  'zh-Hant': {
    title: '新來的？從這裡開始',
    intro: (names) => `各個職位是做什麼的、怎麼衡量、彼此有什麼不同，這裡都查得到：${names}。`,
    privacy: '點下面的任何一項，回覆只有你自己看得到。',
    team: '你要加入哪個團隊？',
    confused: '常被混淆的職位',
    browse: '瀏覽全部',
    ask: '提個問題',
    confusedIntro: '這些最容易混淆。選一個，看看差別在哪裡。',
    comparisons: '選一組比較',
    questions: '選一個常見問題',
    moreQuestions: '更多常見問題',
    backToConfused: '回到清單',
    formTitle: '提個問題',
    formLabel: '你想知道什麼？',
    formHint: (example) => `例如：${example}`,
    greeting: (mention) => `歡迎，${mention}！想快點認識你的團隊，就在下面選一個，回覆只有你自己看得到。`,
    mute: '不再發歡迎訊息',
    muted: '好的，以後不再發歡迎訊息。要重新開啟，用 /設定（/settings）。',
    muteRefused: '只有能管理這個伺服器的人，才能關掉歡迎訊息。',
  },
  en: {
    title: 'New here? Start with this',
    intro: (names) =>
      `What each role is, what it does, how it is measured and how it differs. Covers: ${names}.`,
    privacy: 'Whatever you press below, only you will see the reply.',
    team: 'Which team are you joining?',
    confused: 'Roles that are often confused',
    browse: 'Browse',
    ask: 'Ask a question',
    confusedIntro: 'These are the ones most often mixed up. Choose one to see the difference.',
    comparisons: 'Choose a comparison',
    questions: 'Choose a common question',
    moreQuestions: 'More common questions',
    backToConfused: 'Back to the list',
    formTitle: 'Ask a question',
    formLabel: 'What would you like to know?',
    formHint: (example) => `For example: ${example}`,
    greeting: (mention) =>
      `Welcome, ${mention}! To get to know your team, choose it below; only you will see the reply.`,
    mute: 'No more greetings',
    muted: 'All right, no more greetings. To have them back, use /settings.',
    muteRefused: 'Only somebody who can manage this server can switch the greetings off.',
  },
};
