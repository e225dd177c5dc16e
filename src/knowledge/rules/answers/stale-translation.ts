import type { Checked, Finding, Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** Signs that one language was edited and the other was not. */
const signs = (text: string) => ({
  'list items': (text.match(/^- /gm) ?? []).length,
  paragraphs: text.split(/\n\s*\n/).length,
});

export const staleTranslation: Rule = {
  code: 'stale-translation',
  severity: 'warning',
  description: 'Both languages have the same structure: as many list items and paragraphs.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const entry of knowledge.entries.values())
      for (const { text, place } of textsOf(entry)) {
        const zh = signs(text['zh-Hans']);
        const en = signs(text.en);
        for (const sign of ['list items', 'paragraphs'] as const)
          if (zh[sign] !== en[sign])
            yield {
              place,
              message: `Chinese has ${zh[sign]} ${sign}, English ${en[sign]}`,
              hint: 'bring the older one up to date',
            };
      }
  },
};
