/**
 * Names in this room, each in one sense: a *feature* is one thing people can do with the bot; a *control* is a button
 * or a menu; a *choice* is an entry of a menu or of what Discord completes; the *panel* is the message for newcomers;
 * what is *shown* is a reference that is remembered.
 */
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
import { type CompletedOf, readUse, type Used } from './use.ts';

/** One thing people can do with the bot: its commands, and the controls that it draws. */
export interface Feature {
  /** Commands that are there whatever the bot knows. */
  readonly commands?: readonly Command[];
  /** Further commands, which the knowledge brings with it. */
  offers?(knowledge: Knowledge): readonly Command[];
  /** Its commands in the context menu of messages. */
  readonly messageCommands?: readonly MessageCommand[];
  /** Speaks the language of whoever uses it, whatever the server's language policy says. */
  readonly personal?: true;
  /** The first words of the custom ids that it prints; no two features share one. */
  readonly verbs: readonly string[];
  /** Replies to a press; null for an id that it would not have printed. */
  press(bot: Bot, request: ComponentRequest): BotReply | null;
  /** Replies to a form that it opened; the form's custom id begins with one of its verbs. */
  submit?(bot: Bot, request: ModalRequest): BotReply | null;
}

/** A slash command and what comes of using it. */
export interface Command {
  readonly body: CommandBody;
  /** Null for a use that it does not declare. */
  run(bot: Bot, request: CommandRequest): BotReply | null;
  /** Completes each of its options that Discord completes. */
  readonly completers: Readonly<Record<string, Completer>>;
}

export type Completer = (bot: Bot, request: AutocompleteRequest) => readonly Choice[];

/** A command in the context menu of messages, likewise. */
export interface MessageCommand {
  readonly body: MessageCommandBody;
  run(bot: Bot, request: ContextRequest): BotReply;
}

type Completers<C> = [CompletedOf<C>] extends [never]
  ? []
  : [completers: { readonly [N in CompletedOf<C>]: Completer }];

/** A declared command with its handler, which gets the options as they are declared. */
export const handled = <C extends CommandBody>(
  body: C,
  run: (bot: Bot, request: Used<C>) => BotReply | null,
  ...[completers]: Completers<C>
): Command => ({
  body,
  run(bot, request) {
    const used = readUse(body, request);
    return used && run(bot, used);
  },
  completers: completers ?? {},
});
