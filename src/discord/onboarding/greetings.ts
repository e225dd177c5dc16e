import { type Client, GatewayDispatchEvents, GatewayIntentBits, GuildMemberFlags } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Bot } from '../../replying/botReply.ts';
import { renderGreeting } from '../../replying/onboarding/renderPanel.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { post } from '../sending/deliver.ts';
import { explainRefusal } from '../sending/refusals.ts';
import type { Resting } from '../sending/resting.ts';
import { serverLanguage } from './onboarding.ts';

export interface GreetingParts {
  readonly client: Client;
  readonly bot: Bot;
  readonly settingsOf: (guildId: string) => ServerSettings;
  readonly resting: Resting;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** What Discord tells of a member who joined or changed, as far as it matters here. */
export interface MemberEvent {
  readonly guild_id: string;
  readonly flags: number;
  readonly user: { readonly id: string; readonly bot?: boolean };
}

/** In a rush of new members one greeting stands for all. */
const APART_MS = 60_000;
/** People who joined and have not finished Discord's own onboarding; the oldest are forgotten first. */
const WAITING = 5_000;

/**
 * Greets a member in the onboarding channel, once Discord's own onboarding is newly completed. Only members who were
 * seen before they had completed it: whoever did so while the bot was away goes without, rather than being greeted
 * at some later change.
 */
export function makeGreetings(parts: GreetingParts): (member: MemberEvent) => Promise<void> {
  const { now } = parts;
  const waiting = new Set<string>();
  const greeted = new Map<string, number>();
  return async ({ guild_id: guildId, flags, user }) => {
    const key = `${guildId} ${user.id}`;
    const completed = (flags & GuildMemberFlags.CompletedOnboarding) !== 0;
    if (user.bot) return;
    if (!completed) {
      waiting.delete(key);
      waiting.add(key);
      if (waiting.size > WAITING) waiting.delete(waiting.values().next().value ?? '');
      return;
    }
    if (!waiting.delete(key)) return;
    const last = greeted.get(guildId);
    if (last !== undefined && now() - last < APART_MS) return;
    if (await greet(parts, guildId, user.id)) greeted.set(guildId, now());
  };
}

/** @returns whether a greeting was sent, or tried in vain */
async function greet(
  { client, bot, settingsOf, resting, log }: GreetingParts,
  guildId: string,
  userId: string,
): Promise<boolean> {
  const settings = settingsOf(guildId);
  const guild = client.guilds.cache.get(guildId);
  if (!settings.greet || settings.onboardingChannel === null || !guild) return false;
  const channel = guild.channels.cache.get(settings.onboardingChannel);
  if (!channel?.isSendable()) return false;
  try {
    if (!resting.mayAnswer(channel)) return true;
    await post(channel, renderGreeting(bot.knowledge, serverLanguage(guild, settings), userId));
    log.info({ guild: guildId }, 'new member greeted');
  } catch (error) {
    resting.note(channel.id, error);
    const refusal = explainRefusal(error);
    if (refusal) log.warn({ guild: guildId, code: refusal.code }, `nobody was greeted: ${refusal.words}`);
    else log.error({ guild: guildId, err: error }, 'greeting a new member failed');
  }
  return true;
}

/** Listens to members, where the intent was granted for it. `track`: so that what is under way can be waited for. */
export function listenToMembers(
  client: Client,
  greetings: (member: MemberEvent) => Promise<void>,
  track: (work: Promise<void>) => void,
): void {
  if (!client.options.intents.has(GatewayIntentBits.GuildMembers)) return;
  const hear = (member: MemberEvent) => track(greetings(member));
  // The library's own events leave out members that it has forgotten.
  client.ws.on(GatewayDispatchEvents.GuildMemberAdd, hear);
  client.ws.on(GatewayDispatchEvents.GuildMemberUpdate, hear);
}

/** Says what is missing where a server wants greetings that cannot be given. */
export function remindOfMembers(client: Client, wanted: boolean, log: Log): void {
  if (!wanted || client.options.intents.has(GatewayIntentBits.GuildMembers)) return;
  log.warn(
    'A server wants new members greeted, but the bot does not hear of them: set GREET_MEMBERS=true in .env or the environment, switch on Server Members Intent in the Developer Portal (https://discord.com/developers/applications) → your application → Bot → Privileged Gateway Intents, and start it again.',
  );
}
