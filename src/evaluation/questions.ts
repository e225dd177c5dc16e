import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A question with the references that are right first answers; none where it must not be answered. */
export interface Question {
  readonly q: string;
  readonly expect: readonly string[];
  /** `zh-Hans`, `zh-Hant` or `en`. */
  readonly lang: string;
  /**
   * plain, terse, colloquial, long, indirect, typo, mixed, trad; or far, near, chatter, hostile, meta. Of
   * strangers: real, near or far. Of a company: overview, aspect, comparison or indirect.
   */
  readonly kind: string;
}

export interface Dialogue {
  readonly turns: readonly { readonly q: string; readonly expect: readonly string[] }[];
  readonly lang: string;
}

export interface QuestionSet {
  readonly name: string;
  /** Typed elsewhere by people who knew nothing of the bot, and only then labelled; else written for it. */
  readonly strangers: boolean;
  readonly questions: readonly Question[];
  readonly dialogues: readonly Dialogue[];
}

/** The file that holds strangers' questions: a set of its own, whatever lies beside it. */
const STRANGERS_FILE = 'real.jsonl';
const STRANGERS_KINDS = ['real', 'near', 'far'];

/**
 * Reads one `*.jsonl` file, a folder of them (`dialogues.LANG.jsonl` hold dialogues, `real.jsonl` strangers'
 * questions, the others questions), or one whose subfolders are such sets. Strangers come first. Throws with file
 * and line where a line is not of the form.
 */
export async function readQuestionSets(path: string): Promise<QuestionSet[]> {
  if ((await stat(path)).isFile()) {
    const file = basename(path);
    return [await readSet(file === STRANGERS_FILE ? 'strangers' : file, dirname(path), [file])];
  }
  const sets = await readFolder(path, '');
  return [...sets.filter(({ strangers }) => strangers), ...sets.filter(({ strangers }) => !strangers)];
}

async function readFolder(folder: string, below: string): Promise<QuestionSet[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.name.endsWith('.jsonl'))
    .map(({ name }) => name)
    .sort();
  const written = files.filter((file) => file !== STRANGERS_FILE);
  const sets: QuestionSet[] = [];
  if (written.length < files.length)
    sets.push(await readSet(below ? `strangers, ${below}` : 'strangers', folder, [STRANGERS_FILE]));
  if (written.length > 0) sets.push(await readSet(nameOf(folder), folder, written));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isDirectory()) sets.push(...(await readFolder(join(folder, entry.name), entry.name)));
  return sets;
}

const nameOf = (folder: string): string => folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;

async function readSet(name: string, folder: string, files: readonly string[]): Promise<QuestionSet> {
  const strangers = files.includes(STRANGERS_FILE);
  const questions: Question[] = [];
  const dialogues: Dialogue[] = [];
  for (const file of files) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const place = `${join(folder, file)}:${index + 1}`;
      const value = parseLine(line, place);
      if (strangers) questions.push(checkStrangers(value, place));
      else if ('turns' in value) dialogues.push({ ...value, lang: file.includes('.zh.') ? 'zh-Hans' : 'en' });
      else questions.push(value);
    }
  }
  return { name, strangers, questions, dialogues };
}

function checkStrangers(value: Question | Omit<Dialogue, 'lang'>, place: string): Question {
  if ('turns' in value) throw new Error(`${place}: a dialogue among strangers' questions`);
  if (!STRANGERS_KINDS.includes(value.kind))
    throw new Error(`${place}: kind ${value.kind} is not one of ${STRANGERS_KINDS.join(', ')}`);
  if (value.kind !== 'real' && value.expect.length > 0)
    throw new Error(`${place}: is ${value.kind}, and yet expects an answer`);
  return value;
}

function parseLine(line: string, place: string): Question | Omit<Dialogue, 'lang'> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  const { q, expect, lang, kind, turns } = value as Record<string, unknown>;
  if (Array.isArray(turns)) return { turns: turns as Dialogue['turns'] };
  if (typeof q !== 'string' || !Array.isArray(expect) || typeof lang !== 'string' || typeof kind !== 'string')
    throw new Error(`${place}: needs q, expect, lang and kind, or turns`);
  return { q, expect: expect as string[], lang, kind };
}
