import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { ServerSettings } from '../settings/serverSettings.ts';

/**
 * What is kept beyond a restart, and nothing that anybody wrote. Each write is a change of its own: it is on the disk
 * when its promise resolves, and has not happened where it rejects. Writes to the same place happen in the order in
 * which they were asked for. A store that another program holds rejects a write soon, with the code `SQLITE_BUSY`
 * or its like, rather than keep anybody waiting.
 */
export interface Store {
  /**
   * As saved; by default where nothing was, or where what was saved cannot be read. From memory, so that no answer
   * waits for a disk: read when the store was opened, and changed by {@link saveSettings} of this same store alone.
   */
  settings(guildId: string): ServerSettings;
  saveSettings(guildId: string, settings: ServerSettings): Promise<void>;

  /** The message of the starter panel in a channel; null where there is none. */
  panel(channelId: string): Promise<string | null>;
  /** The channels of a server that have a panel, by channel. */
  panels(guildId: string): Promise<readonly KeptPanel[]>;
  savePanel(guildId: string, channelId: string, messageId: string): Promise<void>;
  dropPanel(channelId: string): Promise<void>;

  /** Of the commands that were last registered there; null where none were. `scope`: see `commandsPath`. */
  commandHash(scope: string): Promise<string | null>;
  saveCommandHash(scope: string, hash: string): Promise<void>;
  dropCommandHash(scope: string): Promise<void>;

  /** Counts a reader's word on an answer, without the reader. */
  addFeedback(ref: AnswerRef, language: Language, helpful: boolean): Promise<void>;
  /** By reference, then language. */
  feedback(): Promise<readonly FeedbackCount[]>;

  /** After all writes before it. Nothing may be called afterwards, but closing again does no harm. */
  close(): Promise<void>;
}

export interface KeptPanel {
  readonly channelId: string;
  readonly messageId: string;
}

export interface FeedbackCount {
  readonly ref: AnswerRef;
  readonly language: Language;
  readonly helpful: number;
  readonly unhelpful: number;
}
