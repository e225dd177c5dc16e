import { randomBytes } from 'node:crypto';
import {
  type Interaction,
  type Message,
  MessageFlags,
  type SendableChannels,
  type TextBasedChannel,
} from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { MessagePayload } from '../../replying/message/payload.ts';
import type { BotReply } from '../../replying/reply.ts';
import { afterwardsBy, messageBy } from './deadline.ts';
import { sendUntil } from './patience.ts';

const { InteractionHasAlreadyBeenAcknowledged: ACKNOWLEDGED, UnknownMessage: NO_SUCH_MESSAGE } =
  RESTJSONErrorCodes;

/** Our payload in the library's spelling. */
export const toOptions = ({ content, components, allowed_mentions }: MessagePayload) => ({
  content,
  components: [...components],
  allowedMentions: { parse: [...allowed_mentions.parse], repliedUser: false },
});

/** Each first answer to an interaction is taken once: when it is tried again and refused for that, it had arrived. */
const first = (by: number, send: () => Promise<unknown>) => sendUntil({ by, doneIf: ACKNOWLEDGED }, send);

/**
 * Acknowledges an interaction whose answer follows, as that answer is to be: for all, or for one person. Only where
 * an answer can follow.
 */
export async function acknowledge(interaction: Interaction, reply: BotReply, by: number): Promise<void> {
  if (!interaction.isCommand() || (reply.kind !== 'send' && reply.kind !== 'reload')) return;
  const alone = reply.kind === 'reload' || reply.visibility === 'private';
  await first(by, () => interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {}));
  // Where Discord's reply was lost the library does not know.
  interaction.deferred = true;
  interaction.ephemeral = alone;
}

/**
 * Answers an interaction, once. `by`: until when a first answer is tried, see {@link sendUntil}. Throws what Discord
 * refuses. Gives the id of the message that comes of it for all to see; null where there is none, or it is not known.
 */
export async function deliverToInteraction(
  interaction: Interaction,
  reply: BotReply,
  by: number,
): Promise<string | null> {
  if (reply.kind === 'choices') {
    if (interaction.isAutocomplete()) await first(by, () => interaction.respond(reply.choices));
  } else if (reply.kind === 'edit') {
    if (!interaction.isMessageComponent()) return null;
    // What was attached belongs to the answer that is replaced.
    await first(by, () => interaction.update({ ...toOptions(reply.payload), attachments: [] }));
    interaction.replied = true;
  } else if (reply.kind === 'modal') {
    if (interaction.isCommand() || interaction.isMessageComponent())
      await first(by, () => interaction.showModal(reply.modal));
  } else if (reply.kind === 'delete') {
    if (!interaction.isMessageComponent()) return null;
    await first(by, () => interaction.deferUpdate());
    interaction.deferred = true;
    await sendUntil({ by: afterwardsBy(), doneIf: NO_SUCH_MESSAGE }, () => interaction.deleteReply());
  } else if (reply.kind === 'send' && interaction.isRepliable()) {
    const alone = reply.visibility === 'private';
    const options = toOptions(reply.payload);
    if (interaction.deferred) {
      const edited = await sendUntil({ by: afterwardsBy() }, () => interaction.editReply(options));
      return alone ? null : (edited?.id ?? null);
    }
    // Nobody can reply to what one person alone sees, so its id is not asked for.
    const answered = await sendUntil({ by, doneIf: ACKNOWLEDGED }, async () =>
      alone
        ? interaction.reply({ ...options, flags: MessageFlags.Ephemeral }).then(() => null)
        : interaction.reply({ ...options, withResponse: true }),
    );
    interaction.replied = true;
    interaction.ephemeral = alone;
    return answered?.resource?.message?.id ?? null;
  }
  return null;
}

/** Says nothing: a press is acknowledged, so that it does not look broken; a command is left to time out. */
export async function passOver(interaction: Interaction, by: number): Promise<void> {
  if (interaction.isMessageComponent()) await first(by, () => interaction.deferUpdate());
}

/**
 * Answers a message by a reply that pings nobody, and that comes even where the question is gone by now.
 * `nonce`: at most 25 characters; of several messages with the same one Discord keeps the first.
 */
export async function deliverToMessage(
  message: Message,
  reply: BotReply,
  nonce: string,
): Promise<Message | null> {
  if (reply.kind !== 'send') return null;
  const options = { ...toOptions(reply.payload), failIfNotExists: false, nonce, enforceNonce: true };
  return sendUntil({ by: messageBy() }, () => message.reply(options));
}

/** Says something in a channel of the bot's own accord, once, however often it is tried. */
export async function post(channel: SendableChannels, payload: MessagePayload): Promise<Message | null> {
  const options = { ...toOptions(payload), nonce: randomBytes(12).toString('hex'), enforceNonce: true };
  return sendUntil({ by: messageBy() }, (): Promise<Message> => channel.send(options));
}

/** Puts another answer in place of an earlier one to a message. */
export async function editAnswer(
  channel: TextBasedChannel,
  answerId: string,
  reply: BotReply,
): Promise<Message | null> {
  if (reply.kind !== 'send') return null;
  const options = { ...toOptions(reply.payload), attachments: [] };
  return sendUntil({ by: messageBy() }, () => channel.messages.edit(answerId, options));
}

/** Takes an answer away. Resolves where it is gone already, for whatever reason. */
export async function removeAnswer(channel: TextBasedChannel, answerId: string): Promise<void> {
  await sendUntil({ by: messageBy(), doneIf: NO_SUCH_MESSAGE }, () => channel.messages.delete(answerId));
}

/** An apology: private where that is possible, on top of whatever was said before the fault. */
export async function apologise(target: Interaction | Message, text: string, by: number): Promise<void> {
  const plain = { content: text, allowedMentions: { parse: [], repliedUser: false } };
  if ('author' in target) {
    await target.reply({ ...plain, failIfNotExists: false, nonce: `${target.id}.x`, enforceNonce: true });
  } else if (target.isAutocomplete()) {
    if (!target.responded) await first(by, () => target.respond([]));
  } else if (target.isRepliable()) {
    const answer = { ...plain, flags: MessageFlags.Ephemeral } as const;
    if (target.deferred && !target.replied) await target.editReply(plain);
    else if (target.replied || target.deferred) await target.followUp(answer);
    else await first(by, () => target.reply(answer));
  }
}
