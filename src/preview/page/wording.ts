import type { Language } from '../../knowledge/text.ts';
import type { Asked } from './api.ts';

/** A bot has one name in Discord, whatever the reader's language. */
export const BOT_NAME = 'Role Desk';

/** Every word on the page that the bot itself does not say. */
export interface PageWording {
  /** For dates and for `<html lang>`. */
  readonly tag: string;
  /** How the language calls itself, short. */
  readonly self: string;
  readonly title: string;
  readonly preview: string;
  readonly channels: string;
  readonly channel: string;
  readonly topic: string;
  readonly languageLabel: string;
  readonly commands: string;
  readonly messages: string;
  readonly you: string;
  readonly used: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly welcome: string;
  readonly examplesLabel: string;
  readonly examples: readonly string[];
  readonly placeholder: string;
  readonly inputLabel: string;
  readonly send: string;
  readonly suggestions: string;
  readonly suggestionsHint: string;
  readonly yes: string;
  readonly no: string;
  readonly optionalHint: string;
  readonly ready: string;
  readonly noCommand: string;
  readonly noChoice: string;
  readonly choices: (count: number) => string;
  readonly required: (option: string) => string;
  readonly edit: (option: string, value: string) => string;
  readonly gone: string;
  readonly failed: string;
  readonly refused: (reason: string) => string;
  readonly retry: string;
  /** `percent`: 0 … 100. */
  readonly learning: (percent: number) => string;
  readonly reloaded: (answers: number) => string;
  readonly notReloaded: (problems: number) => string;
}

