import { type Client, GatewayIntentBits, type Message, MessageReferenceType } from 'discord.js';
import type { Log } from '../../log.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';

/** Whether a message stands in a channel, or in a thread of one, where the bot answers without being asked. */
export function inAnswerChannel(
  { channelId, channel }: Message,
  { answerChannels }: ServerSettings,
): boolean {
  if (answerChannels.length === 0) return false;
  const parent = channel.isThread() ? channel.parentId : null;
  return answerChannels.includes(channelId) || (parent !== null && answerChannels.includes(parent));
}

/** Whether a message is for the room: it mentions nobody, passes nothing on, and replies to nobody but the bot. */
export function isForAll({ mentions, reference, client }: Message): boolean {
  if (mentions.everyone || mentions.roles.size > 0) return false;
  if (mentions.users.some(({ id }) => id !== client.user.id)) return false;
  if (reference === null) return true;
  return reference.type === MessageReferenceType.Default && mentions.repliedUser?.id === client.user.id;
}

/** Whether the text of messages that do not address the bot can be read. */
export const readsMessages = (client: Client): boolean =>
  client.options.intents.has(GatewayIntentBits.MessageContent);

/** Says, once, what is missing where a server has named channels whose messages cannot be read. */
export function makeIntentReminder(log: Log): (client: Client, settings: ServerSettings) => void {
  let said = false;
  return (client, { answerChannels }) => {
    if (said || answerChannels.length === 0 || readsMessages(client)) return;
    said = true;
    log.warn(
      'A server wants questions answered in some channels without a mention, but the bot may not read them: set ANSWER_CHANNELS=true in .env or the environment, switch on Message Content Intent in the Developer Portal (https://discord.com/developers/applications) → your application → Bot → Privileged Gateway Intents, and start it again. Mentions and direct messages are answered all the same.',
    );
  };
}
