import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Bot, BotReply } from './botReply.ts';
import type { CommandBody, MessageCommandBody } from './commandBody.ts';
import type { Choice } from './message/payload.ts';
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  ContextRequest,
  ModalRequest,
} from './request.ts';

/** One thing people can do with the bot: its commands, and the buttons and menus that it draws. */
export interface Feature {
  /** Commands that are there whatever the bot knows. */
  readonly commands: readonly CommandBody[];
  /** Further commands, which the knowledge brings with it. */
  offers?(knowledge: Knowledge): readonly CommandBody[];
  /** Speaks the language of whoever uses it, whatever the server's language policy says. */
  readonly personal?: true;
  /** Replies to one of its commands. */
  command(bot: Bot, request: CommandRequest): BotReply;
  complete?(bot: Bot, request: AutocompleteRequest): readonly Choice[];
  /** The first words of the custom ids that it prints; no two features share one. */
  readonly verbs: readonly string[];
  /** Replies to a press; null for an id that it would not have printed. */
  press(bot: Bot, request: ComponentRequest): BotReply | null;
  /** Replies to a form that it opened; the form's custom id begins with one of its verbs. */
  submit?(bot: Bot, request: ModalRequest): BotReply | null;
  /** Its commands in the context menu of messages. */
  readonly messageCommands?: readonly MessageCommandBody[];
  /** Replies to one of them. */
  context?(bot: Bot, request: ContextRequest): BotReply;
}
