import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { ServerSettings } from '../settings/serverSettings.ts';

/**
 * What is kept beyond a restart, and nothing that anybody wrote. Each call is a change of its own: it is on the
 * disk when the call returns, or has not happened. Calls that write throw where the disk fails.
 */
export interface Store {
  /** As saved; by default where nothing was, or where what was saved cannot be read. Never throws. */
  settings(guildId: string): ServerSettings;
  saveSettings(guildId: string, settings: ServerSettings): void;

  /** The message of the starter panel in a channel; null where there is none. */
  panel(channelId: string): string | null;
  /** The channels of a server that have a panel. */
  panels(guildId: string): readonly { readonly channelId: string; readonly messageId: string }[];
  savePanel(guildId: string, channelId: string, messageId: string): void;
  dropPanel(channelId: string): void;

  /** Of the commands that were last registered there; null where none were. `scope`: see `commandsPath`. */
  commandHash(scope: string): string | null;
  saveCommandHash(scope: string, hash: string): void;
  dropCommandHash(scope: string): void;

  /** Counts a reader's word on an answer, without the reader. */
  addFeedback(ref: AnswerRef, language: Language, helpful: boolean): void;
  /** By reference, then language. */
  feedback(): readonly FeedbackCount[];

  /** Whether a person wants no greeting. */
  muted(userId: string): boolean;
  setMuted(userId: string, muted: boolean): void;

  /** Nothing may be called afterwards, but closing again does no harm. */
  close(): void;
}

export interface FeedbackCount {
  readonly ref: AnswerRef;
  readonly language: Language;
  readonly helpful: number;
  readonly unhelpful: number;
}
