import type { Language } from '../../knowledge/text.ts';

interface TourWording {
  readonly choose: string;
  readonly chooseHint: string;
  readonly placeholder: string;
  /** `Sales · 3/10` */
  readonly place: (team: string, card: number, cards: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly more: string;
  readonly toCard: string;
  readonly confusedWith: string;
  readonly byContrast: (name: string) => string;
  readonly whoToAsk: (title: string) => string;
  readonly quiz: string;
  readonly quizTitle: (team: string) => string;
  readonly question: (number: number, count: number) => string;
  readonly statement: (text: string) => string;
  readonly ask: string;
  readonly right: (name: string) => string;
  readonly wrong: (name: string) => string;
  readonly score: (right: number, count: number) => string;
  readonly perfect: string;
  readonly good: string;
  readonly practise: string;
  readonly again: string;
  readonly toTour: string;
  readonly otherTeam: string;
}

export const TOUR_WORDING: Readonly<Record<Language, TourWording>> = {
  'zh-Hans': {
    choose: '你要加入哪个团队？',
    chooseHint:
      '选一个，就能看到十张小卡片：它是做什么的、怎么衡量、常和谁混淆、有事找谁；最后有五道小题。只有你自己看得到。',
    placeholder: '选择你的团队',
    place: (team, card, cards) => `${team} · ${card}/${cards}`,
    previous: '上一张',
    next: '下一张',
    more: '看全文',
    toCard: '回到卡片',
    confusedWith: '容易混淆的有',
    byContrast: (name) => `相比之下，${name}`,
    whoToAsk: (title) => `有事找谁：${title}`,
    quiz: '做小测验',
    quizTitle: (team) => `小测验：${team}`,
    question: (number, count) => `第 ${number} 题，共 ${count} 题`,
    statement: (text) => `“${text}”`,
    ask: '这说的是哪一个？',
    right: (name) => `✅ 对，是**${name}**。`,
    wrong: (name) => `❌ 不对，这说的是**${name}**。`,
    score: (right, count) => `${count} 题答对 ${right} 题`,
    perfect: '全对，你已经分得很清楚了。',
    good: '不错，大部分都分清了。',
    practise: '没关系，多看几遍就分清了。',
    again: '再来一组',
    toTour: '重看卡片',
    otherTeam: '换个团队',
  },
  'zh-Hant': {
    choose: '你要加入哪個團隊？',
    chooseHint:
      '選一個，就能看到十張小卡片：它是做什麼的、怎麼衡量、常和誰混淆、有事找誰；最後有五道小題。只有你自己看得到。',
    placeholder: '選擇你的團隊',
    place: (team, card, cards) => `${team} · ${card}/${cards}`,
    previous: '上一張',
    next: '下一張',
    more: '看全文',
    toCard: '回到卡片',
    confusedWith: '容易混淆的有',
    byContrast: (name) => `相比之下，${name}`,
    whoToAsk: (title) => `有事找誰：${title}`,
    quiz: '做小測驗',
    quizTitle: (team) => `小測驗：${team}`,
    question: (number, count) => `第 ${number} 題，共 ${count} 題`,
    statement: (text) => `「${text}」`,
    ask: '這說的是哪一個？',
    right: (name) => `✅ 對，是**${name}**。`,
    wrong: (name) => `❌ 不對，這說的是**${name}**。`,
    score: (right, count) => `${count} 題答對 ${right} 題`,
    perfect: '全對，你已經分得很清楚了。',
    good: '不錯，大部分都分清楚了。',
    practise: '沒關係，多看幾遍就分清楚了。',
    again: '再來一組',
    toTour: '重看卡片',
    otherTeam: '換個團隊',
  },
  en: {
    choose: 'Which team are you joining?',
    chooseHint:
      'Choose one for ten short cards: what it does, how it is measured, what it gets confused with, who to ask. Five quick questions wait at the end. Only you can see this.',
    placeholder: 'Choose your team',
    place: (team, card, cards) => `${team} · ${card}/${cards}`,
    previous: 'Previous',
    next: 'Next',
    more: 'Read it all',
    toCard: 'Back to the card',
    confusedWith: 'Easily confused with',
    byContrast: (name) => `By contrast, ${name}`,
    whoToAsk: (title) => `Who to ask: ${title}`,
    quiz: 'Take the quiz',
    quizTitle: (team) => `Quiz: ${team}`,
    question: (number, count) => `Question ${number} of ${count}`,
    statement: (text) => `“${text}”`,
    ask: 'Which one is that?',
    right: (name) => `✅ Yes, that is **${name}**.`,
    wrong: (name) => `❌ Not quite: that is **${name}**.`,
    score: (right, count) => `${right} of ${count} right`,
    perfect: 'All of them: you can tell them apart.',
    good: 'Well done, most of them are right.',
    practise: 'Never mind: another look at the cards will do it.',
    again: 'Another five',
    toTour: 'See the cards again',
    otherTeam: 'Another team',
  },
};
