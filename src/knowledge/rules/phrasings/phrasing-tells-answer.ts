import type { Entry } from '../../knowledge.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

/** How much of an answer a question may hold before it is the answer. */
const MOST = 0.85;
/** Shorter answers are names, which a question may well hold. */
const LEAST_PARTS = { zh: 6, en: 4 } as const;

/** Who writes the answer into the question teaches the matcher the answer's words, not what people ask. */
export const phrasingTellsAnswer: Rule = {
  code: 'phrasing-tells-answer',
  severity: 'warning',
  description: 'No phrasing holds nearly all of its answer’s point or brief.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    const wanted = new Map<string, readonly Part[]>();
    for (const { ref, text, language, place } of knowledge.phrasings) {
      const entry = knowledge.entries.get(ref);
      if (!entry) continue;
      const key = `${language} ${ref}`;
      const parts = wanted.get(key) ?? partsOfAnswer(entry, language);
      wanted.set(key, parts);
      const said = text.toLowerCase();
      for (const { name, parts: answer } of parts) {
        if (holds(said, answer))
          yield {
            place,
            message: `“${text}” holds the ${name} of ${ref}`,
            hint: 'ask as one who does not know',
          };
      }
    }
  },
};

/** Gives up as soon as too much is missing, as it is in nearly every question. */
function holds(said: string, parts: ReadonlySet<string>): boolean {
  let spare = Math.floor((1 - MOST) * parts.size);
  for (const part of parts) {
    if (said.includes(part)) continue;
    if (spare === 0) return false;
    spare -= 1;
  }
  return true;
}

interface Part {
  readonly name: 'point' | 'brief';
  readonly parts: ReadonlySet<string>;
}

function partsOfAnswer(entry: Entry, language: 'zh' | 'en'): Part[] {
  return (['point', 'brief'] as const).flatMap((name) => {
    const text = entry[name]?.[language === 'zh' ? 'zh-Hans' : 'en'];
    const parts = partsOf(text ?? '', language);
    return parts.size < LEAST_PARTS[language] ? [] : [{ name, parts }];
  });
}

/** What a text is about: English words of four letters and more, pairs of neighbouring Chinese characters. */
function partsOf(text: string, language: 'zh' | 'en'): Set<string> {
  if (language === 'en') return new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const runs = text.match(/\p{Script=Han}{2,}/gu) ?? [];
  return new Set(
    runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))),
  );
}
