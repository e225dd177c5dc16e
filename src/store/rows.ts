import type { FeedbackCount, KeptPanel, Store } from './store.ts';

/**
 * A store as its engine sees it: settings are texts by server, all of them read once. What an engine has to bring;
 * the rest is the same for every engine, see `keeping.ts`.
 */
export interface Rows extends Omit<Store, 'settings' | 'saveSettings'> {
  /** Server and text. */
  allSettings(): Promise<readonly (readonly [string, string])[]>;
  saveSettings(guildId: string, text: string): Promise<void>;
}

/** The same, at once: for an engine that is called where nobody waits. */
export type RowsAtOnce = {
  readonly [K in keyof Rows]: Rows[K] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => R
    : never;
};

export type { FeedbackCount, KeptPanel };
