import {
  Composer,
  type CST,
  isScalar,
  type Node,
  visit,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml';
import type { ProblemCode } from '../problem.ts';

/** Aliases are allowed, bombs of them are not: nodes that one file's aliases may add. */
export const MAX_ALIASES = 100;
/** One slip can break every line after it; nobody mends from the hundredth. */
const MAX_SYNTAX_PROBLEMS = 50;

export interface Fault {
  readonly offset: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** Composes the first document of a stream, and says what is wrong with the whole. */
export function compose(
  tokens: readonly CST.Token[],
  end: number,
): { readonly document: YamlDocument.Parsed; readonly faults: readonly Fault[] } {
  // The library's own test for double keys compares each with each; ours below takes linear time.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, stringKeys: true });
  const [document, second] = composer.compose(untilTooMany(tokens), true, end);
  if (!document) throw new Error('no document'); // `true` above asks for one even of an empty file
  // What the library merely warns of, a tag it does not know or a directive, changes what a curator meant.
  const faults: Fault[] = [...document.errors, ...document.warnings].map(({ pos, message, code }) => ({
    offset: pos[0],
    code: code === 'TAG_RESOLVE_FAILED' ? 'unknown-tag' : 'yaml-syntax',
    message,
    hint: yamlHint(code),
  }));
  if (second)
    faults.push({
      offset: second.range[0],
      code: 'yaml-syntax',
      message: 'the file holds more than one document',
      hint: 'remove the line `---`, or split the file',
    });
  for (const fault of nodeFaults(document)) faults.push(fault);
  const [last] = faults.slice(MAX_SYNTAX_PROBLEMS);
  if (!last) return { document, faults };
  const more = { ...last, message: 'and more faults from here on', hint: 'mend those above first' };
  return { document, faults: [...faults.slice(0, MAX_SYNTAX_PROBLEMS), more] };
}

/** The composer takes long over thousands of stray tokens; the first few tell all there is to tell. */
function untilTooMany(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let errors = 0;
  const end = tokens.findIndex(({ type }) => {
    if (type === 'error') errors += 1;
    return errors > 2 * MAX_SYNTAX_PROBLEMS;
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Aliases that lead nowhere, in circles, or too often; keys that stand twice. */
function nodeFaults(document: YamlDocument): Fault[] {
  const faults: Fault[] = [];
  const doubled: Fault[] = [];
  const anchors = new Map<string, Node>();
  let aliases = 0;
  const remember = (_: unknown, node: Node & { anchor?: string }) => {
    if (node.anchor) anchors.set(node.anchor, node);
  };
  visit(document, {
    Alias: (_, alias, path) => {
      const fault = (code: ProblemCode, message: string) =>
        faults.push({ offset: alias.range?.[0] ?? 0, code, message, hint: 'write the text out' });
      aliases += 1;
      const target = anchors.get(alias.source);
      if (aliases === MAX_ALIASES + 1) fault('too-many-aliases', `more than ${MAX_ALIASES} YAML aliases`);
      if (!target) fault('yaml-syntax', `nothing is called \`&${alias.source}\` before this`);
      else if (path.includes(target)) fault('yaml-syntax', `\`*${alias.source}\` stands within itself`);
    },
    Scalar: remember,
    Map: (key, map) => {
      remember(key, map);
      for (const fault of keyFaults(map)) doubled.push(fault);
    },
    Seq: remember,
  });
  return [...faults, ...doubled];
}

function keyFaults(map: YAMLMap): Fault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }): Fault[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const offset = key.range?.[0] ?? 0;
    // JavaScript gives this name a meaning of its own, and some libraries drop it without a word.
    if (name === '__proto__')
      return [{ offset, code: 'unknown-key', message: '`__proto__` cannot be a key', hint: 'remove it' }];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        offset,
        code: 'yaml-syntax',
        message: `the key \`${name}\` stands here twice`,
        hint: yamlHint('DUPLICATE_KEY'),
      },
    ];
  });
}

function yamlHint(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'keep one of the two keys';
    case 'TAG_RESOLVE_FAILED':
      return 'remove the tag; if the text begins with `!`, quote it';
    case 'TAB_AS_INDENT':
      return 'indent with spaces';
    case 'MISSING_CHAR':
      return 'close the quote or bracket';
    case 'BAD_INDENT':
      return 'align the line with its neighbours';
    default:
      return 'quote texts that contain ": " or " #", and check the indentation';
  }
}
