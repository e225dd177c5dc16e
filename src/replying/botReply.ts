import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { Interpretation } from '../matching/interpretation.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { ServerSettings } from '../settings/serverSettings.ts';
import type { Choice, MessagePayload } from './message/payload.ts';

/** All that is needed to reply; built once at start. */
export interface Bot {
  readonly knowledge: Knowledge;
  readonly matcher: Matcher;
}

/** What the bot decides to do. The shells carry it out; nothing here has happened yet. */
export type BotReply =
  | (Said & { readonly kind: 'send'; readonly visibility: Visibility })
  /** Put this in place of the message whose button was pressed. */
  | (Said & { readonly kind: 'edit' })
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Ask for more in a form. */
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  /** Read the knowledge again, then say privately what came of it: `renderReloaded`. */
  | { readonly kind: 'reload'; readonly language: Language }
  /** Remove the message whose button was pressed. */
  | { readonly kind: 'delete' };

export type Visibility = 'public' | 'private';

/** A message and what it says, for logs and for remembering what was shown. */
export interface Said {
  readonly payload: MessagePayload;
  readonly outcome: Outcome;
  /** The server's settings as they are to be from now on. */
  readonly save?: ServerSettings;
  /** Whether an answer helped, as its reader says. */
  readonly feedback?: { readonly ref: AnswerRef; readonly helpful: boolean };
  /**
   * A picture that may follow the text; never awaited. `content`: the text beside it, without what it shows; until it is
   * there, and where it cannot be, all stands in the text.
   */
  readonly picture?: { readonly ref: AnswerRef; readonly language: Language; readonly content: string };
}

/** What happened; holds nothing that the asker wrote. */
export interface Outcome {
  /**
   * `browse`: a menu was shown; `feedback`: somebody was thanked for it; `settings`: they were shown or changed;
   * `reload`: the knowledge was read again; `refused`: whoever asked may not.
   */
  readonly decision:
    | Interpretation['decision']
    | 'stale'
    | 'browse'
    | 'feedback'
    | 'settings'
    | 'reload'
    | 'refused';
  readonly ref: AnswerRef | null;
  readonly language: Language;
  /** Probability that it is what was asked, 0 … 1; 1 for what was chosen. */
  readonly score: number;
}

export const send = (visibility: Visibility, said: Said): BotReply => ({ kind: 'send', visibility, ...said });

/** What a press leads to: a private message is redrawn, a public one is left alone and answered privately. */
export const pressed = (onPrivate: boolean, said: Said): BotReply =>
  onPrivate ? { kind: 'edit', ...said } : send('private', said);

export const said = (
  payload: MessagePayload,
  decision: Outcome['decision'],
  ref: AnswerRef | null,
  language: Language,
  score: number,
): Said => ({ payload, outcome: { decision, ref, language, score } });
