import type { ScriptConverter } from '../hant.ts';
import type { Kind } from '../kinds/kind.ts';
import { KINDS } from '../kinds/kinds.ts';
import { claims, namesIn, namingHint } from '../kinds/pattern.ts';
import type { Knowledge, Place } from '../knowledge.ts';
import { type Problem, type ProblemCode, sortProblems } from '../problem.ts';
import { RULES } from '../rules/rules.ts';
import { type Document, parseFile } from '../yaml/document.ts';
import type { Position } from '../yaml/locate.ts';
import type { ReadResult } from '../yaml/read.ts';
import { validate } from '../yaml/validate.ts';
import { type Building, startBuilding } from './building.ts';

export interface Loaded {
  /** What could be made of the files; complete when there is no problem of severity `error`. */
  readonly knowledge: Knowledge;
  readonly converter: ScriptConverter;
  /** Every fault found, sorted; never only the first. */
  readonly problems: readonly Problem[];
  /** Where a part of the knowledge is written; 1:1 of its file where that is all that is known. */
  locate(place: Place): Position;
}

/** Makes knowledge of the files that `readKnowledge` brought. Pure; never throws on bad content. */
export function loadKnowledge(read: ReadResult): Loaded {
  const problems: Problem[] = [...read.problems];
  const documents = new Map<string, Document>();
  const unread = new Set<string>();
  for (const file of read.files) {
    const parsed = parseFile(file);
    if (parsed.ok) documents.set(file.path, parsed.document);
    else {
      unread.add(file.path);
      for (const problem of parsed.problems) problems.push(problem);
    }
  }

  const building = startBuilding((problem) => problems.push(problem));
  const shelves = byKind(documents.values());
  for (const kind of KINDS)
    for (const document of shelves.get(kind) ?? []) {
      const { complete, problems: found } = addFile(kind, document, building);
      if (!complete) unread.add(document.path);
      for (const problem of found) problems.push(problem);
    }
  for (const { path } of shelves.get(null) ?? [])
    problems.push(
      aboutFile(
        path,
        'unknown-file',
        `\`${path}\` is not a file the bot reads`,
        'knowledge/README.md lists the folders; move or delete it',
      ),
    );

  const knowledge: Knowledge = { ...building.draft, digest: read.digest };
  const locate = ({ file, path }: Place) => documents.get(file)?.locate(path) ?? { line: 1, column: 1 };
  for (const { check, severity, code } of RULES)
    for (const { place, message, hint } of check({ knowledge, documents, unread }))
      problems.push({ file: place.file, ...locate(place), severity, code, message, hint });
  return { knowledge, converter: building.converter(), problems: sortProblems(problems), locate };
}

/** Files by the kind that they are by their place; null for those that are of no kind. */
function byKind(documents: Iterable<Document>): Map<Kind | null, Document[]> {
  const shelves = new Map<Kind | null, Document[]>();
  for (const document of documents) {
    const kind = KINDS.find(({ files }) => files.some((pattern) => claims(pattern, document.path))) ?? null;
    const shelf = shelves.get(kind);
    if (shelf) shelf.push(document);
    else shelves.set(kind, [document]);
  }
  return shelves;
}

/** `complete`: false where the file has not the form of its kind, so that not all it defines is known. */
function addFile(
  kind: Kind,
  document: Document,
  building: Building,
): { readonly complete: boolean; readonly problems: readonly Problem[] } {
  const { path } = document;
  const { value, problems } = validate(document, kind.schema);
  const names = firstOf(kind.files, (pattern) => namesIn(pattern, path));
  if (value !== null && names) kind.add(value, { path, names }, building);
  if (names) return { complete: value !== null, problems };
  const message = `\`${path}\` is not named after what it holds`;
  const misnamed = aboutFile(path, 'file-name', message, namingHint(kind.files));
  return { complete: value !== null, problems: [misnamed, ...problems] };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

const aboutFile = (file: string, code: ProblemCode, message: string, hint: string): Problem => ({
  file,
  line: 1,
  column: 1,
  severity: 'error',
  code,
  message,
  hint,
});
