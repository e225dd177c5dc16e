import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { ServerSettings } from '../settings/serverSettings.ts';

/** What reached the bot, translated from Discord, the preview or the terminal. */
export type BotRequest =
  | CommandRequest
  | AutocompleteRequest
  | ComponentRequest
  | ModalRequest
  | ContextRequest
  | MessageRequest;

interface Asked {
  /** Discord's language for whoever asks. */
  readonly locale: Language;
  /** Discord's id of whoever asks; absent in the terminal and the preview. */
  readonly userId?: string;
  /** How the server is set up; absent outside servers. */
  readonly settings?: ServerSettings;
  /** The server's own language; absent outside servers. */
  readonly serverLocale?: Language;
}

export interface CommandRequest extends Asked {
  readonly kind: 'command';
  /** As declared by a feature. */
  readonly name: string;
  /** Names of the subcommand's group, if any, and of the subcommand: `answer-channel add`; absent where there is none. */
  readonly subcommand?: string;
  /** Option name → what was typed or chosen. */
  readonly options: Readonly<Record<string, string>>;
  /** Whether whoever asks may manage the server; absent outside servers. */
  readonly mayManage?: boolean;
}

export interface AutocompleteRequest extends Asked {
  readonly kind: 'autocomplete';
  readonly name: string;
  /** The option being typed, and what stands in it so far. */
  readonly option: string;
  readonly typed: string;
  /** The options filled in before. */
  readonly options: Readonly<Record<string, string>>;
}

export interface ComponentRequest extends Asked {
  readonly kind: 'component';
  readonly customId: string;
  /** What was chosen in a menu; absent for a button. */
  readonly values?: readonly string[];
  /** Whether whoever presses may manage the server; absent outside servers. */
  readonly mayManage?: boolean;
  /** Whether whoever presses may delete other people's messages there; absent outside servers. */
  readonly mayModerate?: boolean;
  /** Whether the pressed message is seen by its reader alone: then it is edited, else answered privately. */
  readonly onPrivate: boolean;
}

/** A form that was filled in. */
export interface ModalRequest extends Asked {
  readonly kind: 'modal';
  readonly customId: string;
  /** Custom id of each text field → what was typed. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the form was opened from a message that its reader alone sees. */
  readonly onPrivate: boolean;
}

/** A command from a message's context menu. */
export interface ContextRequest extends Asked {
  readonly kind: 'context';
  readonly name: string;
  /** The text of the message it was used on. */
  readonly text: string;
}

export interface MessageRequest extends Asked {
  readonly kind: 'message';
  readonly text: string;
  /** What this person was last shown here, newest first; completes "and sales?". */
  readonly recent: readonly AnswerRef[];
}
