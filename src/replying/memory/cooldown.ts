import { CAPACITY, makeMemory } from './memory.ts';

/** How long ago something last happened to somebody or somewhere. Memory only, bounded. */
export interface Cooldown {
  /** Whether at least `seconds` have passed for every key since it was last used. */
  ready(keys: Readonly<Record<string, number>>): boolean;
  use(keys: readonly string[]): void;
}

/**
 * @param now the clock, in milliseconds
 * @param capacity how many keys are held; whichever was not used for the longest time is forgotten first
 */
export function makeCooldown({
  now,
  capacity = CAPACITY,
}: {
  readonly now: () => number;
  readonly capacity?: number;
}): Cooldown {
  const used = makeMemory<number>({ now, capacity });
  return {
    ready: (keys) =>
      Object.entries(keys).every(([key, seconds]) => {
        const last = used.get(key);
        return last === undefined || now() - last >= seconds * 1000;
      }),
    use(keys) {
      for (const key of keys) used.set(key, now());
    },
  };
}
