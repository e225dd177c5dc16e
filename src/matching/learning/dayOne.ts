import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef } from '../../knowledge/ref.ts';
import { HELP, REFUSALS } from '../labels.ts';
import { GENERAL } from '../languages/general.ts';
import { LANGUAGE_PACKS } from '../languages/packs.ts';
import type { Example } from './examples.ts';

/** What a folder teaches before anybody has written a phrasing: its names, its own sentences, and a general bank. */

/** Fewer phrasings than this, over all languages, are hardly any. */
const POOR = 16;
const NAME_WEIGHT = 0.4;
const SENTENCE_WEIGHT = 0.3;
const MOST_NAMES = 6;
const MOST_CUES = 6;
/** How many names of a subject are put into the general ways of asking, and how many lines that may make in all. */
const FRAMED = 2;
const MOST_FRAMED = 10_000;

/** The answers that have hardly a phrasing. */
export function poorAnswers(knowledge: Knowledge): ReadonlySet<AnswerRef> {
  const written = new Map<string, number>();
  for (const { ref } of knowledge.phrasings) written.set(ref, (written.get(ref) ?? 0) + 1);
  return new Set([...knowledge.entries.keys()].filter((ref) => (written.get(ref) ?? 0) < POOR));
}

/** Answers with hardly a phrasing are known by their names and cues, and by what their own sentences say. */
export function* fromNames(knowledge: Knowledge): Iterable<Example> {
  const poor = poorAnswers(knowledge);
  const frames = Math.ceil(
    MOST_FRAMED / Math.max(1, FRAMED * LANGUAGE_PACKS.length * knowledge.subjects.size),
  );
  for (const { ref, point, brief } of knowledge.entries.values()) {
    if (!poor.has(ref)) continue;
    for (const pack of LANGUAGE_PACKS) {
      const [plain] = pack.languages;
      for (const text of asked(knowledge, ref, pack, frames))
        yield { text, label: ref, weight: NAME_WEIGHT, voice: null };
      yield { text: point[plain], label: ref, weight: SENTENCE_WEIGHT, voice: null };
      if (brief) yield { text: brief[plain], label: ref, weight: SENTENCE_WEIGHT, voice: null };
    }
  }
}

/** An overview by every name, an aspect by its cues. */
function asked(
  knowledge: Knowledge,
  ref: AnswerRef,
  pack: (typeof LANGUAGE_PACKS)[number],
  frames: number,
): string[] {
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects' || parsed.subjects.length !== 1) return [];
  const subject = knowledge.subjects.get(parsed.subjects[0] ?? '');
  if (!subject) return [];
  const [plain] = pack.languages;
  const names = [subject.name[plain], ...subject.aliases[pack.written]];
  if (parsed.aspect === undefined)
    return [
      ...names.slice(0, MOST_NAMES),
      ...GENERAL[pack.written].overview
        .slice(0, frames)
        .flatMap((frame) => names.slice(0, FRAMED).map((name) => frame.replace('{}', name))),
    ];
  const aspect = knowledge.aspects.get(parsed.aspect);
  if (!aspect) return [];
  return [aspect.name[plain], ...aspect.cues[pack.written]]
    .slice(0, MOST_CUES)
    .map((cue) => pack.complete([subject.name[plain]], cue, '').trim());
}

/** A kind of message on which the folder holds fewer lines of its own is filled up from the general bank. */
const ENOUGH = 30;
/** The general bank counts no more than this share of what the folder itself teaches. */
const MOST_GENERAL = 0.25;

export function* fromGeneral(knowledge: Knowledge, taught: number): Iterable<Example> {
  const own = new Map<string, number>([[HELP, knowledge.help.length]]);
  for (const { kind } of knowledge.refusals) own.set(`#${kind}`, (own.get(`#${kind}`) ?? 0) + 1);
  const lines = LANGUAGE_PACKS.flatMap(({ written }) => {
    const bank = GENERAL[written];
    return [
      ...bank.help.map((text) => ({ text, label: HELP as string })),
      ...REFUSALS.flatMap((label) => {
        const kind = label.slice(1);
        return kind === 'far' || kind === 'chatter' || kind === 'hostile'
          ? bank[kind].map((text) => ({ text, label: label as string }))
          : [];
      }),
    ];
  }).filter(({ label }) => (own.get(label) ?? 0) < ENOUGH);
  const weight = Math.min(1, (MOST_GENERAL * taught) / Math.max(1, lines.length));
  for (const line of lines) yield { ...line, weight, voice: null };
}
