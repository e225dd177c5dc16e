import { z } from 'zod';
import { type AnswerRef, canonicalRef } from '../ref.ts';
import { phrasingClash } from '../rules/phrasings/phrasing-clash.ts';
import { phrasingNearDuplicate } from '../rules/phrasings/phrasing-near-duplicate.ts';
import { phrasingTellsAnswer } from '../rules/phrasings/phrasing-tells-answer.ts';
import { unreachableTopic } from '../rules/phrasings/unreachable-topic.ts';
import { ref, words } from '../schema/parts.ts';
import { kind } from './kind.ts';

/** Reference → how people ask for it. */
export const phrasings = kind({
  schemaName: 'phrasings',
  files: ['phrasings/**.yaml'],
  schema: z.record(ref, words),
  rules: [phrasingClash, phrasingNearDuplicate, phrasingTellsAnswer, unreachableTopic],
  add: (raw, { path: file }, { draft }) => {
    for (const [key, said] of Object.entries(raw)) {
      const target = (canonicalRef(key) ?? key) as AnswerRef;
      for (const language of ['zh', 'en'] as const)
        for (const [index, text] of said[language].entries())
          draft.phrasings.push({
            ref: target,
            text,
            language,
            place: { file, path: [key, language, index] },
          });
    }
  },
});
