/** Words by what is left of them when letters are taken out. */
export interface DeletionIndex {
  /** Every word within so many edits (and some further ones), each once; `edits` counts swapped neighbours as one. */
  near(word: string, edits: 1 | 2): Iterable<string>;
}

/**
 * Garbe's symmetric delete: two words within n edits share a form that lacks at most n letters of either, whatever
 * the edits are, so that nobody need be compared with everybody. Forms are held by their hashes and never written
 * out: there are half a million of them, and a word more that shares a hash does no harm.
 *
 * @param reach within how many edits a word can be found
 */
export function makeDeletionIndex(all: Iterable<string>, reach: (word: string) => 1 | 2): DeletionIndex {
  const words = [...all];
  let size = 0;
  for (const { length } of words) size += 1 + length + (length * length) / 2;
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, size)));
  /** Of each slot, the last form that fell into it, + 1; of each form, its hash, the one before it, and its word. */
  const last = new Int32Array(slots);
  let before = new Int32Array(1024);
  let holders = new Int32Array(1024);
  let hashes = new Int32Array(1024);
  let count = 0;
  for (const [at, word] of words.entries())
    eachDeletion(word, reach(word), (hash) => {
      const slot = hash & (slots - 1);
      if (count === before.length) {
        before = wider(before);
        holders = wider(holders);
        hashes = wider(hashes);
      }
      before[count] = last[slot] as number;
      holders[count] = at;
      hashes[count] = hash;
      last[slot] = ++count;
    });
  return {
    near(word, edits) {
      const found = new Set<string>();
      eachDeletion(word, edits, (hash) => {
        for (let form = last[hash & (slots - 1)] as number; form > 0; form = before[form - 1] as number)
          if (hashes[form - 1] === hash) found.add(words[holders[form - 1] as number] as string);
      });
      return found;
    },
  };
}

function wider(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** Hashes of a word, and of what is left of it without one letter, and without two where as many edits are meant. */
function eachDeletion(word: string, edits: 1 | 2, visit: (hash: number) => void): void {
  visit(hashWithout(word, -1, -1));
  for (let i = 0; i < word.length; i++) {
    visit(hashWithout(word, i, -1));
    if (edits === 2) for (let j = i + 1; j < word.length; j++) visit(hashWithout(word, i, j));
  }
}

/** FNV-1a, its upper half folded into the lower. */
function hashWithout(word: string, a: number, b: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    if (i !== a && i !== b) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}
