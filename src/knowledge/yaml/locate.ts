import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './document.ts';

type Pairs = ReadonlyMap<string, Pair>;

export interface Position {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/** Finds the node at a path, or its nearest ancestor that exists, and says where it stands. */
export function makeLocate(root: Node | null, position: (offset: number) => Position) {
  // A big file with many problems is asked often, hence an index of each map's keys, made when first needed.
  const indices = new WeakMap<YAMLMap, Pairs>();
  const pairsOf = (map: YAMLMap): Pairs => {
    const known = indices.get(map);
    if (known) return known;
    const made = new Map(
      map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
    );
    indices.set(map, made);
    return made;
  };
  return (path: Path): Position => {
    let node: unknown = root;
    let offset = root?.range?.[0] ?? 0;
    for (const key of path) {
      if (!isCollection(node)) break;
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(key));
        // A fault under a key is shown at the key, which is where the eye looks; a deeper step moves on.
        if (pair && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair?.value ?? null;
      } else {
        node = node.items[Number(key)] ?? null;
        offset = (node as Node | null)?.range?.[0] ?? offset;
      }
    }
    return position(offset);
  };
}
