import { REFUSAL_KINDS } from '../knowledge.ts';
import { isId, parseRef } from '../ref.ts';

interface Placeholder {
  readonly fits: (name: string) => boolean;
  readonly says: string;
}

const slug = (word: string): Placeholder => ({ fits: isId, says: `${word} in lower case with hyphens` });

/** What stands for a name in the pattern of a path. `**` stands for any path. */
const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  ID: slug('ID'),
  SLUG: slug('SLUG'),
  VOICE: slug('VOICE'),
  KIND: {
    fits: (name) => (REFUSAL_KINDS as readonly string[]).includes(name),
    says: `KIND one of ${REFUSAL_KINDS.join(', ')}`,
  },
  'A~B': { fits: isComparison, says: 'A~B two to four subject ids in alphabetical order' },
};

function isComparison(name: string): boolean {
  const ref = parseRef(name);
  return (
    ref?.kind === 'subjects' && ref.subjects.length > 1 && !ref.aspect && ref.subjects.join('~') === name
  );
}

const segmentsOf = (path: string): string[] => path.replace(/\.ya?ml$/i, '').split('/');
const isFixed = (pattern: string): boolean => !/[A-Z*]/.test(pattern);

/** Whether a path lies where the pattern's files lie, however it is named there. */
export function claims(pattern: string, path: string): boolean {
  if (isFixed(pattern)) return path === pattern;
  return path.includes('/') && segmentsOf(pattern)[0] === segmentsOf(path)[0];
}

/** What a path says in place of the pattern's placeholders; null where it is not named so. */
export function namesIn(pattern: string, path: string): string[] | null {
  if (isFixed(pattern)) return path === pattern ? [] : null;
  if (pattern.endsWith('/**.yaml')) return claims(pattern, path) ? [] : null;
  const wanted = segmentsOf(pattern);
  const found = segmentsOf(path);
  if (wanted.length !== found.length) return null;
  const names: string[] = [];
  for (const [index, word] of wanted.entries()) {
    const name = found[index] ?? '';
    const placeholder = PLACEHOLDERS[word];
    if (placeholder ? !placeholder.fits(name) : name !== word) return null;
    if (placeholder) names.push(name);
  }
  return names;
}

/** How a file of these patterns is named, for who named it otherwise. */
export function namingHint(patterns: readonly string[]): string {
  const words = new Set(patterns.flatMap(segmentsOf));
  const said = [...words].flatMap((word) => PLACEHOLDERS[word]?.says ?? []);
  return `name it ${[patterns.join(' or '), ...said].join(', ')}`;
}
