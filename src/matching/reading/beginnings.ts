/** What names and cues begin with. */
export interface Beginnings {
  /** First characters (UTF-16 units) of Chinese ones. */
  readonly han: ReadonlySet<string>;
  /** First syllables of the sounds of Chinese names. */
  readonly sounds: ReadonlySet<string>;
  /** Every beginning of a Latin one, and the whole. */
  readonly latin: ReadonlySet<string>;
}

export function beginningsOf(
  han: Iterable<string>,
  sounds: Iterable<string>,
  latin: Iterable<string>,
): Beginnings {
  const prefixes = new Set<string>();
  for (const key of latin) for (let end = 1; end <= key.length; end++) prefixes.add(key.slice(0, end));
  return {
    han: new Set([...han].map((key) => key.charAt(0))),
    sounds: new Set([...sounds].map((key) => key.split("'", 1)[0] as string)),
    latin: prefixes,
  };
}
