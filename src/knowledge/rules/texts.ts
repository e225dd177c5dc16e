import type { Entry, Place } from '../knowledge.ts';
import type { Text } from '../text.ts';

/** Every text of an answer with its place in the file. */
export function* textsOf(entry: Entry): Iterable<{ readonly text: Text; readonly place: Place }> {
  const { file, path } = entry.place;
  const at = (...rest: (string | number)[]): Place => ({ file, path: [...path, ...rest] });
  for (const key of ['title', 'point', 'body', 'example', 'inOneSentence', 'whoToAsk', 'brief'] as const) {
    const text = entry[key];
    if (text) yield { text, place: at(key) };
  }
  for (const [index, row] of entry.rows.entries())
    for (const { subject, text } of row.sides)
      yield {
        text,
        place: entry.ref.includes('.') ? at('sides', subject) : at('rows', index, 'sides', subject),
      };
}

/** Length as a reader feels it: Chinese characters, or English words. */
export function readingLength(entry: Entry, language: 'zh' | 'en'): number {
  let length = 0;
  for (const { text, place } of textsOf(entry)) {
    if (place.path.at(-1) === 'title' || place.path.at(-1) === 'brief') continue;
    length +=
      language === 'zh'
        ? text['zh-Hans'].replace(/\s/g, '').length
        : (text.en.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0);
  }
  return length;
}
