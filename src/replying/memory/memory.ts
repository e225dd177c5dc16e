/** What is known for a while about so many keys at most, in memory alone. */
export interface Memory<V> {
  /** Undefined where nothing is known, or no longer. Asking keeps nothing alive. */
  get(key: string): V | undefined;
  /** Remembers a value as the newest; its time begins anew. */
  set(key: string, value: V): void;
  /** Puts another value in the place of one that is known, with the time that this has left; else as `set`. */
  amend(key: string, value: V): void;
  delete(key: string): void;
}

export interface Bounds {
  /** The clock, in milliseconds. */
  readonly now: () => number;
  /** How many keys are held, at least 1; those set longest ago are forgotten first. */
  readonly capacity: number;
  /** Milliseconds that a value is known after it was set; for ever unless said. */
  readonly lifetime?: number;
}

/** More people, channels or messages than are about at one time in the servers of one bot. */
export const CAPACITY = 10_000;

export function makeMemory<V>({ now, capacity, lifetime = Number.POSITIVE_INFINITY }: Bounds): Memory<V> {
  // Setting puts a key last, so the map is ordered by time and whatever is to be forgotten stands in front.
  const entries = new Map<string, { readonly value: V; readonly at: number }>();
  const fresh = ({ at }: { readonly at: number }) => now() - at < lifetime;
  const living = (key: string) => {
    const entry = entries.get(key);
    return entry && fresh(entry) ? entry : undefined;
  };
  const set = (key: string, value: V) => {
    entries.delete(key);
    entries.set(key, { value, at: now() });
    for (const [oldest, entry] of entries) {
      if (entries.size <= capacity && fresh(entry)) return;
      entries.delete(oldest);
    }
  };
  return {
    get: (key) => living(key)?.value,
    set,
    amend(key, value) {
      const known = living(key);
      if (known) entries.set(key, { value, at: known.at });
      else set(key, value);
    },
    delete: (key) => void entries.delete(key),
  };
}
