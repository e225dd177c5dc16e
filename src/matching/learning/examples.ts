import type { Knowledge, Phrasing, Refusal } from '../../knowledge/knowledge.ts';
import { parseRef } from '../../knowledge/ref.ts';
import { HELP } from '../labels.ts';
import type { LanguagePack } from '../languages/language.ts';
import { allWords, LANGUAGE_PACKS, packOfScript, plainNames } from '../languages/packs.ts';
import { fromGeneral, fromNames } from './dayOne.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
  /** Titles and transplanted phrasings count less than what a person wrote. */
  readonly weight: number;
  /** The file in which a person wrote it; null for what is made of names, titles and other answers' phrasings. */
  readonly voice: string | null;
}

/** How many phrasings an answer borrows from its siblings in each language. */
const LENT = 15;
/** One that has hardly any of its own borrows more, and what it borrows counts more. */
const LENT_TO_POOR = 30;
const POOR = 8;
/** All that is lent, over all answers and languages: bounds how long a large folder takes to learn. */
const MAX_LENT = 20_000;
const LENT_WEIGHT = 0.3;
const LENT_TO_POOR_WEIGHT = 0.7;
const TITLE_WEIGHT = 0.7;

/** Everything the models learn from, in a fixed order. */
export function makeExamples(knowledge: Knowledge): Example[] {
  const examples: Example[] = [];
  const add = (text: string, label: string, weight: number, voice: string | null = null) =>
    void examples.push({ text, label, weight, voice });
  for (const { text, ref, place } of knowledge.phrasings)
    if (knowledge.entries.has(ref)) add(text, ref, 1, place.file);
  for (const { ref, title } of knowledge.entries.values())
    for (const text of plainNames(title)) add(text, ref, TITLE_WEIGHT);
  for (const { text } of knowledge.help) add(text, HELP, 1, 'help.yaml');
  for (const { text, kind, place } of livingRefusals(knowledge)) add(text, `#${kind}`, 1, place.file);
  for (const { text, label, weight } of lend(knowledge)) add(text, label, weight);
  for (const { text, label, weight } of lendRefusals(knowledge)) add(text, label, weight);
  for (const { text, label, weight } of fromNames(knowledge)) add(text, label, weight);
  for (const { text, label, weight } of fromGeneral(knowledge, examples.length)) add(text, label, weight);
  return examples;
}

/**
 * 销售的目标是什么 asks of 财务 what it asks of 销售: the phrasings of one subject serve its siblings with the name
 * changed. So a new subject is understood before anybody has written a phrasing for it, and a frame that was
 * written for one answer is known for all of its kind. The shortest are lent: they hold least of the lender's own.
 */
