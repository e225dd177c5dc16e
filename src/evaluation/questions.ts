import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A question with the references that are right first answers; none where it must not be answered. */
export interface Question {
  readonly q: string;
  readonly expect: readonly string[];
  /** `zh-Hans`, `zh-Hant` or `en`. */
  readonly lang: string;
  /** plain, terse, colloquial, long, indirect, typo, mixed, trad; or far, near, chatter, hostile, meta. */
  readonly kind: string;
}

export interface Dialogue {
  readonly turns: readonly { readonly q: string; readonly expect: readonly string[] }[];
  readonly lang: string;
}

export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly Question[];
  readonly dialogues: readonly Dialogue[];
}

/**
 * Reads a folder of `*.jsonl` files (`dialogues.LANG.jsonl` hold dialogues, the others questions), or one whose
 * subfolders are such sets. Throws with file and line where a line is not of the form.
 */
export async function readQuestionSets(folder: string): Promise<QuestionSet[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.name.endsWith('.jsonl'))
    .map(({ name }) => name)
    .sort();
  const sets: QuestionSet[] = [];
  if (files.length > 0) sets.push(await readSet(folder, files));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isDirectory()) sets.push(...(await readQuestionSets(join(folder, entry.name))));
  return sets;
}

async function readSet(folder: string, files: readonly string[]): Promise<QuestionSet> {
  const questions: Question[] = [];
  const dialogues: Dialogue[] = [];
  for (const file of files) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const value = parseLine(line, `${join(folder, file)}:${index + 1}`);
      if ('turns' in value) dialogues.push({ ...value, lang: file.includes('.zh.') ? 'zh-Hans' : 'en' });
      else questions.push(value);
    }
  }
  return { name: folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder, questions, dialogues };
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
