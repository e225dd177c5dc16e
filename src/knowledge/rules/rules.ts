import { KINDS } from '../kinds/kinds.ts';
import { answerLength } from './answers/answer-length.ts';
import { staleTranslation } from './answers/stale-translation.ts';
import { aliasLookAlike } from './names/alias-look-alike.ts';
import { aliasPunctuation } from './names/alias-punctuation.ts';
import { unknownId } from './references/unknown-id.ts';
import { unknownReference } from './references/unknown-reference.ts';
import type { Rule } from './rule.ts';
import { boldLabel } from './style/bold-label.ts';
import { hantHomonym } from './style/hant-homonym.ts';
import { jargon } from './style/jargon.ts';
import { mainlandWord } from './style/mainland-word.ts';
import { markup } from './style/markup.ts';
import { punctuation } from './style/punctuation.ts';
import { quotes } from './style/quotes.ts';
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
    quotes,
    boldLabel,
    jargon,
    mainlandWord,
    hantHomonym,
    aliasPunctuation,
    aliasLookAlike,
    ...KINDS.flatMap(({ rules }) => rules),
  ]),
];
