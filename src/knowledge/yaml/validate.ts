import type { z } from 'zod';
import type { Problem, ProblemCode } from '../problem.ts';
import type { Document, Path } from './document.ts';

/** Checks a document against a schema and turns every fault into a problem at its place in the file. */
export function validate<T>(
  document: Document,
  schema: z.ZodType<T>,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(document.value ?? {});
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: result.error.issues.flatMap((issue) => fromIssue(document, issue)) };
}

type Issue = z.core.$ZodIssue;

function fromIssue(document: Document, issue: Issue): Problem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  const problem = (at: Path, code: ProblemCode, message: string, hint: string): Problem => ({
    file: document.path,
    ...document.locate(at),
    severity: 'error',
    code,
    message,
    hint,
  });
  const name = path.length > 0 ? path.join('.') : 'the file';
  const key = String(path.at(-1) ?? '');

  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) =>
      problem(
        [...path, unknown],
        'unknown-key',
        `unknown key \`${unknown}\` in ${name}`,
        'check the spelling, or remove it',
      ),
    );
  if (issue.code === 'invalid_key')
    return [
      problem(
        path,
        'wrong-value',
        `the key \`${key}\` ${issue.issues[0]?.message ?? 'is wrong'}`,
        'knowledge/README.md shows the form',
      ),
    ];
  const missing = !exists(document.value, path);
  if (missing && (key === 'zh' || key === 'en'))
    return [
      problem(
        path.slice(0, -1),
        'missing-translation',
        `${path.slice(0, -1).join('.')} has no \`${key}\``,
        `add \`${key}:\` beside the other language`,
      ),
    ];
  if (missing)
    return [
      problem(
        path,
        'missing-field',
        `\`${name}\` is missing`,
        `add \`${key}:\`; knowledge/README.md shows the form`,
      ),
    ];
  return [
    problem(path, 'wrong-value', `\`${name}\`: ${issue.message}`, 'knowledge/README.md shows the form'),
  ];
}

function exists(value: unknown, path: Path): boolean {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return false;
    current = (current as Record<string | number, unknown>)[key];
  }
  return true;
}
