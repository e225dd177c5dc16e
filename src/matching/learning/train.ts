import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Trained } from '../judging/evidence.ts';
import type { LinearModel } from '../judging/linear.ts';
import { contentIds, makeCoverage, makeNeighbourIndex, pairIds } from '../judging/neighbours.ts';
import { makeBeside } from '../judging/novelty.ts';
import type { SettledTexts } from '../judging/settledTexts.ts';
import { type LinearView, type ViewName, viewFeatures } from '../judging/views.ts';
import { isRefusal } from '../labels.ts';
import { analyseNormalised } from '../reading/analyse.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { type Normalised, normalise } from '../reading/normalise.ts';
import { makeReader, type Reader } from '../reading/reader.ts';
import { tokenise } from '../reading/tokens.ts';
import { makeVocabulary, type Vocabulary } from '../reading/vocabulary.ts';
import { type Example, makeExamples } from './examples.ts';
import { coarse } from './pack.ts';
import { settleTexts } from './settleTexts.ts';
import { canThread, inThread } from './threads.ts';
import { fitView, type Prepared, viewTask } from './training/trainViews.ts';

/** All that training makes of the knowledge; plain data, so that it can be kept in a file. */
export interface Training {
  readonly trained: Trained;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** The examples' texts, by their position in the neighbour index; for explaining. */
  readonly texts: readonly string[];
  readonly settled: SettledTexts;
}

/** Told as learning goes on: what is done, in words, and how much of it all is done, 0 … 1; no share, no step. */
export type Progress = (line: string, share?: number) => void;

/**
 * Trains everything from the knowledge; some seconds for thousands of phrasings, in a thread, so that the
 * process goes on listening (to be stopped, say). Deterministic.
 */
export async function trainMatcher(
  knowledge: Knowledge,
  converter: ScriptConverter,
  progress: Progress = () => {},
): Promise<Training> {
  const count = knowledge.phrasings.length + knowledge.refusals.length;
  progress(`learning from ${count} sample questions; this is done once for each version of the knowledge`, 0);
  return canThread(count)
    ? inThread<Training>({ task: 'all', knowledge }, progress)
    : trainHere(knowledge, converter, progress);
}

/** How much is done then, by the time it takes. */
const STEPS = { words: 0.1, read: 0.5 } as const;

/** The same on this thread. */
export async function trainHere(
  knowledge: Knowledge,
  converter: ScriptConverter,
  progress: Progress = () => {},
): Promise<Training> {
  const examples = makeExamples(knowledge);
  const normalised = normaliseOnce(converter);
  const vocabulary = vocabularyOf(knowledge, examples, normalised);
  progress('words known', STEPS.words);
  const reader = makeReader(knowledge, converter, vocabulary);
  const prepared = prepare(examples, reader, normalised);
  progress('sample questions read', STEPS.read);
  const views = await trainViews(prepared, progress);
  return {
    trained: assemble(prepared, views),
    vocabulary,
    lexicon: reader.lexicon,
    texts: examples.map(({ text }) => text),
    settled: settleTexts(knowledge, normalised),
  };
}

/** Normalises each text once, however often it is asked for. */
export function normaliseOnce(converter: ScriptConverter): (text: string) => Normalised {
  const known = new Map<string, Normalised>();
  return (text) => {
    let normalised = known.get(text);
    if (!normalised) {
      normalised = normalise(text, converter);
      known.set(text, normalised);
    }
    return normalised;
  };
}

export function vocabularyOf(
  knowledge: Knowledge,
  examples: readonly Example[],
  normalised: (text: string) => Normalised,
): Vocabulary {
  const words = examples.map(({ text }) =>
    tokenise(normalised(text).text).flatMap((token) => (token.kind === 'word' ? [token.text] : [])),
  );
  return makeVocabulary(knowledge, words);
}

export const prepare = (
  examples: readonly Example[],
  reader: Reader,
  normalised: (text: string) => Normalised,
): Prepared[] =>
  examples.map((example) => ({ ...example, analysis: analyseNormalised(normalised(example.text), reader) }));

export function assemble(prepared: readonly Prepared[], views: Trained['views']): Trained {
  return {
    views,
    neighbours: makeNeighbourIndex(
      prepared.map(({ analysis }) => {
        const { ids, weights } = viewFeatures(views.plain, analysis.plain);
        return { ids, weights: coarse(weights) };
      }),
      prepared.map(({ label }) => label),
    ),
    coverage: makeCoverage(
      prepared.map(({ label, analysis }) => ({ label, content: contentIds(analysis.plain) })),
    ),
    pairs: makeCoverage(prepared.map(({ label, analysis }) => ({ label, content: pairIds(analysis.plain) }))),
    beside: makeBeside(prepared.map(({ label, analysis }) => ({ refused: isRefusal(label), analysis }))),
  };
}

/** The views beside each other where there are threads, else one after another. */
async function trainViews(prepared: readonly Prepared[], progress: Progress): Promise<Trained['views']> {
  let done = 0;
  const one = async (name: ViewName): Promise<LinearView> => {
    const { labels, idf, data } = viewTask(name, prepared);
    const model = canThread(prepared.length)
      ? await inThread<LinearModel>({ task: 'view', data, classes: labels.length })
      : fitView(data, labels.length);
    done += 1;
    progress(`${name} view learnt`, STEPS.read + (1 - STEPS.read) * (done / 3));
    return { labels, idf, model };
  };
  const [plain, tagged, masked] = await Promise.all([one('plain'), one('tagged'), one('masked')]);
  return { plain, tagged, masked };
}
