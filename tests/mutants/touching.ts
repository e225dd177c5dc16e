import { posix } from 'node:path';

/** Which files import which, types aside: paths from the root of the checkout. */
export type Graph = ReadonlyMap<string, readonly string[]>;

const IMPORT = /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'|import\s*\(?\s*'(\.[^']+)'/gm;

/** @param files text by path, of `src/` and `tests/` */
export function graphOf(files: ReadonlyMap<string, string>): Graph {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      [...text.matchAll(IMPORT)]
        .filter(([, typeOnly]) => typeOnly === undefined)
        .map(([, , from, bare]) => posix.join(posix.dirname(path), from ?? bare ?? '')),
    ]),
  );
}

/** All that a file runs, itself among them. */
export function reached(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const file of seen) for (const next of graph.get(file) ?? []) seen.add(next);
  return seen;
}

/** What cannot see a change to a source: the programs that these start were built before it. */
const STARTS_PROGRAMS = 'tests/discord/spawn.ts';
export const LOADS_KNOWLEDGE = 'src/loadBot.ts';
/** What was learnt from the real knowledge is learnt anew where these change, which takes most of a minute. */
const LEARNT_ANEW = /^src\/(?:knowledge|matching)\//;

/**
 * The tests that a change to a file may fail: those of its room that run it, and any other that imports it itself.
 * Where the change would have the real knowledge learnt anew, without those that load it.
 *
 * @param room a folder of `src/`, without that
 */
export function testsTouching(graph: Graph, file: string, room: string): string[] {
  const [mirror] = room.split('/');
  return [...graph.keys()]
    .filter((test) => test.endsWith('.test.ts'))
    .filter((test) => {
      const runs = reached(graph, test);
      if (!runs.has(file) || runs.has(STARTS_PROGRAMS)) return false;
      if (LEARNT_ANEW.test(file) && runs.has(LOADS_KNOWLEDGE)) return false;
      return test.startsWith(`tests/${mirror}/`) || (graph.get(test) ?? []).includes(file);
    })
    .sort();
}
