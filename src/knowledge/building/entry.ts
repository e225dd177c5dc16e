import type { Citation, Curation, Entry, Place, Row, Words } from '../knowledge.ts';
import { type AnswerRef, canonicalRef } from '../ref.ts';
import type { RawSides, RawText } from '../schema/parts.ts';
import type { Text } from '../text.ts';
import type { Building } from './building.ts';

/** Raw, checked YAML to entries in every language. Pure. */

/** What every kind of written answer may hold; the schemas decide which kind holds which. */
interface RawEntry {
  readonly title: RawText;
  readonly point: RawText;
  readonly body?: RawText | undefined;
  readonly example?: RawText | undefined;
  readonly brief?: RawText;
  readonly rows?: readonly RawRow[];
  readonly leavesOut?: readonly string[];
  readonly sides?: RawSides | undefined;
  readonly inOneSentence?: RawText | undefined;
  readonly whoToAsk?: RawText | undefined;
  readonly whenToChoose?: RawText | undefined;
  readonly partOf?: { readonly part: string; readonly subject: string; readonly says: RawText } | undefined;
  readonly sources: readonly string[];
  readonly related: readonly string[];
}

interface RawRow {
  readonly aspect?: string | undefined;
  readonly label?: RawText | undefined;
  readonly sides: RawSides;
}

type Making = Pick<Building, 'draft' | 'text'>;

const NO_WORDS: Words = { zh: [], en: [] };

/** @param aspect whose `sides` they are, where the answer has any of its own */
export function makeEntry(
  ref: AnswerRef,
  raw: RawEntry,
  place: Place,
  curation: Curation,
  making: Making,
  aspect?: string,
): Entry {
  const { text } = making;
  const sides = raw.sides ? [{ aspect, sides: raw.sides }] : [];
  return {
    ref,
    title: text(raw.title),
    point: text(raw.point),
    ...(raw.body && { body: text(raw.body) }),
    ...(raw.example && { example: text(raw.example) }),
    ...(raw.brief && { brief: text(raw.brief) }),
    ...(raw.inOneSentence && { inOneSentence: text(raw.inOneSentence) }),
    ...(raw.leavesOut && { leavesOut: raw.leavesOut }),
    ...(raw.whoToAsk && { whoToAsk: text(raw.whoToAsk) }),
    ...(raw.whenToChoose && { whenToChoose: text(raw.whenToChoose) }),
    ...(raw.partOf && { partOf: { ...raw.partOf, says: text(raw.partOf.says) } }),
    rows: [...(raw.rows ?? []), ...sides].map((row) => makeRow(row, making)),
    keyTerms: NO_WORDS,
    sources: citations(raw.sources),
    related: related(raw.related),
    curation: { owner: curation.owner, reviewed: curation.reviewed },
    place,
  };
}

/** The entries of a file's `aspects`, of a subject or of a comparison. */
export function makeAspects(
  id: string,
  file: string,
  raw: Curation & { readonly aspects: Readonly<Record<string, RawEntry>> },
  making: Making,
): Entry[] {
  return Object.entries(raw.aspects).map(([aspect, answer]) =>
    makeEntry(
      `${id}.${aspect}` as AnswerRef,
      answer,
      { file, path: ['aspects', aspect] },
      raw,
      making,
      aspect,
    ),
  );
}

function makeRow(raw: RawRow, { draft, text }: Making): Row {
  const label = raw.label ? text(raw.label) : draft.aspects.get(raw.aspect ?? '')?.name;
  return {
    ...(raw.aspect !== undefined && { aspect: raw.aspect }),
    // An unknown aspect is reported by a rule; its id stands in until it is mended.
    label: label ?? nameless(raw.aspect ?? ''),
    sides: Object.entries(raw.sides).map(([subject, side]) => ({ subject, text: text(side) })),
  };
}

const nameless = (id: string): Text => ({ 'zh-Hans': id, 'zh-Hant': id, en: id });

/** `s1/huang-youcan` → source s1, author huang-youcan. */
export const citations = (raw: readonly string[]): Citation[] =>
  raw.map((one) => {
    const [source = '', author] = one.split('/');
    return author === undefined ? { source } : { source, author };
  });

export const related = (raw: readonly string[]): AnswerRef[] => raw.flatMap((one) => canonicalRef(one) ?? []);
