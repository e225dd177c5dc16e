import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Evidence, gather } from '../judging/evidence.ts';
import { contentIds } from '../judging/neighbours.ts';
import { VIEW_NAMES } from '../judging/views.ts';
import { hash } from '../reading/features.ts';
import { makeReader } from '../reading/reader.ts';
import { makeExamples } from './examples.ts';
import { assemble, prepare, vocabularyOf } from './train.ts';
import { type Prepared, trainView } from './trainViews.ts';

/** An example as the matcher sees it when it has not learnt from it. */
export interface LeftOut {
  readonly text: string;
  readonly label: string;
  readonly evidence: Evidence;
}

/**
 * Scores every example by models that were trained without it: the examples are dealt into `folds` by a hash
 * of their text, and each fold is read by models trained on the others. Takes a training a fold.
 */
export function leaveOut(
  knowledge: Knowledge,
  converter: ScriptConverter,
  exists: (ref: string) => boolean,
  folds: number,
  progress: (line: string) => void,
): LeftOut[] {
  const examples = makeExamples(knowledge);
  const reader = makeReader(knowledge, converter, vocabularyOf(knowledge, converter, examples));
  const prepared = prepare(examples, reader);
  const fold = ({ text }: Prepared) => hash(`fold ${text}`) % folds;
  const out: LeftOut[] = [];
  for (let f = 0; f < folds; f++) {
    // Titles and lent phrasings teach in every fold, but are not themselves judged.
    const others = prepared.filter((example) => example.weight < 1 || fold(example) !== f);
    const [plain, tagged, masked] = VIEW_NAMES.map((name) => trainView(name, others));
    if (!plain || !tagged || !masked) throw new Error('a view is missing');
    // Neighbours and coverage come from all examples, each with itself left out: what a new question would meet.
    const trained = assemble(prepared, { plain, tagged, masked });
    for (const [index, example] of prepared.entries()) {
      if (example.weight < 1 || fold(example) !== f) continue;
      const content = new Set(contentIds(example.analysis.plain));
      const except = { index, label: example.label, isAnswer: !example.label.startsWith('#'), content };
      out.push({
        text: example.text,
        label: example.label,
        evidence: gather(trained, example.analysis, exists, except),
      });
    }
    progress(`fold ${f + 1} of ${folds}`);
  }
  return out;
}
