import { Worker } from 'node:worker_threads';
import type { ScriptConverter } from '../knowledge/hant.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { analyse, type Reader } from './analyse.ts';
import type { Trained } from './evidence.ts';
import { type Example, makeExamples } from './examples.ts';
import { makeLexicon } from './lexicon.ts';
import {
  type LinearView,
  type Prepared,
  trainView,
  VIEW_NAMES,
  type ViewName,
  viewFeatures,
} from './models.ts';
import { contentIds, makeCoverage, makeNeighbourIndex } from './neighbours.ts';
import { normalise } from './normalise.ts';
import { makeSpeller } from './speller.ts';
import { tokenise } from './tokens.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** All that training makes of the knowledge; plain data, so that it can be kept in a file. */
export interface Training {
  readonly trained: Trained;
  readonly vocabulary: Vocabulary;
  /** The examples' texts, by their position in the neighbour index; for explaining. */
  readonly texts: readonly string[];
}

/** Trains everything from the knowledge; some seconds for thousands of phrasings. Deterministic. */
export async function trainMatcher(
  knowledge: Knowledge,
  converter: ScriptConverter,
  progress: (line: string) => void = () => {},
): Promise<Training> {
  const examples = makeExamples(knowledge);
  progress(
    `learning from ${examples.length} sample questions; this is done once for each version of the knowledge`,
  );
  const vocabulary = vocabularyOf(knowledge, converter, examples);
  const prepared = prepare(examples, makeReader(knowledge, converter, vocabulary));
  const views = await trainViews(prepared);
  return { trained: assemble(prepared, views), vocabulary, texts: examples.map(({ text }) => text) };
}

export function vocabularyOf(
  knowledge: Knowledge,
  converter: ScriptConverter,
  examples: readonly Example[],
): Vocabulary {
  const words = examples.map(({ text }) =>
    tokenise(normalise(text, converter).text).flatMap((token) => (token.kind === 'word' ? [token.text] : [])),
  );
  return makeVocabulary(knowledge, words);
}

export function makeReader(knowledge: Knowledge, converter: ScriptConverter, vocabulary: Vocabulary): Reader {
  return { converter, lexicon: makeLexicon(knowledge, converter), speller: makeSpeller(vocabulary) };
}

export const prepare = (examples: readonly Example[], reader: Reader): Prepared[] =>
  examples.map((example) => ({ ...example, analysis: analyse(example.text, reader) }));

export function assemble(prepared: readonly Prepared[], views: Trained['views']): Trained {
  return {
    views,
    neighbours: makeNeighbourIndex(
      prepared.map(({ analysis }) => viewFeatures(views.plain, analysis.plain)),
      prepared.map(({ label }) => label),
    ),
    coverage: makeCoverage(
      prepared.map(({ label, analysis }) => ({ label, content: contentIds(analysis.plain) })),
    ),
  };
}

/** Below this, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 3000;

/** One view on this thread, the others beside it. */
async function trainViews(prepared: readonly Prepared[]): Promise<Trained['views']> {
  // Threads need compiled code; under a test runner the sources run as they are.
  const threaded = prepared.length >= WORTH_A_THREAD && import.meta.url.endsWith('.js');
  const task = (name: ViewName): Promise<LinearView> =>
    threaded ? inThread(name, prepared) : Promise.resolve(trainView(name, prepared));
  const [first, ...others] = VIEW_NAMES.map((name) => [name, task(name)] as const);
  const views = new Map<ViewName, LinearView>();
  for (const [name, view] of [...others, ...(first ? [first] : [])]) views.set(name, await view);
  return { plain: need(views, 'plain'), tagged: need(views, 'tagged'), masked: need(views, 'masked') };
}

function need(views: ReadonlyMap<ViewName, LinearView>, name: ViewName): LinearView {
  const view = views.get(name);
  if (!view) throw new Error(`view ${name} was not trained`);
  return view;
}

function inThread(name: ViewName, prepared: readonly Prepared[]): Promise<LinearView> {
  // Only what this view needs crosses over.
  const examples = prepared.map(({ text, label, weight, analysis }) => ({
    text,
    label,
    weight,
    analysis: { [name]: analysis[name] },
  }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trainThread.js', import.meta.url), {
      workerData: { name, examples },
    });
    worker.once('message', (view: LinearView) => resolve(view));
    worker.once('error', reject);
  });
}
