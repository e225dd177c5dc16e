import type { Language, Text } from '../knowledge/text.ts';

/** What is said of a comparison that nobody wrote. */
interface ComparisonWording {
  /** Above the definitions of `count` subjects that the documents never set side by side. */
  readonly neverCompared: (count: number) => string;
  /** Above what is set side by side out of a larger comparison. */
  readonly sideBySide: string;
  readonly difference: (names: string) => string;
  readonly byAspect: (names: string, aspect: string) => string;
}

export const COMPARISON_WORDING: Readonly<Record<Language, ComparisonWording>> = {
  'zh-Hans': {
    neverCompared: (count) => `资料没有把${count === 2 ? '两者' : '它们'}放在一起比较，下面是各自的定义。`,
    sideBySide: '下面把各自的说法并排放在一起。',
    difference: (names) => `${names}的区别`,
    byAspect: (names, aspect) => `${names}的${aspect}对比`,
  },
  'zh-Hant': {
    neverCompared: (count) => `資料沒有把${count === 2 ? '兩者' : '它們'}放在一起比較，下面是各自的定義。`,
    sideBySide: '下面把各自的說法並排放在一起。',
    difference: (names) => `${names}的區別`,
    byAspect: (names, aspect) => `${names}的${aspect}比較`,
  },
  en: {
    neverCompared: (count) =>
      `The documents never set these ${count === 2 ? 'two ' : ''}side by side; here is what each is.`,
    sideBySide: 'Here is what the documents say of each, side by side.',
    difference: (names) => names,
    byAspect: (names, aspect) => `${names}: ${aspect}`,
  },
};

/** The label of a row of definitions. */
export const OVERVIEW: Text = { 'zh-Hans': '一句话', 'zh-Hant': '一句話', en: 'in a sentence' };
