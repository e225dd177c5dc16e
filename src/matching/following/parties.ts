import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { allWords, LANGUAGE_PACKS, pickedPosition, plainNames, says } from '../languages/packs.ts';
import type { Analysis } from '../reading/analyse.ts';
import { asksComparison } from '../reading/comparison.ts';

/** Whom a follow-up means by the halves and positions it names them by; `last`: the subjects shown last. */

/** "the last one", 第二个: one of several that were shown. */
export function pickOne(text: string, last: readonly string[]): string | null {
  const position = last.length < 2 ? null : pickedPosition(text);
  return position === null ? null : (last.at(position) ?? null);
}

/** The subjects that a follow-up names, by their names or by what stands for them after what was shown. */
export function namedAfter(
  knowledge: Knowledge,
  analysis: Analysis,
  last: readonly string[],
): readonly string[] {
  const parts = partsNamed(knowledge, analysis, last);
  if (parts.length > 0) return parts;
  const siblings = siblingsNamed(knowledge, analysis, last);
  return siblings.length > 0 ? siblings : analysis.subjects;
}

/**
 * After 电商模式, 做这块的运营 means 电商运营: what was shown is the first half of a name, and the name in the
 * question its second.
 */
function partsNamed(knowledge: Knowledge, analysis: Analysis, last: readonly string[]): string[] {
  const { text } = analysis.normalised;
  if (!says('within', text) || asksComparison(text)) return [];
  const wholes = subjectsOf(knowledge, last).flatMap(namesOf);
  const halves = subjectsOf(knowledge, analysis.subjects).flatMap(namesOf);
  const joined = new Set(wholes.flatMap((whole) => halves.map((half) => whole + half)));
  return [...knowledge.subjects.values()]
    .filter((subject) => namesOf(subject).some((name) => joined.has(name)))
    .map(({ id }) => id)
    .sort();
}

const subjectsOf = (knowledge: Knowledge, ids: readonly string[]): Subject[] =>
  ids.flatMap((id) => knowledge.subjects.get(id) ?? []);

/** Every name of a subject, without spaces and hyphens. */
const namesOf = ({ name, aliases }: Subject): string[] =>
  [...plainNames(name), ...allWords(aliases)].map((one) => one.toLowerCase().replace(/[\s-]+/g, ''));

/**
 * After 产品运营, 用户的呢 means 用户运营, and 电商那个 means 电商运营: a first half stands for the whole name
 * where the second half is that of what was shown.
 */
function siblingsNamed(
  knowledge: Knowledge,
  { normalised: { text }, subjects }: Analysis,
  last: readonly string[],
): string[] {
  const words = LANGUAGE_PACKS.reduce((rest, pack) => pack.withoutFillers(rest), text)
    .split(/[?？,，\s]+/)
    .filter((word) => word.length >= 2);
  const shown = subjectsOf(knowledge, last);
  const groups = new Set(shown.map(({ group }) => group));
  const isHalf = ({ name, group }: Subject): boolean => {
    const halves = LANGUAGE_PACKS.flatMap(({ languages: [plain], foldName, restOf }) => {
      const rest = restOf(foldName(name[plain]), words);
      return rest === null ? [] : [(other: Subject) => foldName(other.name[plain]).endsWith(rest)];
    });
    // A word that is a name itself stands for itself: "marketing" is not the marketing department.
    if (subjects.length === 0 && groups.has(group)) return halves.length > 0;
    return shown.some((subject) => halves.some((endsAlike) => endsAlike(subject)));
  };
  return [...knowledge.subjects.values()]
    .filter((subject) => !last.includes(subject.id) && isHalf(subject))
    .map(({ id }) => id)
    .sort();
}
