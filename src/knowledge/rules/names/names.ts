import type { Knowledge, Place, Subject, Words } from '../../knowledge.ts';

/** A name as it is compared with others: width, case, hyphens and spaces do not count. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

export interface NameAt {
  readonly text: string;
  readonly path: Place['path'];
}

/** Some words of a file with their places in it; `key` is where they lie. */
export const wordsAt = (words: Words, key: string): NameAt[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    words[language].map((text, index) => ({ text, path: [key, language, index] })),
  );

/** A subject's name and aliases. */
export const namesOf = ({ name, aliases }: Subject): NameAt[] => [
  { text: name['zh-Hans'], path: ['name', 'zh'] },
  { text: name.en, path: ['name', 'en'] },
  ...wordsAt(aliases, 'aliases'),
];

/** Every name of anything, and every look-alike, with its place. */
export function* allNames({
  subjects,
  entries,
}: Knowledge): Iterable<{ readonly text: string; readonly place: Place }> {
  for (const subject of subjects.values())
    for (const { text, path } of [...namesOf(subject), ...wordsAt(subject.notThis, 'notThis')])
      yield { text, place: { file: subject.place.file, path } };
  for (const { keyTerms, place } of entries.values())
    for (const { text, path } of wordsAt(keyTerms, 'keyTerms'))
      yield { text, place: { file: place.file, path } };
}
