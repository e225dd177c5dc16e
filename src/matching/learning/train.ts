import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Trained } from '../judging/evidence.ts';
import type { LinearModel } from '../judging/linear.ts';
import { contentIds, makeCoverage, makeNeighbourIndex, pairIds } from '../judging/neighbours.ts';
import type { SettledTexts } from '../judging/settledTexts.ts';
import { type LinearView, type ViewName, viewFeatures } from '../judging/views.ts';
import { analyse } from '../reading/analyse.ts';
import { normalise } from '../reading/normalise.ts';
import { makeReader, type Reader } from '../reading/reader.ts';
import { tokenise } from '../reading/tokens.ts';
import { makeVocabulary, type Vocabulary } from '../reading/vocabulary.ts';
import { type Example, makeExamples } from './examples.ts';
import { settleTexts } from './settleTexts.ts';
import { canThread, inThread } from './threads.ts';
import { fitView, type Prepared, viewTask } from './trainViews.ts';

/** All that training makes of the knowledge; plain data, so that it can be kept in a file. */
export interface Training {
  readonly trained: Trained;
  readonly vocabulary: Vocabulary;
  /** The examples' texts, by their position in the neighbour index; for explaining. */
  readonly texts: readonly string[];
  readonly settled: SettledTexts;
}

/**
 * Trains everything from the knowledge; some seconds for thousands of phrasings, in a thread, so that the
 * process goes on listening (to be stopped, say). Deterministic.
 */
export async function trainMatcher(
  knowledge: Knowledge,
  converter: ScriptConverter,
  progress: (line: string) => void = () => {},
): Promise<Training> {
  const count = knowledge.phrasings.length + knowledge.refusals.length;
  progress(`learning from ${count} sample questions; this is done once for each version of the knowledge`);
  return canThread(count) ? inThread<Training>({ task: 'all', knowledge }) : trainHere(knowledge, converter);
}

/** The same on this thread. */
export async function trainHere(knowledge: Knowledge, converter: ScriptConverter): Promise<Training> {
  const examples = makeExamples(knowledge);
  const vocabulary = vocabularyOf(knowledge, converter, examples);
  const prepared = prepare(examples, makeReader(knowledge, converter, vocabulary));
  const views = await trainViews(prepared);
  return {
    trained: assemble(prepared, views),
    vocabulary,
    texts: examples.map(({ text }) => text),
    settled: settleTexts(knowledge, converter),
  };
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
    pairs: makeCoverage(prepared.map(({ label, analysis }) => ({ label, content: pairIds(analysis.plain) }))),
  };
}

/** The views beside each other where there are threads, else one after another. */
async function trainViews(prepared: readonly Prepared[]): Promise<Trained['views']> {
  const one = async (name: ViewName): Promise<LinearView> => {
    const { labels, idf, data } = viewTask(name, prepared);
    const model = canThread(prepared.length)
      ? await inThread<LinearModel>({ task: 'view', data, classes: labels.length })
      : fitView(data, labels.length);
    return { labels, idf, model };
  };
  const [plain, tagged, masked] = await Promise.all([one('plain'), one('tagged'), one('masked')]);
  return { plain, tagged, masked };
}
