import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAnswerable } from '../../answering/answer.ts';
import { loadKnowledge } from '../../knowledge/building/load.ts';
import { type ReadResult, readKnowledge } from '../../knowledge/yaml/read.ts';
import { trainMatcher } from '../../matching/learning/train.ts';
import { mulberry32, shuffle } from '../../matching/learning/training/random.ts';
import { makeMatcher } from '../../matching/makeMatcher.ts';
import type { Matcher } from '../../matching/matcher.ts';
import type { Row } from './formats.ts';

/** The reference of an intent's answer: `Refund_not_showing_up` is `faq/refund-not-showing-up`. */
export const refOf = (intent: string): string =>
  `faq/${intent
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

/**
 * `perIntent` rows of each intent, drawn by the seed. No two say the same: knowledge refuses a phrasing that stands
 * twice, so such a row makes way for the next.
 */
export function draw(rows: readonly Row[], perIntent: number, seed: number): Map<string, string[]> {
  const shuffled = [...rows];
  shuffle(shuffled, mulberry32(seed));
  const drawn = new Map<string, string[]>();
  const said = new Set<string>();
  for (const { text, intent } of shuffled) {
    const texts = drawn.get(intent) ?? [];
    if (texts.length >= perIntent || said.has(fold(text))) continue;
    said.add(fold(text));
    drawn.set(intent, [...texts, text]);
  }
  return drawn;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/**
 * The knowledge files of these intents, by path: each a standing question titled with the intent's name. Refusals
 * that a phrasing says too are left out. JSON is YAML too, so nothing in a text needs care.
 */
export function publicFiles(
  drawn: ReadonlyMap<string, readonly string[]>,
  refusals: readonly string[],
): Map<string, string> {
  const both = (text: string) => ({ zh: text, en: text });
  const said = new Set([...drawn.values()].flat().map(fold));
  const files = new Map<string, unknown>([
    ['sources.yaml', { set: { title: both('public set'), kind: both('data') } }],
    [
      'phrasings/all.yaml',
      Object.fromEntries([...drawn].map(([intent, texts]) => [refOf(intent), { en: texts }])),
    ],
  ]);
  for (const intent of drawn.keys()) {
    const file = `${refOf(intent)}.yaml`;
    if (files.has(file)) throw new Error(`two intents would share ${file}`);
    const title = intent.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    files.set(file, {
      owner: 'nobody',
      reviewed: '2026-01-01',
      answer: { title: both(title), point: both(title), sources: ['set'] },
    });
  }
  if (refusals.length > 0)
    files.set('never/far.yaml', { en: refusals.filter((text) => !said.has(fold(text))) });
  return new Map([...files].map(([path, content]) => [path, JSON.stringify(content)]));
}

/**
 * Writes the files as a knowledge folder below `temp`, reads it, removes it, and learns. Nothing is kept, not in
 * the cache either. Throws where the knowledge has faults: these files are made, not written.
 */
export async function learnFiles(
  files: ReadonlyMap<string, string>,
  temp: string,
  progress: (line: string) => void,
): Promise<Matcher> {
  const { knowledge, converter, problems } = loadKnowledge(await throughFolder(files, temp));
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.file}: ${error.message}`);
  const training = await trainMatcher(knowledge, converter, progress);
  return makeMatcher(knowledge, converter, training, (ref) => isAnswerable(knowledge, ref));
}

async function throughFolder(files: ReadonlyMap<string, string>, temp: string): Promise<ReadResult> {
  const folder = await mkdtemp(join(temp, 'public-set-'));
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await readKnowledge(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
