/** Keeps what was used last, within bounds on number and size. */
export interface Lru<V> {
  /** Counts as a use. */
  get(key: string): V | undefined;
  /** What is larger than all the room is not kept. */
  set(key: string, value: V): void;
  delete(key: string): void;
  readonly count: number;
  /** In the unit of `sizeOf`. */
  readonly size: number;
}

export function makeLru<V>(bounds: {
  readonly count: number;
  readonly size: number;
  readonly sizeOf: (value: V) => number;
}): Lru<V> {
  // A map keeps the order in which keys were put in: the first is the one not used for the longest time.
  const entries = new Map<string, V>();
  let size = 0;
  const remove = (key: string) => {
    const value = entries.get(key);
    if (value !== undefined && entries.delete(key)) size -= bounds.sizeOf(value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      if (bounds.sizeOf(value) > bounds.size) return;
      entries.set(key, value);
      size += bounds.sizeOf(value);
      for (const oldest of entries.keys()) {
        if (entries.size <= bounds.count && size <= bounds.size) break;
        remove(oldest);
      }
    },
    delete: remove,
    get count() {
      return entries.size;
    },
    get size() {
      return size;
    },
  };
}
