import type { Checked, Finding, Rule } from '../rule.ts';
import { foldName, namesOf } from './names.ts';

/** One name, one subject: a name that two subjects claim would make every question with it a guess. */
export const aliasClash: Rule = {
  code: 'alias-clash',
  severity: 'error',
  description: 'No name or alias belongs to two subjects, or stands on its own list of look-alikes.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const owners = new Map<string, string>();
    for (const subject of knowledge.subjects.values()) {
      const { id, notThis } = subject;
      const { file } = subject.place;
      const lookAlikes = new Set([...notThis.zh, ...notThis.en].map(foldName));
      for (const { text, path } of namesOf(subject)) {
        const owner = owners.get(foldName(text));
        if (owner !== undefined && owner !== id)
          yield {
            place: { file, path },
            message: `\`${text}\` is a name of ${owner} too`,
            hint: 'leave it with the subject people mean most often',
          };
        owners.set(foldName(text), owner ?? id);
        if (lookAlikes.has(foldName(text)))
          yield {
            place: { file, path },
            message: `\`${text}\` is also on the list of what it is not`,
            hint: 'keep it in `aliases` or in `notThis`',
          };
      }
    }
  },
};
