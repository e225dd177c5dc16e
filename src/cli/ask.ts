import { createInterface } from 'node:readline';
import { answer } from '../answering/answer.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { isLanguage, type Language } from '../knowledge/text.ts';
import { loadBot } from '../loadBot.ts';
import { readArgs } from './args.ts';
import { answerObject, askLine, askObject } from './askJson.ts';
import { prompt } from './askPrompt.ts';
import { ANSI, PLAIN, showInterpretation, showRef } from './askTerminal.ts';
import { explainTrace } from './explain.ts';

const USAGE = `npm run --silent ask -- [options] ["a question"]
Asks the bot from the terminal. Without a question it is a prompt.
  --json            one JSON object on one line on stdout, all else on stderr
  --batch           reads a JSON value a line from stdin ("…", {"q": "…"} or {"turns": ["…", "…"]}), answers a line each
  --show REF        one answer by its reference, e.g. operations~sales.skills
  --language LANG   zh-Hans, zh-Hant or en: for --show, and where a question's script shows none (default en)
  --explain         why it answered, offered or declined
  --knowledge DIR   another knowledge folder (default knowledge)`;

const say = (line: string) => void process.stderr.write(`${line}\n`);
const print = (line: string) => void process.stdout.write(`${line}\n`);
// A reader that has seen enough closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const args = readArgs(argv, {
    json: { type: 'boolean', default: false },
    batch: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    show: { type: 'string' },
    language: { type: 'string', default: 'en' },
    knowledge: { type: 'string', default: 'knowledge' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (!args.ok) {
    say(`${args.message}\n\n${USAGE}`);
    return 2;
  }
  const { json, batch, explain, show, language, knowledge, help } = args.values;
  if (help) {
    print(USAGE);
    return 0;
  }
  if (!isLanguage(language)) {
    say(`--language ${language}: not one of zh-Hans, zh-Hant, en`);
    return 2;
  }
  const loaded = await loadBot(knowledge, say);
  if (!loaded.ok) {
    for (const problem of loaded.problems) say(formatProblem(problem));
    say(`${loaded.problems.length} problem${loaded.problems.length === 1 ? '' : 's'} in ${knowledge}`);
    return 1;
  }
  const { bot, training } = loaded;
  const style = process.stdout.isTTY && !process.env.NO_COLOR ? ANSI : PLAIN;
  if (batch) return await runBatch(bot, language);
  if (show !== undefined) return showOne(bot, show, language, json);
  const question = args.positionals.join(' ');
  if (question === '' && process.stdin.isTTY) {
    await prompt(bot, language, style, process.stdin, process.stdout);
    return 0;
  }
  if (question === '') {
    say(`no question\n\n${USAGE}`);
    return 2;
  }
  if (explain) print(explainTrace(bot.matcher.trace(question), (index) => training.texts[index] ?? ''));
  else if (json) print(JSON.stringify(askObject(bot, bot.matcher.interpret(question), language)));
  else print(showInterpretation(bot, bot.matcher.interpret(question), language, style).text);
  return 0;
}

type Loaded = Extract<Awaited<ReturnType<typeof loadBot>>, { ok: true }>['bot'];

async function runBatch(bot: Loaded, language: Language): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    // A full pipe is waited for, so that a long batch is not held in memory.
    if (!process.stdout.write(`${JSON.stringify(askLine(bot, line, language))}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

function showOne(bot: Loaded, reference: string, language: Language, json: boolean): number {
  const found = answer(bot.knowledge, reference);
  if (found.kind === 'stale') {
    const near = found.near.length > 0 ? `; near it: ${found.near.join(', ')}` : '';
    say(`no answer has the reference ${reference}${near}`);
    return 1;
  }
  const { ref } = found.answer;
  if (json) print(JSON.stringify(answerObject(bot, found.answer, language, 1, [ref])));
  else print(showRef(bot, ref, language, process.stdout.isTTY && !process.env.NO_COLOR ? ANSI : PLAIN).text);
  return 0;
}
