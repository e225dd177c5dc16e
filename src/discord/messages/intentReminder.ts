import { type Client, GatewayIntentBits } from 'discord.js';
import type { Log } from '../../log.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';

/** Whether the text of messages that do not address the bot can be read. */
const readsMessages = (client: Client): boolean =>
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
