import {
  type CommandInteractionOption,
  type Interaction,
  type Message,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { BotRequest, MessageRequest } from '../replying/request.ts';
import type { Heard } from './messages/policy.ts';

/** The language for a Discord locale such as `zh-TW`; English for whatever we do not speak. */
export function languageOf(locale: string): Language {
  switch (locale) {
    case 'zh-CN':
      return 'zh-Hans';
    case 'zh-TW':
    case 'zh-HK':
      return 'zh-Hant';
    default:
      return 'en';
  }
}

/** What an interaction asks; null for kinds that the bot does not offer. */
export function fromInteraction(interaction: Interaction): BotRequest | null {
  const asked = askedBy(interaction);
  if (interaction.isChatInputCommand()) {
    const { options } = interaction;
    const path = [options.getSubcommandGroup(false), options.getSubcommand(false)].filter((name) => name);
    return {
      kind: 'command',
      name: interaction.commandName,
      ...(path.length > 0 && { subcommand: path.join(' ') }),
      options: optionsOf(options.data),
      ...asked,
      ...mayManage(interaction),
    };
  }
  if (interaction.isAutocomplete()) {
    const focused = interaction.options.getFocused(true);
    return {
      kind: 'autocomplete',
      name: interaction.commandName,
      option: focused.name,
      typed: focused.value,
      options: optionsOf(interaction.options.data.filter(({ name }) => name !== focused.name)),
      ...asked,
    };
  }
  if (interaction.isMessageContextMenuCommand())
    return {
      kind: 'context',
      name: interaction.commandName,
      text: interaction.targetMessage.content,
      ...asked,
    };
  if (interaction.isMessageComponent())
    return {
      kind: 'component',
      customId: interaction.customId,
      ...(interaction.isAnySelectMenu() && { values: interaction.values }),
      onPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
      ...asked,
      ...mayManage(interaction),
      ...mayModerate(interaction),
    };
  if (interaction.isModalSubmit())
    return {
      kind: 'modal',
      customId: interaction.customId,
      fields: Object.fromEntries(
        interaction.fields.fields.map((field, id) => [id, 'value' in field ? String(field.value) : '']),
      ),
      onPrivate: interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false,
      ...asked,
    };
  return null;
}

/** Who asks, and the languages of their Discord and of the server's. */
const askedBy = ({ locale, guildLocale, user }: Interaction) => ({
  locale: languageOf(locale),
  userId: user.id,
  ...(guildLocale !== null && { serverLocale: languageOf(guildLocale) }),
});

/** As Discord itself says with the interaction, all roles and the channel counted. */
const mayManage = ({ memberPermissions }: Interaction) =>
  memberPermissions === null ? {} : { mayManage: memberPermissions.has(PermissionFlagsBits.ManageGuild) };

const mayModerate = ({ guildId, memberPermissions }: Interaction) =>
  guildId === null || memberPermissions === null
    ? {}
    : { mayModerate: memberPermissions.has(PermissionFlagsBits.ManageMessages) };

/** What stands in the options, those of a subcommand included. */
const optionsOf = (data: readonly CommandInteractionOption[]): Record<string, string> =>
  Object.fromEntries(
    data.flatMap(({ name, value, options }): [string, string][] =>
      options ? Object.entries(optionsOf(options)) : value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** A message as {@link Heard}, for deciding what to do about it. */
export function hear(message: Message): Heard {
  const { author, channel, channelId, guildId, mentions, reference, type, webhookId } = message;
  const self = message.client.user.id;
  // Discord lists the author of the message replied to among the mentioned exactly where the reply pings.
  const toBot = reference?.type === MessageReferenceType.Default && mentions.repliedUser?.id === self;
  return {
    channelId,
    parentId: channel.isThread() ? channel.parentId : null,
    guildId,
    authorId: author.id,
    byPerson:
      !(author.bot || author.system || author.id === self || webhookId !== null) &&
      (type === MessageType.Default || type === MessageType.Reply),
    mentionsBot: mentions.users.has(self),
    mentionsOthers:
      mentions.everyone || mentions.roles.size > 0 || mentions.users.some(({ id }) => id !== self),
    refersTo: reference === null ? 'nothing' : toBot ? 'bot' : 'others',
    writtenAt: message.createdTimestamp,
    editedAt: message.editedTimestamp,
  };
}

/** What a message asks. `recent`: what may complete the question, newest first. */
export function fromMessage(message: Message, recent: readonly AnswerRef[]): MessageRequest {
  const mention = new RegExp(`<@!?${message.client.user.id}>`, 'g');
  return {
    kind: 'message',
    text: message.content.replaceAll(mention, ' ').trim(),
    locale: messageLanguage(message),
    ...(message.guildId !== null && { serverLocale: messageLanguage(message) }),
    userId: message.author.id,
    recent,
  };
}

/** A message carries no locale: the server's serves, and English in direct messages. */
export const messageLanguage = (message: Message): Language =>
  languageOf(message.guild?.preferredLocale ?? 'en-US');
