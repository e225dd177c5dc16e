import type { Knowledge, Place } from '../../knowledge.ts';
import { canonicalRef, parseRef } from '../../ref.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

/** `related`, redirects and phrasings must lead to something the bot can answer. */
export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  description: 'Every reference named in the knowledge resolves.',
  *check({ knowledge, documents, unread }: Checked): Iterable<Finding> {
    const dangling = function* (target: string, place: Place): Iterable<Finding> {
      const ref = canonicalRef(target);
      // What has not the form of a reference is the schema's to report.
      if (!ref || resolves(knowledge, ref) || isIn(unread, ref)) return;
      yield {
        place,
        message: `\`${target}\` is no known reference`,
        hint: 'check the spelling, or write the answer it names',
      };
    };
    for (const [file, document] of documents) {
      if (file === 'redirects.yaml' || file.startsWith('phrasings/')) continue;
      for (const [path, related] of relatedLists(document.value))
        for (const [index, target] of related.entries())
          if (typeof target === 'string') yield* dangling(target, { file, path: [...path, index] });
    }
    for (const [from, to] of knowledge.redirects) {
      const place = { file: 'redirects.yaml', path: [from] };
      yield* dangling(to, place);
      const old = canonicalRef(from);
      if (old && knowledge.entries.has(old))
        yield {
          place,
          message: `\`${from}\` is retired here but still has an answer`,
          hint: 'remove the redirect or the answer',
        };
    }
    const seen = new Set<string>();
    for (const { ref, place } of knowledge.phrasings) {
      if (seen.has(`${place.file} ${ref}`)) continue;
      seen.add(`${place.file} ${ref}`);
      yield* dangling(ref, { file: place.file, path: [place.path[0] ?? ref] });
    }
  },
};

/** Whether a written answer, or a comparison that can be derived, stands behind the reference. */
function resolves(knowledge: Knowledge, ref: string): boolean {
  if (knowledge.entries.has(ref as never)) return true;
  const parsed = parseRef(ref);
  if (parsed?.kind !== 'subjects' || parsed.subjects.length < 2) return false;
  const subjects = parsed.subjects.map((id) => knowledge.subjects.get(id));
  const { aspect } = parsed;
  if (aspect === undefined) return subjects.every((subject) => subject !== undefined);
  return subjects.filter((subject) => subject?.aspects.includes(aspect)).length >= 2;
}

function isIn(unread: ReadonlySet<string>, ref: string): boolean {
  const parsed = parseRef(ref);
  const names = parsed?.kind === 'subjects' ? [parsed.subjects.join('~'), ...parsed.subjects] : [ref];
  return [...unread].some((file) =>
    names.some((name) => file.endsWith(`/${name}.yaml`) || file === `${name}.yaml`),
  );
}

function* relatedLists(
  value: unknown,
  path: readonly (string | number)[] = [],
): Iterable<[typeof path, readonly unknown[]]> {
  if (typeof value !== 'object' || value === null || path.length > 4) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'related' && Array.isArray(child)) yield [[...path, key], child];
    else if (!Array.isArray(child)) yield* relatedLists(child, [...path, key]);
  }
}
