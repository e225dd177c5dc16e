/** Words by what is left of them when letters are taken out. */
export interface DeletionIndex {
  /** Every word within so many edits (and some further ones), each once; `edits` counts swapped neighbours as one. */
  near(word: string, edits: 1 | 2): Iterable<string>;
}

/**
 * Garbe's symmetric delete: two words within n edits share a form that lacks at most n letters of either, whatever
 * the edits are, so that nobody need be compared with everybody.
 *
 * @param reach within how many edits a word can be found
 */
export function makeDeletionIndex(words: Iterable<string>, reach: (word: string) => 1 | 2): DeletionIndex {
  const holders = new Map<string, string[]>();
  for (const word of words)
    for (const form of deletions(word, reach(word))) {
      const held = holders.get(form);
      if (held) held.push(word);
      else holders.set(form, [word]);
    }
  return {
    near(word, edits) {
      const found = new Set<string>();
      for (const form of deletions(word, edits))
        for (const holder of holders.get(form) ?? []) found.add(holder);
      return found;
    },
  };
}

function deletions(word: string, edits: 1 | 2): Set<string> {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) {
    const shorter = word.slice(0, i) + word.slice(i + 1);
    forms.add(shorter);
    if (edits === 2)
      for (let j = i; j < shorter.length; j++) forms.add(shorter.slice(0, j) + shorter.slice(j + 1));
  }
  return forms;
}
