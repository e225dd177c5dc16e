import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';

/** What reached the bot, translated from Discord, the preview or the terminal. */
export type BotRequest =
  | {
      readonly kind: 'command';
      /** As declared in `commands.ts`. */
      readonly name: string;
      /** Option name → what was typed or chosen. */
      readonly options: Readonly<Record<string, string>>;
      readonly locale: Language;
    }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      /** The option being typed, and what stands in it so far. */
      readonly option: string;
      readonly typed: string;
      /** The options filled in before. */
      readonly options: Readonly<Record<string, string>>;
      readonly locale: Language;
    }
  | {
      readonly kind: 'component';
      readonly customId: string;
      /** Whether the pressed message is seen by its reader alone: then it is edited, else answered privately. */
      readonly onPrivate: boolean;
      readonly locale: Language;
    }
  | {
      readonly kind: 'message';
      readonly text: string;
      readonly locale: Language;
      /** What this person was last shown here, newest first; completes "and sales?". */
      readonly recent: readonly AnswerRef[];
    };
