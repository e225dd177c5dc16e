import type { ScriptConverter } from '../../../knowledge/hant.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { type Evidence, gather } from '../../judging/evidence.ts';
import { VIEW_NAMES } from '../../judging/views.ts';
import { isRefusal } from '../../labels.ts';
import { hash } from '../../reading/features.ts';
import { makeReader } from '../../reading/reader.ts';
import { makeExamples } from '../examples.ts';
import { assemble, normaliseOnce, prepare, vocabularyOf } from '../train.ts';
import { type Prepared, trainView } from '../training/trainViews.ts';

/** An example as the matcher sees it when it has not learnt from it. */
export interface LeftOut {
  readonly text: string;
  readonly label: string;
  readonly evidence: Evidence;
  /** Whether all that the same hand wrote was left out with it: then it is a stranger's. */
  readonly stranger: boolean;
  /** Whether its comparison was taken for unwritten, so that it must be derived. */
  readonly unwritten: boolean;
}

/**
 * Scores every example by models that were trained without it. Examples by one hand are alike: left out one by one,
 * each would be read by models that know its sisters, and the calibration would believe itself on strangers. So what
 * one file holds is left out together wherever enough remains; see {@link dealFolds}. Takes a training a fold.
 */
export function leaveOut(
  knowledge: Knowledge,
  converter: ScriptConverter,
  exists: (ref: string) => boolean,
  folds: number,
  progress: (line: string) => void,
): LeftOut[] {
  const examples = makeExamples(knowledge);
  const normalised = normaliseOnce(converter);
  const reader = makeReader(knowledge, converter, vocabularyOf(knowledge, examples, normalised));
  const prepared = prepare(examples, reader, normalised);
  const { foldOf, isVoice } = dealFolds(prepared, folds);
  const out: LeftOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = prepared.filter((example) => foldOf(example) !== fold);
    const [plain, tagged, masked] = VIEW_NAMES.map((name) => trainView(name, others));
    if (!plain || !tagged || !masked) throw new Error('a view is missing');
    const trained = assemble(others, { plain, tagged, masked });
    for (const example of prepared) {
      if (foldOf(example) !== fold) continue;
      const { text, label, analysis } = example;
      const stranger = isVoice(example);
      const add = (hidden?: string) => {
        const evidence = gather(trained, analysis, exists, hidden);
        out.push({ text, label, evidence, stranger, unwritten: hidden !== undefined });
      };
      add();
      if (label.includes('~') && hash(`hide ${text}`) % HIDDEN === 0) add(label);
    }
    progress(`fold ${fold + 1} of ${folds}`);
  }
  return out;
}

/** Of the written comparisons' phrasings, one in so many also shows how a comparison is derived. */
const HIDDEN = 3;

/** A file that speaks to fewer labels is about them, not somebody's voice. */
const MANY = 12;
/** One that holds more of all that was written cannot be missed. */
const MOST = 0.25;

/**
 * Deals what people wrote into folds: a file that speaks to many answers, or that holds refusals, is somebody's voice
 * and goes into one fold whole, the largest first into the emptiest; the rest is dealt line by line. What was made of
 * names, titles and other answers' phrasings is in no fold: it teaches always and is never judged.
 */
export function dealFolds(
  examples: readonly Pick<Prepared, 'text' | 'label' | 'voice'>[],
  folds: number,
): {
  /** −1 for an example that is in none. */
  foldOf(example: Pick<Prepared, 'text' | 'voice'>): number;
  isVoice(example: Pick<Prepared, 'voice'>): boolean;
} {
  const files = new Map<string, { count: number; readonly labels: Set<string> }>();
  let written = 0;
  for (const { label, voice } of examples) {
    if (voice === null) continue;
    const file = files.get(voice) ?? { count: 0, labels: new Set<string>() };
    files.set(voice, file);
    file.count += 1;
    file.labels.add(label);
    written += 1;
  }
  const refusals = [...files.values()].filter(({ labels }) => [...labels].every(isRefusal)).length;
  const voices = [...files]
    .filter(([, { count, labels }]) => {
      const speaks = [...labels].every(isRefusal) ? refusals > folds / 2 : labels.size >= MANY;
      return speaks && count <= MOST * written;
    })
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  const filled = new Array<number>(folds).fill(0);
  const dealt = new Map<string, number>();
  for (const [file, { count }] of voices) {
    const emptiest = filled.indexOf(Math.min(...filled));
    dealt.set(file, emptiest);
    filled[emptiest] = (filled[emptiest] as number) + count;
  }
  return {
    foldOf: ({ text, voice }) => (voice === null ? -1 : (dealt.get(voice) ?? hash(`fold ${text}`) % folds)),
    isVoice: ({ voice }) => voice !== null && dealt.has(voice),
  };
}
