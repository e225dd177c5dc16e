import type { Language } from '../knowledge/text.ts';
import type { Table } from './table.ts';

/** Discord's limit for an attachment's description (docs: "Attachment Object"; read 2026-11). */
export const MAX_ALTERNATIVE = 1024;

interface AlternativeWords {
  readonly colon: string;
  readonly between: string;
  readonly stop: string;
  /** `count`: rows for which there was no room. */
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Language, AlternativeWords>> = {
  'zh-Hans': {
    colon: '：',
    between: '；',
    stop: '。',
    more: (count) => `另有 ${count} 行，见消息里的“展开全文”。`,
  },
  'zh-Hant': {
    colon: '：',
    between: '；',
    stop: '。',
    more: (count) => `另有 ${count} 列，見訊息裡的「展開全文」。`,
  },
  en: {
    colon: ': ',
    between: '; ',
    stop: '.',
    more: (count) => `${count} more ${count === 1 ? 'row' : 'rows'} under “Read it all”.`,
  },
};

/**
 * What the picture shows, in words, for those who do not see it: title, then a line for each row, then the
 * sources. At most {@link MAX_ALTERNATIVE} UTF-16 units: rows for which there is no room are left out whole.
 */
export function textAlternative({ language, title, columns, rows, source }: Table): string {
  const words = WORDS[language];
  const lines = rows.map(({ label, cells }) => {
    const sides = cells.flatMap((text, index) =>
      text === null ? [] : [`${columns[index] ?? ''}${words.colon}${withoutStop(text)}`],
    );
    return `${label}${language === 'en' ? ' – ' : '｜'}${sides.join(words.between)}${words.stop}`;
  });
  for (let kept = lines.length; kept >= 0; kept -= 1) {
    const left = lines.length - kept;
    const text = [title, ...lines.slice(0, kept), ...(left > 0 ? [words.more(left)] : [])].join('\n');
    const whole = `${text}\n${source}`;
    if (left === 0 && whole.length <= MAX_ALTERNATIVE) return whole;
    if (text.length <= MAX_ALTERNATIVE) return text;
  }
  return words.more(lines.length);
}

const withoutStop = (text: string): string => text.replace(/[.。]$/, '');
