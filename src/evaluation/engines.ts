import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { mulberry32, shuffle } from '../matching/learning/training/random.ts';
import { percent, share } from './measures/share.ts';
import type { Question, QuestionSet } from './questions.ts';
import type { ScoredSet } from './score.ts';

/** What a bot gets from a search library alone, over the same phrasings and titles, in the same run. */
interface Engine {
  readonly name: string;
  /** Reference of the best hit; null where nothing is found. */
  search(q: string): string | null;
}

/** Longer queries only make fuse.js slower; see docs/matching.md. */
const MAX_QUERY = 200;

function makeEngines(knowledge: Knowledge): Engine[] {
  const docs = [
    ...knowledge.phrasings.map(({ ref, text }) => ({ ref: ref as string, text })),
    ...[...knowledge.entries.values()].flatMap(({ ref, title }) => [
      { ref: ref as string, text: title['zh-Hans'] },
      { ref: ref as string, text: title.en },
    ]),
  ].map((doc, id) => ({ id, ...doc, grams: grams(doc.text) }));
  const plain = new Fuse(docs, { keys: ['text'], threshold: 0.6, ignoreLocation: true, includeScore: true });
  const tokens = new Fuse(docs, {
    keys: ['grams'],
    threshold: 0.2,
    ignoreLocation: true,
    useTokenSearch: true,
    includeScore: true,
  } as never);
  const mini = new MiniSearch<(typeof docs)[number]>({
    fields: ['grams'],
    storeFields: ['ref'],
    tokenize: (text) => text.split(' '),
  });
  mini.addAll(docs);
  return [
    {
      name: 'fuse.js, threshold 0.6',
      search: (q) => plain.search(q.slice(0, MAX_QUERY), { limit: 1 })[0]?.item.ref ?? null,
    },
    {
      name: 'fuse.js token search, bigrams',
      search: (q) => tokens.search(grams(q.slice(0, MAX_QUERY)), { limit: 1 })[0]?.item.ref ?? null,
    },
    {
      name: 'MiniSearch, bigrams',
      search: (q) => (mini.search(grams(q))[0] as { ref?: string } | undefined)?.ref ?? null,
    },
  ];
}

/** Latin words, and Chinese as characters and pairs: what these engines need to read Chinese at all. */
function grams(text: string): string {
  const parts: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) parts.push(run);
    else {
      const characters = [...run];
      parts.push(...characters, ...characters.slice(1).map((char, i) => `${characters[i] ?? ''}${char}`));
    }
  }
  return parts.join(' ');
}

/** A table of first answers on a fixed sample; ours is scored on the very same questions. */
export function compareEngines(
  knowledge: Knowledge,
  { name, questions }: QuestionSet,
  scored: ScoredSet,
  oursMs: number,
  sampleSize: number,
  say: (line: string) => void,
): string[] {
  const inScope = questions.filter(({ expect }) => expect.length > 0);
  const sample = [...inScope];
  shuffle(sample, mulberry32(1));
  sample.length = Math.min(sample.length, sampleSize);
  if (sample.length === 0) return [];
  const chosen = new Set<Question>(sample);
  const lines = [
    `| first answers on ${sample.length} questions of ${name} | right | time a question, ours = 1 |`,
    '| --- | --- | ---: |',
  ];
  const ours = scored.questions.filter(({ question }) => chosen.has(question));
  const first = ours.filter(({ question, interpretation }) =>
    question.expect.includes(interpretation.candidates[0]?.ref ?? ''),
  );
  lines.push(`| this matcher | ${percent(share(first.length, ours.length))} | 1 |`);
  for (const engine of makeEngines(knowledge)) {
    say(`measuring ${engine.name} on ${sample.length} questions`);
    const start = performance.now();
    const hits = sample.filter(({ q, expect }) => expect.includes(engine.search(q) ?? '')).length;
    const ratio = (performance.now() - start) / sample.length / oursMs;
    lines.push(
      `| ${engine.name} | ${percent(share(hits, sample.length))} | ${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} |`,
    );
  }
  return [...lines, ''];
}
