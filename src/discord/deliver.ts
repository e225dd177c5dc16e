import { type Interaction, type Message, MessageFlags } from 'discord.js';
import type { MessagePayload } from '../replying/payload.ts';
import type { BotReply } from '../replying/reply.ts';

/** Our payload in the library's spelling. */
const toOptions = ({ content, components, allowed_mentions }: MessagePayload) => ({
  content,
  components: [...components],
  allowedMentions: { parse: [...allowed_mentions.parse], repliedUser: false },
});

/** Answers an interaction, at once and once. Throws what Discord refuses. */
export async function deliverToInteraction(interaction: Interaction, reply: BotReply): Promise<void> {
  if (reply.kind === 'choices') {
    if (interaction.isAutocomplete()) await interaction.respond(reply.choices);
  } else if (reply.kind === 'edit') {
    if (interaction.isMessageComponent()) await interaction.update(toOptions(reply.payload));
  } else if (reply.kind === 'modal') {
    if (interaction.isCommand() || interaction.isMessageComponent()) await interaction.showModal(reply.modal);
  } else if (reply.kind === 'delete') {
    if (!interaction.isMessageComponent()) return;
    await interaction.deferUpdate();
    await interaction.deleteReply();
  } else if (interaction.isRepliable())
    await interaction.reply({
      ...toOptions(reply.payload),
      ...(reply.visibility === 'private' && { flags: MessageFlags.Ephemeral }),
    });
}

/** Answers a message by a reply that pings nobody, and that comes even where the question is gone by now. */
export async function deliverToMessage(message: Message, reply: BotReply): Promise<void> {
  if (reply.kind === 'send') await message.reply({ ...toOptions(reply.payload), failIfNotExists: false });
}

/** An apology: private where that is possible, on top of whatever was said before the fault. */
export async function apologise(target: Interaction | Message, text: string): Promise<void> {
  const plain = { content: text, allowedMentions: { parse: [], repliedUser: false } };
  if ('author' in target) await target.reply({ ...plain, failIfNotExists: false });
  else if (target.isAutocomplete()) {
    if (!target.responded) await target.respond([]);
  } else if (target.isRepliable()) {
    const answer = { ...plain, flags: MessageFlags.Ephemeral } as const;
    await (target.replied || target.deferred ? target.followUp(answer) : target.reply(answer));
  }
}
