/** Keeps apart what must not overlap: under one key one after another, under different keys side by side. */
export interface Turns {
  /** Does some work once all earlier work under the same key is done; settles as the work does. */
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Whether something is under way or waits under a key. */
  busy(key: string): boolean;
}

export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    async take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work);
      // The next in turn comes whether or not this one succeeds.
      const settled = turn.catch(() => {});
      last.set(key, settled);
      try {
        return await turn;
      } finally {
        if (last.get(key) === settled) last.delete(key);
      }
    },
    busy: (key) => last.has(key),
  };
}
