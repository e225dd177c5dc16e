import type { Language } from '../knowledge/text.ts';

/** How one server wants the bot to behave. Changed by its admins with `/settings`. */
export interface ServerSettings {
  /** By the question's script, by the server's own language, or always the same. */
  readonly language: 'script' | 'server' | Language;
  /** Channels where questions are answered without a mention. */
  readonly answerChannels: readonly string[];
  /** In those channels: what happens where the matcher is not sure. */
  readonly nearMiss: 'silent' | 'offer';
  /** Seconds between two answers to one person, and in one channel, in those channels. */
  readonly userCooldown: number;
  readonly channelCooldown: number;
  /** Whether comparisons come with a picture. */
  readonly pictures: boolean;
  /** Where the starter panel for newcomers stands; null for none. */
  readonly onboardingChannel: string | null;
  /** Whether a new member is greeted there once Discord's own onboarding is done. */
  readonly greet: boolean;
}

export const DEFAULT_SETTINGS: ServerSettings = {
  language: 'script',
  answerChannels: [],
  nearMiss: 'silent',
  userCooldown: 10,
  channelCooldown: 3,
  pictures: true,
  onboardingChannel: null,
  greet: false,
};
