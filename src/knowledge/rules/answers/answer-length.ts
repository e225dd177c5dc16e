import type { Checked, Finding, Rule } from '../rule.ts';
import { readingLength } from '../texts.ts';

/** What can be read on a phone without scrolling twice, and still says something. */
const WHOLE = { zh: [120, 450], en: [60, 250] } as const;
/** An aspect may be two sentences. */
const ASPECT_MIN = { zh: 25, en: 12 } as const;

export const answerLength: Rule = {
  code: 'answer-length',
  severity: 'warning',
  description: 'Answers are long enough to answer and short enough to be read.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const entry of knowledge.entries.values())
      for (const language of ['zh', 'en'] as const) {
        const length = readingLength(entry, language);
        const unit = language === 'zh' ? 'Chinese characters' : 'English words';
        const least = entry.ref.includes('.') ? ASPECT_MIN[language] : WHOLE[language][0];
        const most = WHOLE[language][1];
        if (length < least || length > most)
          yield {
            place: entry.place,
            message: `${entry.ref} has ${length} ${unit}`,
            hint: `between ${least} and ${most}`,
          };
      }
  },
};
