import type { Checked, Finding, Rule } from './rule.ts';

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** One name, one subject: a name that two subjects claim would make every question with it a guess. */
export const aliasClash: Rule = {
  code: 'alias-clash',
  severity: 'error',
  description: 'No name or alias belongs to two subjects, or stands on its own list of look-alikes.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const owners = new Map<string, string>();
    for (const { id, name, aliases, notThis, place } of knowledge.subjects.values()) {
      const { file } = place;
      const names = [
        { text: name['zh-Hans'], path: ['name', 'zh'] },
        { text: name.en, path: ['name', 'en'] },
        ...(['zh', 'en'] as const).flatMap((language) =>
          aliases[language].map((text, index) => ({ text, path: ['aliases', language, index] })),
        ),
      ];
      const lookAlikes = new Set([...notThis.zh, ...notThis.en].map(fold));
      for (const { text, path } of names) {
        const owner = owners.get(fold(text));
        if (owner !== undefined && owner !== id)
          yield {
            place: { file, path },
            message: `\`${text}\` is a name of ${owner} too`,
            hint: 'leave it with the subject people mean most often',
          };
        owners.set(fold(text), owner ?? id);
        if (lookAlikes.has(fold(text)))
          yield {
            place: { file, path },
            message: `\`${text}\` is also on the list of what it is not`,
            hint: 'keep it in `aliases` or in `notThis`',
          };
      }
    }
  },
};
