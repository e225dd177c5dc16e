import { type Interaction, type Message, MessageFlags, type TextBasedChannel } from 'discord.js';
import type { Log } from '../log.ts';
import type { MessagePayload } from '../replying/message/payload.ts';
import type { BotReply } from '../replying/reply.ts';

/** Our payload in the library's spelling. */
export const toOptions = ({ content, components, allowed_mentions }: MessagePayload) => ({
  content,
  components: [...components],
  allowedMentions: { parse: [...allowed_mentions.parse], repliedUser: false },
});

/**
 * Answers an interaction, at once and once. Throws what Discord refuses. Gives the id of the message that comes of
 * it for all to see; null where there is none.
 */
export async function deliverToInteraction(
  interaction: Interaction,
  reply: BotReply,
): Promise<string | null> {
  if (reply.kind === 'choices') {
    if (interaction.isAutocomplete()) await interaction.respond(reply.choices);
  } else if (reply.kind === 'edit') {
    // What was attached belongs to the answer that is replaced.
    if (interaction.isMessageComponent())
      await interaction.update({ ...toOptions(reply.payload), attachments: [] });
  } else if (reply.kind === 'modal') {
    if (interaction.isCommand() || interaction.isMessageComponent()) await interaction.showModal(reply.modal);
  } else if (reply.kind === 'delete') {
    if (!interaction.isMessageComponent()) return null;
    if (!interaction.deferred) await interaction.deferUpdate();
    await interaction.deleteReply();
  } else if (interaction.isRepliable()) {
    const alone = reply.visibility === 'private';
    const flags = alone ? ({ flags: MessageFlags.Ephemeral } as const) : {};
    if (!interaction.deferred) {
      // Nobody can reply to what one person alone sees, so its id is not asked for.
      const options = { ...toOptions(reply.payload), ...flags };
      if (alone) await interaction.reply(options);
      else return (await interaction.reply({ ...options, withResponse: true })).resource?.message?.id ?? null;
    } else if (interaction.ephemeral === alone) {
      const { id } = await interaction.editReply(toOptions(reply.payload));
      return alone ? null : id;
    } else {
      // What an acknowledgement promised to all or to one cannot be changed: it is taken back.
      await interaction.deleteReply();
      const { id } = await interaction.followUp({ ...toOptions(reply.payload), ...flags });
      return alone ? null : id;
    }
  }
  return null;
}

/** Says nothing: a press is acknowledged, so that it does not look broken; a command is left to time out. */
export async function passOver(interaction: Interaction, log: Log): Promise<void> {
  log.debug('somebody asks too fast, and has been told: passed over');
  if (interaction.isMessageComponent()) await interaction.deferUpdate();
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
  return message.reply({
    ...toOptions(reply.payload),
    failIfNotExists: false,
    nonce,
    enforceNonce: true,
  });
}

/** Puts another answer in place of an earlier one to a message. */
export async function editAnswer(
  channel: TextBasedChannel,
  answerId: string,
  reply: BotReply,
): Promise<Message | null> {
  if (reply.kind !== 'send') return null;
  return channel.messages.edit(answerId, { ...toOptions(reply.payload), attachments: [] });
}

export const removeAnswer = (channel: TextBasedChannel, answerId: string): Promise<void> =>
  channel.messages.delete(answerId);

/** An apology: private where that is possible, on top of whatever was said before the fault. */
export async function apologise(target: Interaction | Message, text: string): Promise<void> {
  const plain = { content: text, allowedMentions: { parse: [], repliedUser: false } };
  if ('author' in target) await target.reply({ ...plain, failIfNotExists: false });
  else if (target.isAutocomplete()) {
    if (!target.responded) await target.respond([]);
  } else if (target.isRepliable()) {
    const answer = { ...plain, flags: MessageFlags.Ephemeral } as const;
    if (target.deferred && !target.replied) await target.editReply(plain);
    else await (target.replied || target.deferred ? target.followUp(answer) : target.reply(answer));
  }
}
