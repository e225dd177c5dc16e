import type { Knowledge } from '../../knowledge/knowledge.ts';
import { parseRef } from '../../knowledge/ref.ts';
import { LANGUAGES, type Language, type Text } from '../../knowledge/text.ts';
import { partsOf } from './facts.ts';

/** A fact of a statement stands in a clause where so much of its wording does, 0 … 1. */
const STANDS = 0.5;
/** Fewer words than that say nothing of their own. */
const FEWEST_PARTS = 2;

const CLAUSES = /[，。；：、！？\n“”（）]+|[,.;:!?()“”]+\s|\s(?:and|or|then|but)\s/u;

type Said = Readonly<Record<Language, readonly ReadonlySet<string>[]>>;

/** Knowledge never changes, and every statement is held against the same texts. */
const read = new WeakMap<Knowledge, Map<string, Said>>();

/**
 * Whether any text of the knowledge gives a fact of the statement to a subject too: in the subject's own answers, or on
 * its side of a comparison. A statement of several facts is shared where one of them is.
 */
export function isSharedWith(knowledge: Knowledge, statement: Text, subject: string): boolean {
  const said = saidOf(knowledge, subject);
  return LANGUAGES.some((language) =>
    clausesOf(statement[language]).some((fact) =>
      said[language].some((clause) => {
        const common = [...fact].filter((part) => clause.has(part)).length;
        return common / fact.size >= STANDS;
      }),
    ),
  );
}

function saidOf(knowledge: Knowledge, subject: string): Said {
  const known = read.get(knowledge) ?? new Map<string, Said>();
  read.set(knowledge, known);
  const before = known.get(subject);
  if (before) return before;
  const texts = textsOf(knowledge, subject);
  const said = Object.fromEntries(
    LANGUAGES.map((language) => [language, texts.flatMap((text) => clausesOf(text[language]))]),
  ) as unknown as Said;
  known.set(subject, said);
  return said;
}

/** All that is said of a subject alone. */
function textsOf({ entries }: Knowledge, subject: string): Text[] {
  return [...entries.values()].flatMap(({ ref, point, body, example, brief, rows }) => {
    const parsed = parseRef(ref);
    const own = parsed?.kind === 'subjects' && parsed.subjects.length === 1 && parsed.subjects[0] === subject;
    const sides = rows.flatMap(({ sides: all }) =>
      all.filter((side) => side.subject === subject).map(({ text }) => text),
    );
    return [...(own ? [point, body, example, brief].flatMap((text) => text ?? []) : []), ...sides];
  });
}

const clausesOf = (text: string): ReadonlySet<string>[] =>
  text
    .split(CLAUSES)
    .map(partsOf)
    .filter(({ size }) => size >= FEWEST_PARTS);
