import type { Checked, Finding, Rule } from '../rule.ts';

/** Whoever writes Traditional Chinese by hand writes Taiwan's words; what is derived has them by the term table. */
export const mainlandWord: Rule = {
  code: 'mainland-word',
  severity: 'error',
  description: 'A `zh-Hant` written by hand holds no word that terms.yaml lists as the mainland’s.',
  *check({ knowledge, documents }: Checked): Iterable<Finding> {
    for (const [file, { value }] of documents) {
      // Titles of documents stay as they are.
      if (file === 'sources.yaml') continue;
      for (const { text, path } of hantTexts(value, []))
        for (const { word, instead } of knowledge.terms.mainland)
          if (text.includes(word))
            yield {
              place: { file, path },
              message: `“${word}” is the mainland’s word`,
              hint: `write ${instead}`,
            };
    }
  },
};

type Path = readonly (string | number)[];

function* hantTexts(value: unknown, path: Path): Iterable<{ readonly text: string; readonly path: Path }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'zh-Hant' && typeof child === 'string') yield { text: child, path: at };
    else yield* hantTexts(child, at);
  }
}
