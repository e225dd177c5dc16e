import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  type ApplicationCommandOptionAllowedChannelType,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Language, Text } from '../knowledge/text.ts';

/** A slash command, as Discord's own registration body. */
export type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** A command in the context menu of a message, likewise. */
export type MessageCommandBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

type Placing = 'contexts' | 'integration_types' | 'default_member_permissions';

/** Where a command is offered and to whom; everywhere and to everybody unless said. */
export type Audience = Partial<Pick<CommandBody, Placing>>;

/**
 * In servers, in direct messages with the bot and between people; where a server or a person has added it. Only
 * interactions are answered there, so that it works where the bot itself is no member.
 */
export const EVERYWHERE: Audience = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Discord's locales of each language. All are given by name: it falls back between en-US and en-GB alone. */
const LOCALES: Readonly<Record<Language, readonly Locale[]>> = {
  en: [Locale.EnglishUS, Locale.EnglishGB],
  'zh-Hans': [Locale.ChineseCN],
  'zh-Hant': [Locale.ChineseTW],
};

function localisations(text: Text): LocalizationMap {
  const languages = Object.keys(LOCALES) as Language[];
  return Object.fromEntries(
    languages.flatMap((language) => LOCALES[language].map((locale) => [locale, text[language]])),
  );
}

/** Declarations keep their names and kinds in their types, from which those of the options that arrive follow. */
function named<const N extends Text>(name: N, description: Text) {
  return {
    name: name.en as N['en'],
    name_localizations: localisations(name),
    description: description.en,
    description_localizations: localisations(description),
  };
}

export const command = <const N extends Text, O extends APIApplicationCommandOption[]>(
  name: N,
  description: Text,
  options: [...O],
  audience: Audience = EVERYWHERE,
) => ({
  type: ApplicationCommandType.ChatInput as const,
  ...named(name, description),
  options,
  ...audience,
});

/** A text that Discord completes while it is typed. */
export const option = <const N extends Text, const R extends boolean>(
  name: N,
  description: Text,
  required: R,
) => ({
  type: ApplicationCommandOptionType.String as const,
  ...named(name, description),
  required,
  autocomplete: true as const,
});

/** Yes or no. */
export const flag = <const N extends Text>(name: N, description: Text) => ({
  type: ApplicationCommandOptionType.Boolean as const,
  ...named(name, description),
  required: false as const,
});

/** Its name may have spaces and capitals, and there is nothing to describe. */
export function messageCommand(name: Text, audience: Audience = EVERYWHERE): MessageCommandBody {
  return {
    type: ApplicationCommandType.Message,
    name: name.en,
    name_localizations: localisations(name),
    ...audience,
  };
}

/** A channel of the server, of these kinds; what arrives is its id. */
export const channelOption = <const N extends Text, const R extends boolean>(
  name: N,
  description: Text,
  types: readonly ApplicationCommandOptionAllowedChannelType[],
  required: R,
) => ({
  type: ApplicationCommandOptionType.Channel as const,
  ...named(name, description),
  channel_types: [...types],
  required,
});

/** A command that has these cannot be used without one of them. */
export const subcommand = <const N extends Text, O extends APIApplicationCommandBasicOption[]>(
  name: N,
  description: Text,
  options: [...O],
) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  ...named(name, description),
  options,
});

export const subcommandGroup = <const N extends Text, O extends APIApplicationCommandSubcommandOption[]>(
  name: N,
  description: Text,
  options: [...O],
) => ({
  type: ApplicationCommandOptionType.SubcommandGroup as const,
  ...named(name, description),
  options,
});
