/**
 * A canonical answer reference: `subject`, `subject.aspect`, `a~b[~c[~d]][.aspect]` with subjects in
 * alphabetical order, `faq/slug` or `guide/slug`. Buttons, logs and the CLI's JSON all speak it.
 */
export type AnswerRef = string & { readonly __ref: 'AnswerRef' };

export type ParsedRef =
  | { readonly kind: 'subjects'; readonly subjects: readonly string[]; readonly aspect?: string }
  | { readonly kind: StandingKind; readonly slug: string };

/** Folders of answers that stand for themselves: on which shelf browsing finds them, and whether a tour leads there. */
export const STANDING = {
  faq: { shelf: 'questions', onTours: true },
  guide: { shelf: 'guides', onTours: false },
} as const satisfies Record<string, { readonly shelf: string; readonly onTours: boolean }>;

export type StandingKind = keyof typeof STANDING;

const isStanding = (kind: string): kind is StandingKind => Object.hasOwn(STANDING, kind);

/** More than four columns of a comparison cannot be read on a phone. */
export const MAX_COMPARED = 4;

/** Lower-case words joined by single hyphens: `new-media-operations`. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => ID.test(text);

/** What was read lately: the same few hundred references are read over and over. Bounded, since anybody may write one. */
const read = new Map<string, ParsedRef | null>();
const MAX_KEPT = 4096;
const MAX_KEPT_LENGTH = 200;

/** Reads a reference. Subjects may come in any order; anything else that is not canonical gives null. */
export function parseRef(text: string): ParsedRef | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text);
  if (read.size >= MAX_KEPT) read.clear();
  if (text.length <= MAX_KEPT_LENGTH) read.set(text, parsed);
  return parsed;
}

function parse(text: string): ParsedRef | null {
  const slash = text.indexOf('/');
  if (slash >= 0) {
    const kind = text.slice(0, slash);
    const slug = text.slice(slash + 1);
    return isStanding(kind) && isId(slug) ? { kind, slug } : null;
  }
  const [head = '', aspect, ...rest] = text.split('.');
  const subjects = head.split('~');
  if (rest.length > 0 || subjects.length > MAX_COMPARED || new Set(subjects).size !== subjects.length)
    return null;
  if (!subjects.every(isId) || (aspect !== undefined && !isId(aspect))) return null;
  const sorted = [...subjects].sort();
  return aspect === undefined
    ? { kind: 'subjects', subjects: sorted }
    : { kind: 'subjects', subjects: sorted, aspect };
}

/** Prints a reference in its canonical form; the inverse of {@link parseRef}. */
export function formatRef(ref: ParsedRef): AnswerRef {
  if (ref.kind !== 'subjects') return `${ref.kind}/${ref.slug}` as AnswerRef;
  const head = [...ref.subjects].sort().join('~');
  return (ref.aspect === undefined ? head : `${head}.${ref.aspect}`) as AnswerRef;
}

/** The canonical spelling of a reference, or null where the text is none. */
export function canonicalRef(text: string): AnswerRef | null {
  const parsed = parseRef(text);
  return parsed && formatRef(parsed);
}

/** The reference of some subjects, with an aspect or without. */
export function subjectsRef(subjects: readonly string[], aspect?: string): AnswerRef {
  return formatRef(
    aspect === undefined ? { kind: 'subjects', subjects } : { kind: 'subjects', subjects, aspect },
  );
}
