import { advisorOutcome } from './advisor-outcome.ts';
import { aliasClash } from './alias-clash.ts';
import { aliasTooShort } from './alias-too-short.ts';
import { answerLength } from './answer-length.ts';
import { briefForm } from './brief-form.ts';
import { comparisonLacksAspect } from './comparison-lacks-aspect.ts';
import { markup } from './markup.ts';
import { missingSide } from './missing-side.ts';
import { phrasingClash } from './phrasing-clash.ts';
import { punctuation } from './punctuation.ts';
import type { Rule } from './rule.ts';
import { settledSpelling } from './settled-spelling.ts';
import { staleTranslation } from './stale-translation.ts';
import { unknownId } from './unknown-id.ts';
import { unknownReference } from './unknown-reference.ts';
import { unreachableTopic } from './unreachable-topic.ts';

/** The rules that need the knowledge alone. Those that need the matcher or the renderer live with them. */
export const RULES: readonly Rule[] = [
  unknownId,
  unknownReference,
  aliasClash,
  aliasTooShort,
  phrasingClash,
  missingSide,
  markup,
  comparisonLacksAspect,
  unreachableTopic,
  answerLength,
  staleTranslation,
  settledSpelling,
  punctuation,
  briefForm,
  advisorOutcome,
];
