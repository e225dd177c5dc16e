import type { Answer } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { MAX_COMPARED } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import { isPictured } from '../replying/answer/pictured.ts';
import { capital, sourceLine, subjectName } from '../replying/answer/plain.ts';

/** A comparison set out as a table; plain data, so that it can cross into the thread that draws it. */
export interface Table {
  readonly language: Language;
  readonly title: string;
  /** Names of what is compared, two to four. */
  readonly columns: readonly string[];
  /** At least two; `cells` has one entry for each column, null where nothing is known. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (string | null)[] }[];
  readonly source: string;
}

/** Subjects as columns, aspects as rows; null where an answer is no comparison, or too small to be a table. */
export function layoutComparison(knowledge: Knowledge, answer: Answer, language: Language): Table | null {
  const ids = [...new Set(answer.rows.flatMap(({ sides }) => sides.map(({ subject }) => subject)))];
  if (!isPictured(answer) || ids.length < 2 || ids.length > MAX_COMPARED) return null;
  const cell = (text: string) => capital(text.replaceAll('**', ''));
  return {
    language,
    title: answer.title[language],
    columns: ids.map((id) => subjectName(knowledge, id, language)),
    rows: answer.rows.map(({ label, sides }) => ({
      label: capital(label[language]),
      cells: ids.map((id) => {
        const side = sides.find(({ subject }) => subject === id);
        return side ? cell(side.text[language]) : null;
      }),
    })),
    source: sourceLine(knowledge, answer, language),
  };
}
