import type { z } from 'zod';
import type { ScriptConverter } from '../hant.ts';
import type { Citation, Curation, Entry, Place, Row, Source } from '../knowledge.ts';
import { type AnswerRef, canonicalRef } from '../ref.ts';
import type {
  AnswerFile,
  ComparisonFile,
  RawRow,
  RawText,
  SubjectFile,
  sourcesFile,
} from '../schema/schema.ts';
import type { Text } from '../text.ts';

/** Raw, checked YAML to entries in every language. Pure. */

export function makeText(raw: RawText, converter: ScriptConverter): Text {
  return { 'zh-Hans': raw.zh, 'zh-Hant': raw['zh-Hant'] ?? converter.toHant(raw.zh), en: raw.en };
}

export interface BuildContext {
  readonly converter: ScriptConverter;
  /** Names of aspects, for the labels of rows. */
  readonly aspectNames: ReadonlyMap<string, Text>;
}

/** What every kind of written answer may hold; the schemas decide which kind holds which. */
interface RawEntry {
  readonly title: RawText;
  readonly point: RawText;
  readonly body?: RawText | undefined;
  readonly example?: RawText | undefined;
  readonly brief?: RawText;
  readonly rows?: readonly RawRow[];
  readonly leavesOut?: readonly string[];
  readonly sides?: RawRow['sides'] | undefined;
  readonly inOneSentence?: RawText | undefined;
  readonly whoToAsk?: RawText | undefined;
  readonly sources: readonly string[];
  readonly related: readonly string[];
}

export function subjectEntries(id: string, file: string, raw: SubjectFile, context: BuildContext): Entry[] {
  return withAspects(id, file, raw, context);
}

export function comparisonEntries(
  id: string,
  file: string,
  raw: ComparisonFile,
  context: BuildContext,
): Entry[] {
  return withAspects(id, file, raw, context);
}

export function answerEntry(ref: AnswerRef, file: string, raw: AnswerFile, context: BuildContext): Entry {
  return makeEntry(ref, raw.answer, { file, path: ['answer'] }, raw, context);
}

function withAspects(
  id: string,
  file: string,
  raw: SubjectFile | ComparisonFile,
  context: BuildContext,
): Entry[] {
  const overview = makeEntry(id as AnswerRef, raw.answer, { file, path: ['answer'] }, raw, context);
  const aspects = Object.entries(raw.aspects).map(([aspect, answer]) =>
    makeEntry(
      `${id}.${aspect}` as AnswerRef,
      answer,
      { file, path: ['aspects', aspect] },
      raw,
      context,
      aspect,
    ),
  );
  return [overview, ...aspects];
}

function makeEntry(
  ref: AnswerRef,
  raw: RawEntry,
  place: Place,
  curation: Curation,
  context: BuildContext,
  aspect?: string,
): Entry {
  const text = (value: RawText) => makeText(value, context.converter);
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
    rows: [...(raw.rows ?? []), ...sides].map((row) => makeRow(row, context)),
    sources: raw.sources.map(parseCitation),
    related: raw.related.flatMap((value) => canonicalRef(value) ?? []),
    curation: { owner: curation.owner, reviewed: curation.reviewed },
    place,
  };
}

function makeRow(raw: RawRow, { converter, aspectNames }: BuildContext): Row {
  const label = raw.label ? makeText(raw.label, converter) : aspectNames.get(raw.aspect ?? '');
  return {
    ...(raw.aspect !== undefined && { aspect: raw.aspect }),
    // An unknown aspect is reported by a rule; its id stands in until it is mended.
    label: label ?? { 'zh-Hans': raw.aspect ?? '', 'zh-Hant': raw.aspect ?? '', en: raw.aspect ?? '' },
    sides: Object.entries(raw.sides).map(([subject, side]) => ({ subject, text: makeText(side, converter) })),
  };
}

/** `s1/huang-youcan` → source s1, author huang-youcan. */
export function parseCitation(raw: string): Citation {
  const [source = '', author] = raw.split('/');
  return author === undefined ? { source } : { source, author };
}

export function makeSources(
  raw: z.infer<typeof sourcesFile>,
  converter: ScriptConverter,
): Map<string, Source> {
  return new Map(
    Object.entries(raw).map(([id, source]) => [
      id,
      {
        id,
        title: makeText(source.title, converter),
        kind: makeText(source.kind, converter),
        authors: new Map(
          Object.entries(source.authors).map(([author, { name, work }]) => [
            author,
            { name: makeText(name, converter), work: makeText(work, converter) },
          ]),
        ),
      },
    ]),
  );
}
