import type { Json } from './faults.ts';
import type { InteractionPayload } from './payloads.ts';

/** A message that the bot sent, as Discord would keep it. */
export interface Posted extends Json {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly flags: number;
  readonly attachments: readonly Json[];
  readonly components: readonly { readonly components: readonly { custom_id: string; label: string }[] }[];
}

/** An answer to an interaction: Discord's callback type, its data, and the message that came of it. */
export interface Callback {
  readonly type: number;
  readonly data: Json;
  readonly message: Posted | null;
}

export interface Pending {
  readonly payload: InteractionPayload;
  readonly since: number;
  answered: boolean;
  /** What it was answered with, once there is a message; and whether that was taken away. */
  original?: Posted | null;
  gone?: boolean;
  /** Of the acknowledgement: whether the answer will be private. */
  flags?: number;
  readonly resolve: (callback: Callback) => void;
}

/** Something that Discord would have refused, or does not have. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: Json;
}

/** An answer to give once instead of the proper one. */
export interface Injected {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether Discord did what it was asked for all the same: only its reply was lost. */
  readonly done?: true;
  /** Until when it answers so, on `Date.now()`; absent: once. */
  readonly until?: number;
}

/** All that the stand-in remembers. */
export interface State {
  /** By `global` or a server's id. */
  readonly commands: Map<string, readonly Json[]>;
  /** By the interaction's id. */
  readonly interactions: Map<string, Pending>;
  /** The same, by token. */
  readonly tokens: Map<string, Pending>;
  /** Messages in channels, in the order in which they came; private ones and answers to interactions are not here. */
  readonly posts: Posted[];
  /** Messages in channels as they were after each edit, and ids of those that the bot deleted. */
  readonly edits: Posted[];
  readonly deleted: string[];
  /** Nonces that Discord is to take once, and what was sent with them. */
  readonly nonces: Map<string, Posted>;
  /** Follow-ups to interactions. */
  readonly followUps: Posted[];
  /** Ids of messages that exist, whoever wrote them. */
  readonly messageIds: Set<string>;
  readonly refusals: Refusal[];
  readonly injected: Injected[];
  /** Every request, in order. */
  readonly calls: { readonly method: string; readonly path: string; readonly at: number }[];
}

export const emptyState = (): State => ({
  commands: new Map(),
  interactions: new Map(),
  tokens: new Map(),
  posts: [],
  edits: [],
  deleted: [],
  nonces: new Map(),
  followUps: [],
  messageIds: new Set(),
  refusals: [],
  injected: [],
  calls: [],
});