export const PAGE_WORDING: Readonly<Record<Language, PageWording>> = {
  'zh-Hans': {
    learning: (percent) => `正在学习，已完成 ${percent}%`,
    reloaded: (answers) => `知识已更新，${answers} 个回答有变化`,
    notReloaded: (problems) => `知识文件有 ${problems} 处错误，仍用之前的内容；详见终端`,
    tag: 'zh-Hans',
    self: '简体',
    title: 'Role Desk · 本地预览',
    preview: '本地预览',
    channels: '频道',
    channel: '问岗位',
    topic: '回复与 Discord 里完全一样；内容不会离开这台电脑',
    languageLabel: 'Discord 语言',
    commands: '斜杠命令',
    messages: '消息',
    you: '你',
    used: '使用了',
    onlyYou: '仅你可见',
    dismiss: '清除消息',
    welcome:
      '### 问岗位：是什么、做什么、有什么不同\n这是机器人的本地预览：它在这里怎么读、怎么答，在 Discord 里就怎么读、怎么答，你输入的内容不会离开这台电脑。\n\n中文、英文都可以问，打错几个字也没关系；输入 **/** 可以看到命令。',
    examplesLabel: '试试这些问题',
    examples: ['运营和销售有什么区别', '怎么看一个卖货的干得好不好', '销售要会什么', 'WiFi 密码是多少'],
    placeholder: '问一个问题，或输入 / 使用命令',
    inputLabel: '消息输入框',
    send: '发送',
    suggestions: '候选项',
    suggestionsHint: '按 Enter 按原样提问；用方向键或 Tab 选一个：',
    yes: '是',
    no: '否',
    optionalHint: '按 Enter 发送，或再加一项：',
    ready: '按 Enter 发送',
    noCommand: '没有这个命令',
    noChoice: '没有匹配的选项；按 Enter 按原样提交',
    choices: (count) => `${count} 个候选项`,
    required: (option) => `还需要填写“${option}”`,
    edit: (option, value) => `${option}：${value}，点按可修改`,
    gone: '预览服务没有回应。请确认终端里的 npm start 还在运行，然后重试。',
    failed: '抱歉，预览服务出了点问题，没能回答；原因写在终端的日志里。',
    refused: (reason) => `这个请求没有被接受：${reason}`,
    retry: '重试',
  },
  'zh-Hant': {
    learning: (percent) => `正在學習，已完成 ${percent}%`,
    reloaded: (answers) => `知識已更新，${answers} 個回答有變動`,
    notReloaded: (problems) => `知識檔案有 ${problems} 處錯誤，仍用先前的內容；詳見終端機`,
    tag: 'zh-Hant',
    self: '繁體',
    title: 'Role Desk · 本機預覽',
    preview: '本機預覽',
    channels: '頻道',
    channel: '問職位',
    topic: '回覆與 Discord 裡完全一樣；內容不會離開這台電腦',
    languageLabel: 'Discord 語言',
    commands: '斜線指令',
    messages: '訊息',
    you: '你',
    used: '使用了',
    onlyYou: '只有你看得到',
    dismiss: '關閉訊息',
    welcome:
      '### 問職位：是什麼、做什麼、有什麼不同\n這是機器人的本機預覽：它在這裡怎麼讀、怎麼答，在 Discord 裡就怎麼讀、怎麼答，你輸入的內容不會離開這台電腦。\n\n中文、英文都可以問，打錯幾個字也沒關係；輸入 **/** 可以看到指令。',
    examplesLabel: '試試這些問題',
    examples: ['營運和業務差在哪', '業務的績效怎麼看', '行銷和推廣差在哪', 'WiFi 密碼是多少'],
    placeholder: '問一個問題，或輸入 / 使用指令',
    inputLabel: '訊息輸入框',
    send: '傳送',
    suggestions: '候選項目',
    suggestionsHint: '按 Enter 照原樣提問；用方向鍵或 Tab 選一個：',
    yes: '是',
    no: '否',
    optionalHint: '按 Enter 傳送，或再加一項：',
    ready: '按 Enter 傳送',
    noCommand: '沒有這個指令',
    noChoice: '沒有符合的選項；按 Enter 照原樣送出',
    choices: (count) => `${count} 個候選項目`,
    required: (option) => `還需要填寫「${option}」`,
    edit: (option, value) => `${option}：${value}，點按可修改`,
    gone: '預覽服務沒有回應。請確認終端機裡的 npm start 還在執行，然後重試。',
    failed: '抱歉，預覽服務出了點問題，沒能回答；原因寫在終端機的日誌裡。',
    refused: (reason) => `這個請求沒有被接受：${reason}`,
    retry: '重試',
  },
  en: {
    learning: (percent) => `learning, ${percent} %`,
    reloaded: (answers) => `knowledge reloaded, ${answers} ${answers === 1 ? 'answer' : 'answers'} changed`,
    notReloaded: (problems) =>
      `the knowledge has ${problems} ${problems === 1 ? 'error' : 'errors'}, so the former stays; the terminal says where`,
    tag: 'en',
    self: 'EN',
    title: 'Role Desk · local preview',
    preview: 'Local preview',
    channels: 'Channels',
    channel: 'ask-about-roles',
    topic: 'The same replies as in Discord; nothing leaves this computer',
    languageLabel: 'Discord language',
    commands: 'Slash commands',
    messages: 'Messages',
    you: 'You',
    used: 'used',
    onlyYou: 'Only you can see this',
    dismiss: 'Dismiss message',
    welcome:
      '### Ask what a role is, what it does, how it differs\nThis is the bot’s local preview: it reads and replies here just as it does in Discord, and nothing you type leaves this computer.\n\nAsk in English or Chinese, typos and all, or type **/** to see the commands.',
    examplesLabel: 'Try one of these',
    examples: [
      'What’s the difference between operations and sales?',
      'diffrence betwen marketng and salse',
      'what KPIs do sales have',
      'wifi password',
    ],
    placeholder: 'Ask a question, or type / for commands',
    inputLabel: 'Message',
    send: 'Send',
    suggestions: 'Suggestions',
    suggestionsHint: 'Enter asks it as typed; arrows or Tab choose one of these:',
    yes: 'Yes',
    no: 'No',
    optionalHint: 'Press Enter to send, or add one more:',
    ready: 'Press Enter to send',
    noCommand: 'There is no such command',
    noChoice: 'Nothing matches; Enter submits it as typed',
    choices: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
    required: (option) => `“${option}” is still needed`,
    edit: (option, value) => `${option}: ${value}, press to change`,
    gone: 'The preview is not answering. Check that npm start is still running in the terminal, then try again.',
    failed: 'Sorry, something went wrong and there is no answer; the log in the terminal says why.',
    refused: (reason) => `This request was not accepted: ${reason}`,
    retry: 'Try again',
  },
};

/** What the page says when there is no reply. */
export function troubleText(asked: Exclude<Asked, { ok: true }>, words: PageWording): string {
  return asked.trouble === 'refused' ? words.refused(asked.reason) : words[asked.trouble];
}
