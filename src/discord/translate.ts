import { type Interaction, type Message, MessageFlags, MessageType } from 'discord.js';
import type { AnswerRef } from '../knowledge/ref.ts';
import type { Language } from '../knowledge/text.ts';
import type { BotRequest } from '../replying/request.ts';

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
  const locale = languageOf(interaction.locale);
  if (interaction.isChatInputCommand())
    return {
      kind: 'command',
      name: interaction.commandName,
      options: optionsOf(interaction.options.data),
      locale,
    };
  if (interaction.isAutocomplete()) {
    const focused = interaction.options.getFocused(true);
    return {
      kind: 'autocomplete',
      name: interaction.commandName,
      option: focused.name,
      typed: focused.value,
      options: optionsOf(interaction.options.data.filter(({ name }) => name !== focused.name)),
      locale,
    };
  }
  if (interaction.isButton())
    return {
      kind: 'component',
      customId: interaction.customId,
      onPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
      locale,
    };
  return null;
}

const optionsOf = (
  data: readonly { readonly name: string; readonly value?: string | number | boolean }[],
): Record<string, string> =>
  Object.fromEntries(data.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])));

/**
 * What a message asks; null where nobody asked the bot. It is asked by a mention of itself, by a reply that
 * pings it and by direct message; never by `@everyone`, by a role, by programs, or by Discord's own notices.
 */
export function fromMessage(
  message: Message,
  recent: (user: string, channel: string) => readonly AnswerRef[],
): BotRequest | null {
  const self = message.client.user.id;
  const { author, guildId, channelId, type, webhookId, mentions, content } = message;
  if (author.bot || author.system || author.id === self || webhookId !== null) return null;
  if (type !== MessageType.Default && type !== MessageType.Reply) return null;
  // Discord lists the author of the message replied to among the mentioned exactly where the reply pings.
  if (guildId !== null && !mentions.users.has(self)) return null;
  return {
    kind: 'message',
    text: content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), ' ').trim(),
    locale: messageLanguage(message),
    recent: recent(author.id, channelId),
  };
}

/** A message carries no locale: the server's serves, and English in direct messages. */
export const messageLanguage = (message: Message): Language =>
  languageOf(message.guild?.preferredLocale ?? 'en-US');
