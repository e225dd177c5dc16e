import { createInterface } from 'node:readline';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import { MAX_RECENT } from '../replying/memory/recent.ts';
import type { Bot } from '../replying/reply.ts';
import { type Shown, type Style, showInterpretation, showRef } from './askTerminal.ts';

const WELCOME: Readonly<Record<Language, string>> = {
  'zh-Hans': '想问什么？输入问题后回车；输入数字选一项；Ctrl+D 退出。',
  'zh-Hant': '想問什麼？輸入問題後按 Enter；輸入數字選一項；Ctrl+D 離開。',
  en: 'What would you like to know? Type a question; a number picks from a list; Ctrl+D leaves.',
};

/** Questions one after another, with history (arrow up) and follow-ups; ends with the input. */
export async function prompt(
  bot: Bot,
  locale: Language,
  style: Style,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const lines = createInterface({
    input,
    output,
    prompt: '> ',
    historySize: 100,
    removeHistoryDuplicates: true,
  });
  let recent: AnswerRef[] = [];
  let choices: readonly AnswerRef[] = [];
  let language = locale;
  output.write(`${WELCOME[locale]}\n`);
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    const chosen = /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;
    if (text !== '') {
      const understood = chosen ? null : bot.matcher.interpret(text, recent);
      language = understood?.language ?? language;
      const shown: Shown = chosen
        ? showRef(bot, chosen, language, style)
        : showInterpretation(bot, understood ?? NOTHING, language, style);
      output.write(`\n${shown.text}\n\n`);
      choices = shown.choices;
      const { ref } = shown;
      if (ref) recent = [ref, ...recent.filter((other) => other !== ref)].slice(0, MAX_RECENT);
    }
    lines.prompt();
  }
}

const NOTHING = {
  decision: 'none',
  candidates: [],
  lead: null,
  score: 0,
  language: null,
  unknown: null,
  courtesy: null,
} as const;