function* lend(knowledge: Knowledge): Iterable<Example> {
  const pools = new Map<string, Phrasing[]>();
  const written = new Map<string, number>();
  for (const phrasing of [...knowledge.phrasings].sort(
    (a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
  )) {
    const from = parseRef(phrasing.ref);
    if (from?.kind !== 'subjects') continue;
    const key = poolKey(from.subjects.length, from.aspect, phrasing.language);
    pools.set(key, [...(pools.get(key) ?? []), phrasing]);
    const own = `${phrasing.ref} ${phrasing.language}`;
    written.set(own, (written.get(own) ?? 0) + 1);
  }
  const most = Math.ceil(MAX_LENT / (2 * Math.max(1, knowledge.entries.size)));
  for (const ref of knowledge.entries.keys()) {
    const target = parseRef(ref);
    if (target?.kind !== 'subjects') continue;
    for (const pack of LANGUAGE_PACKS) {
      const poor = (written.get(`${ref} ${pack.written}`) ?? 0) < POOR;
      let left = Math.min(most, poor ? LENT_TO_POOR : LENT);
      for (const donor of pools.get(poolKey(target.subjects.length, target.aspect, pack.written)) ?? []) {
        const from = parseRef(donor.ref);
        if (left === 0) break;
        if (donor.ref === ref || from?.kind !== 'subjects') continue;
        const text = rename(knowledge, donor.text, from.subjects, target.subjects, pack);
        if (text === null) continue;
        left -= 1;
        yield { text, label: ref, weight: poor ? LENT_TO_POOR_WEIGHT : LENT_WEIGHT, voice: null };
      }
    }
  }
}

/** How many refusals a subject borrows in each language. */
const LENT_REFUSALS = 40;

/**
 * What is none of our business about one subject is none about its siblings: 销售提成怎么算 refuses for 运营提成怎么算.
 * Only refusals that name one subject are lent, and within its shelf.
 */
function* lendRefusals(knowledge: Knowledge): Iterable<Example> {
  const subjects = [...knowledge.subjects.values()];
  const refusals = livingRefusals(knowledge).filter(({ kind }) => kind === 'near');
  for (const pack of LANGUAGE_PACKS) {
    const [plain] = pack.languages;
    const own = refusals.filter(({ language }) => language === pack.written);
    const standing = subjects.map(({ id, name }) => ({ id, pattern: pack.standing(name[plain]) }));
    const donors = own.flatMap(({ text, kind }) => {
      const named = standing.filter(({ pattern }) => new RegExp(pattern.source, 'iu').test(text));
      return named.length === 1 && named[0] ? [{ text, kind, id: named[0].id }] : [];
    });
    for (const { id, group } of subjects) {
      const siblings = new Set(subjects.filter((other) => other.group === group).map((other) => other.id));
      let left = LENT_REFUSALS;
      for (const donor of donors) {
        if (left === 0) break;
        if (donor.id === id || !siblings.has(donor.id)) continue;
        const text = rename(knowledge, donor.text, [donor.id], [id], pack);
        if (text === null) continue;
        left -= 1;
        yield { text, label: `#${donor.kind}`, weight: LENT_WEIGHT, voice: null };
      }
    }
  }
}

/**
 * The refusals, less those that name a subject nobody has written a phrasing for: they were written when it was a
 * stranger (财务 among near refusals, before somebody added finance).
 */
export function livingRefusals(knowledge: Knowledge): readonly Refusal[] {
  const asked = new Set(knowledge.phrasings.map(({ ref }) => ref as string));
  const names = [...knowledge.subjects.values()]
    .filter(({ id }) => !asked.has(id))
    .flatMap(({ name, aliases }) => [...plainNames(name), ...allWords(aliases)]);
  if (names.length === 0) return knowledge.refusals;
  const standing = names.map((name) => {
    const pack = packOfScript(/\p{Script=Han}/u.test(name) ? 'Han' : 'Latin');
    return pack.standing(name).source;
  });
  const pattern = new RegExp(standing.join('|'), 'iu');
  return knowledge.refusals.filter(({ text }) => !pattern.test(text));
}

const poolKey = (sides: number, aspect: string | undefined, language: string): string =>
  `${sides} ${aspect ?? ''} ${language}`;

/** The text with each subject's plain name replaced by the other's; null unless every one of them occurs. */
function rename(
  knowledge: Knowledge,
  text: string,
  from: readonly string[],
  to: readonly string[],
  { languages: [plain], standing }: LanguagePack,
): string | null {
  let out = text;
  for (const [index, id] of from.entries()) {
    const old = knowledge.subjects.get(id)?.name[plain];
    const name = knowledge.subjects.get(to[index] ?? '')?.name[plain];
    if (!old || !name) return null;
    const pattern = standing(old);
    if (!pattern.test(out)) return null;
    out = out.replace(pattern, `\ue000${index}\ue000`);
  }
  return out.replace(
    /\ue000(\d)\ue000/g,
    (_, index: string) => knowledge.subjects.get(to[Number(index)] ?? '')?.name[plain] ?? '',
  );
}
