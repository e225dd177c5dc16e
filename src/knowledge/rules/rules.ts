import { KINDS } from '../kinds/kinds.ts';
import { answerLength } from './answers/answer-length.ts';
import { staleTranslation } from './answers/stale-translation.ts';
import { unknownId } from './references/unknown-id.ts';
import { unknownReference } from './references/unknown-reference.ts';
import type { Rule } from './rule.ts';
import { markup } from './style/markup.ts';
import { punctuation } from './style/punctuation.ts';
import { settledSpelling } from './style/settled-spelling.ts';

/**
 * The rules that need the knowledge alone: those that span its kinds, then each kind's own. Those that need the
 * matcher or the renderer live with them.
 */
export const RULES: readonly Rule[] = [
  ...new Set([
    unknownId,
    unknownReference,
    markup,
    answerLength,
    staleTranslation,
    settledSpelling,
    punctuation,
    ...KINDS.flatMap(({ rules }) => rules),
  ]),
];
