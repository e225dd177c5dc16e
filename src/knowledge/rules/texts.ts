import type { Advisor } from '../advisor.ts';
import type { Entry, Knowledge, Place } from '../knowledge.ts';
import type { Text } from '../text.ts';

/** Every text of an answer with its place in the file. */
export function* textsOf(entry: Entry): Iterable<{ readonly text: Text; readonly place: Place }> {
  const { file, path } = entry.place;
  const at = (...rest: (string | number)[]): Place => ({ file, path: [...path, ...rest] });
  for (const key of [
    'title',
    'point',
    'body',
    'example',
    'inOneSentence',
    'whoToAsk',
    'whenToChoose',
    'brief',
  ] as const) {
    const text = entry[key];
    if (text) yield { text, place: at(key) };
  }
  if (entry.partOf) yield { text: entry.partOf.says, place: at('partOf', 'says') };
  for (const [index, row] of entry.rows.entries())
    for (const { subject, text } of row.sides)
      yield {
        text,
        place: entry.ref.includes('.') ? at('sides', subject) : at('rows', index, 'sides', subject),
      };
}

/** Every text of every answer and of every guide, and what subjects say of themselves. */
export function* allTexts({
  entries,
  subjects,
  advisors,
}: Knowledge): Iterable<{ readonly text: Text; readonly place: Place }> {
  for (const entry of entries.values()) yield* textsOf(entry);
  for (const { partOf, place } of subjects.values())
    if (partOf) yield { text: partOf.says, place: { file: place.file, path: ['partOf', 'says'] } };
  for (const advisor of advisors.values()) yield* textsOfAdvisor(advisor);
}

function* textsOfAdvisor(advisor: Advisor): Iterable<{ readonly text: Text; readonly place: Place }> {
  const at = (...path: (string | number)[]): Place => ({ file: advisor.place.file, path });
  yield { text: advisor.title, place: at('title') };
  yield { text: advisor.point, place: at('point') };
  yield { text: advisor.command.description, place: at('command', 'description') };
  for (const { id, drawback } of advisor.outcomes)
    yield { text: drawback, place: at('outcomes', id, 'drawback') };
  for (const [q, { ask, options }] of advisor.questions.entries()) {
    yield { text: ask, place: at('questions', q, 'ask') };
    for (const [o, { label, marks }] of options.entries()) {
      const option = ['questions', q, 'options', o];
      yield { text: label, place: at(...option, 'label') };
      for (const { outcome, reason } of marks)
        yield { text: reason, place: at(...option, 'marks', outcome, 'reason') };
    }
  }
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
