import type { Bot, BotReply } from './botReply.ts';
import type { CommandBody } from './commandBody.ts';
import type { Choice } from './payload.ts';
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  ContextRequest,
  ModalRequest,
} from './request.ts';

/** One thing people can do with the bot: its commands, and the buttons and menus that it draws. */
export interface Feature {
  readonly commands: readonly CommandBody[];
  /** Replies to one of its commands. */
  command(bot: Bot, request: CommandRequest): BotReply;
  complete?(bot: Bot, request: AutocompleteRequest): readonly Choice[];
  /** The first words of the custom ids that it prints; no two features share one. */
  readonly verbs: readonly string[];
  /** Replies to a press; null for an id that it would not have printed. */
  press(bot: Bot, request: ComponentRequest): BotReply | null;
  /** Replies to a form that it opened; the form's custom id begins with one of its verbs. */
  submit?(bot: Bot, request: ModalRequest): BotReply | null;
  /** Replies to its command in a message's context menu. */
  context?(bot: Bot, request: ContextRequest): BotReply;
}
