import type { TextFeatures } from './features.ts';

/** Names of features are hashed as they are put together, and never written out: there are millions of them. */

/** FNV-1a's beginning. */
export const start = 0x811c9dc5;

/** FNV-1a, further on over some UTF-16 units. */
export function step(state: number, text: string): number {
  let h = state;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

export function fold(state: number, buckets: number): number {
  return ((state ^ (state >>> 15)) >>> 0) % buckets;
}

/** Gathers a text's features, each name once, told apart by all 32 bits of its hash. */
export interface Collector {
  clear(): void;
  /** The first kind under which a name is added stays. */
  add(state: number, kind: number): void;
  finish(buckets: number): TextFeatures;
}

export function makeCollector(): Collector {
  let room = 1024;
  let states = new Int32Array(room);
  let kinds = new Uint8Array(room);
  // Slot → position + 1; 0 where it is free. Twice the room and more, so that a free slot is soon found.
  let slots = new Int32Array(4 * room);
  /** The slot of each position. */
  let taken = new Int32Array(room);
  let count = 0;

  const place = (state: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(state, 0x9e3779b1) >>> 8) & mask;
    while (slots[slot] !== 0 && states[(slots[slot] as number) - 1] !== state) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (position: number) => {
    const slot = place(states[position] as number);
    slots[slot] = position + 1;
    taken[position] = slot;
  };
  const grow = () => {
    room *= 2;
    const [before, beforeKinds] = [states, kinds];
    states = new Int32Array(room);
    states.set(before);
    kinds = new Uint8Array(room);
    kinds.set(beforeKinds);
    slots = new Int32Array(4 * room);
    taken = new Int32Array(room);
    for (let i = 0; i < count; i++) put(i);
  };

  return {
    clear() {
      for (let i = 0; i < count; i++) slots[taken[i] as number] = 0;
      count = 0;
    },
    add(state, kind) {
      if (slots[place(state)] !== 0) return;
      if (count === room) grow();
      states[count] = state;
      kinds[count] = kind;
      put(count++);
    },
    finish(buckets) {
      const ids = new Int32Array(count);
      for (let i = 0; i < count; i++) ids[i] = fold(states[i] as number, buckets);
      return { ids, kinds: kinds.slice(0, count) };
    },
  };
}
